import * as z from 'zod/mini';
import { currencyDigits } from '../../core/domain/currency.js';
import type { ApiClient, Json } from './client.js';
import type { TmForumConfig } from './config.js';
import { maybe, reader, text } from './records.js';
import {
  belongsTo,
  customerFilter,
  customerRef,
  entityIds,
  entityRef,
  OwnerMembers,
  typed,
} from './references.js';
import { createRegister, type Desktop, type Register, type StampedRecord } from './register.js';

/** A trouble ticket to be written, such as a dispute. */
export interface TicketDraft {
  /** The same whenever the same ticket is written again. */
  readonly stamp: string;
  /** `ticketType`, in the telco's words. */
  readonly type: string;
  readonly description: string;
  /** Ids of the stack. */
  readonly billIds: readonly string[];
  /** Minor units of the account's currency. */
  readonly disputedMinor?: number | undefined;
}

/** A trouble ticket of TMF621. */
export interface Ticket extends StampedRecord {
  readonly type?: string | undefined;
  /** `acknowledged`, `rejected`, `pending`, `held`, `inProgress`, `cancelled`, `closed`, `resolved`. */
  readonly status?: string | undefined;
  readonly statusReason?: string | undefined;
  /** Ids of the stack. */
  readonly billIds: readonly string[];
}

export interface Tickets extends Register<TicketDraft, Ticket> {
  /**
   * Cancels a ticket; one that has ended already stays as it is.
   * @param id of the stack
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`
   */
  cancel(accountId: string, id: string): Promise<Ticket>;
}

/** Source: TMF621, `TroubleTicketStatusType`. */
const ended: ReadonlySet<string | undefined> = new Set([
  'rejected',
  'cancelled',
  'closed',
  'resolved',
]);

const TroubleTicket = z.object({
  id: z.string(),
  ticketType: text,
  status: text,
  statusChangeReason: text,
  /** v4 */
  externalId: text,
  /** v5 */
  externalIdentifier: maybe(z.array(z.object({ id: text }))),
  ...OwnerMembers,
});

/** Trouble tickets (TMF621, v4 and v5). */
export function createTickets(
  client: ApiClient,
  config: Pick<TmForumConfig, 'currency' | 'customerKind' | 'customerRole' | 'ticketSeverity'>,
  desktop: Desktop,
): Tickets {
  const { version } = client;
  const register = createRegister<TicketDraft, z.infer<typeof TroubleTicket>, Ticket>(
    {
      api: 'troubleTicket',
      client,
      path: '/troubleTicket',
      filter: (owner) => customerFilter(owner, version),
      read: reader('troubleTicket', TroubleTicket),
      isOwn: belongsTo,
      view: (raw) => ({
        id: raw.id,
        stamps: [raw.externalId, ...(raw.externalIdentifier ?? []).map(({ id }) => id)].filter(
          (each) => each !== undefined,
        ),
        type: raw.ticketType,
        status: raw.status,
        statusReason: raw.statusChangeReason,
        billIds: entityIds(raw, 'CustomerBill'),
      }),
      body: (draft, owner) => ({
        ...typed(version, 'TroubleTicket'),
        ticketType: draft.type,
        severity: config.ticketSeverity,
        description: draft.description,
        ...stampOf(draft.stamp),
        relatedParty: [customerRef(owner, config, version)],
        relatedEntity: [
          entityRef(owner.accountId, 'BillingAccount', version),
          ...draft.billIds.map((id) => entityRef(id, 'CustomerBill', version)),
        ],
        ...(draft.disputedMinor !== undefined && { note: [noteOf(draft.disputedMinor)] }),
      }),
    },
    desktop,
  );

  const stampOf = (stamp: string): Json =>
    version === 'v4'
      ? { externalId: stamp }
      : { externalIdentifier: [{ '@type': 'ExternalIdentifier', owner: 'Kulanz', id: stamp }] };

  /** For the telco's agents: v4 has no member for an amount. */
  function noteOf(disputedMinor: number): Json {
    const digits = currencyDigits(config.currency) ?? 0;
    const amount = (disputedMinor / 10 ** digits).toFixed(digits);
    return {
      ...typed(version, 'Note'),
      author: 'Kulanz',
      text: `disputedAmount ${amount} ${config.currency}`,
    };
  }

  return {
    ...register,
    cancel: (accountId, id) =>
      register.change(accountId, id, ({ status }) =>
        ended.has(status) ? undefined : { ...typed(version, 'TroubleTicket'), status: 'cancelled' },
      ),
  };
}
