import * as z from 'zod/mini';
import type { Json } from './client.js';
import type { ApiVersion, TmForumConfig } from './config.js';
import type { Owner } from './ownership.js';
import { maybe, RelatedParty, text } from './records.js';

/** How records name people and each other: v4 says it itself, v5 one level below. */

const Referred = { id: text, '@referredType': text };
export const RelatedEntity = z.object({ ...Referred, entity: maybe(z.object(Referred)) });

/** Members by which a record shows whose it is. */
export const OwnerMembers = {
  relatedParty: maybe(z.array(RelatedParty)),
  relatedEntity: maybe(z.array(RelatedEntity)),
};
interface OwnedRecord {
  readonly relatedParty?: readonly z.infer<typeof RelatedParty>[] | undefined;
  readonly relatedEntity?: readonly z.infer<typeof RelatedEntity>[] | undefined;
}

/** v5 wants `@type` everywhere, v4 nowhere. */
export const typed = (version: ApiVersion, type: string): Json =>
  version === 'v5' ? { '@type': type } : {};

/**
 * The customer as a party of a record.
 * @param type what v5 calls the relation in this API
 */
export function customerRef(
  { customerId }: Owner,
  { customerKind, customerRole: role }: Pick<TmForumConfig, 'customerKind' | 'customerRole'>,
  version: ApiVersion,
  type = 'RelatedPartyRefOrPartyRoleRef',
): Json {
  const referredType = customerKind === 'business' ? 'Organization' : 'Individual';
  const party = { id: customerId, '@referredType': referredType };
  return version === 'v4'
    ? { ...party, role }
    : { '@type': type, role, partyOrPartyRole: { '@type': 'PartyRef', ...party } };
}

/** Asks for the customer's records; the files leave filters to TMF630. */
export const customerFilter = ({ customerId }: Owner, version: ApiVersion) => ({
  [version === 'v4' ? 'relatedParty.id' : 'relatedParty.partyOrPartyRole.id']: customerId,
});

/** A record that another one is about. */
export function entityRef(id: string, referredType: string, version: ApiVersion): Json {
  const entity = { id, '@referredType': referredType };
  const role = referredType;
  return version === 'v4'
    ? { ...entity, role }
    : { '@type': 'RelatedEntity', role, entity: { '@type': 'EntityRef', ...entity } };
}

/** Ids of the records of a kind that a record is about. */
export const entityIds = (record: OwnedRecord, referredType: string): readonly string[] =>
  (record.relatedEntity ?? []).flatMap((related) => {
    const entity = related.entity ?? related;
    return entity.id !== undefined && entity['@referredType'] === referredType ? [entity.id] : [];
  });

/**
 * Whether a record belongs to the account that it names, or where it names none, to the customer.
 * Another account of the same person is another account.
 */
export function belongsTo(record: OwnedRecord, { accountId, customerId }: Owner): boolean {
  const accounts = entityIds(record, 'BillingAccount');
  if (accounts.length > 0) return accounts.includes(accountId);
  const { relatedParty = [] } = record;
  return relatedParty.some((party) => (party.partyOrPartyRole?.id ?? party.id) === customerId);
}
