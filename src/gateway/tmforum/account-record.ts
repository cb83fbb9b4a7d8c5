import type { Capabilities, Instant } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import type { AccountBooks, AccountRecord } from '../reference/records.js';
import { capabilitiesOf } from './capabilities.js';
import type { TmForumConfig } from './config.js';
import { meaningOf } from './meanings.js';
import type { StackFacts } from './facts.js';
import { collectionOf } from './payment-methods.js';

/** The account's own members, as its stack and the configuration have them. */
type FromStack = Omit<
  AccountRecord,
  | 'id'
  | 'accountId'
  | 'createdAt'
  | 'version'
  | 'timeline'
  | 'approach'
  | 'approachReason'
  | 'pseudonym'
  | 'remindersNext'
>;

/**
 * What the stack says of an account; everything else about it is kept here.
 * @param before the account as it was; absent for one that is new
 */
export function fromStack(
  facts: StackFacts,
  config: TmForumConfig,
  offered: Capabilities,
  before?: AccountRecord,
): FromStack {
  const { record, told, individual, balances } = facts;
  const favourite = individual?.languageAbility?.find((each) => each.isFavouriteLanguage === true);
  const { transfer, jurisdiction, customerKind, timeZone, currency } = config;
  const meaning = meaningOf(config.accountStates, record.state);
  const { capabilities, ...others } = told;
  return {
    state: meaning === 'closed' ? 'closed' : 'open',
    person: { name: individual?.fullName ?? record.name ?? '' },
    contactPoints: facts.contactPoints,
    refusedChannels: facts.refusedChannels,
    label: record.name ?? '',
    reference: record.id,
    jurisdiction,
    customerKind,
    locale: favourite?.languageCode ?? config.locale,
    timeZone,
    currency,
    capabilities: capabilitiesOf(offered, capabilities),
    paymentMethods: [],
    ...(transfer && { transfer: { ...transfer, reference: record.id } }),
    collection: collectionOf(facts),
    ...restrictedOf(meaning, facts, before),
    holds: [],
    creditMinor: balances.amounts.get('credit') ?? 0,
    depositMinor: balances.amounts.get('deposit') ?? 0,
    ...others,
    scheduledDebit: facts.scheduledDebit,
    books: booksOf(facts),
  };
}

/** An account that is met for the first time. */
export function newAccountRecord(
  facts: StackFacts,
  config: TmForumConfig,
  offered: Capabilities,
  now: Instant,
): AccountRecord {
  const { id } = facts.record;
  return {
    ...fromStack(facts, config, offered),
    id,
    accountId: id,
    createdAt: now,
    version: 1,
    timeline: [],
    approach: 'steady',
    approachReason: 'usual',
    // Nothing of it has been taken over yet.
    books: undefined,
  };
}

/** A restriction that the stack names without saying what works and what does not. */
function restrictedOf(
  meaning: TmForumConfig['accountStates'][string] | undefined,
  { today, told }: StackFacts,
  before: AccountRecord | undefined,
): Pick<AccountRecord, 'restricted'> {
  if (meaning !== 'serviceLimited' && meaning !== 'serviceStopped')
    return { restricted: undefined };
  const working = meaning === 'serviceStopped' ? 'no' : 'limited';
  const services = (told.protection?.services ?? []).map((kind) => ({ kind, working }) as const);
  // The stack does not say since when: it counts from the day on which it was first seen.
  return { restricted: { since: before?.restricted?.since ?? today, services } };
}

function booksOf({ bills, balances, tag }: StackFacts): AccountBooks {
  const { amounts, hasUnknown } = balances;
  const amount = (meaning: Parameters<typeof amounts.get>[0]): number => amounts.get(meaning) ?? 0;
  const known = bills.filter(({ meaning }) => meaning !== undefined);
  const byParts =
    sumMinor(known.map(({ remainingMinor }) => remainingMinor)) -
    amount('credit') -
    amount('deposit') -
    amount('inTransit');
  const total = amounts.get('total');
  const isWhole = known.length === bills.length && (total === undefined ? !hasUnknown : true);
  const unexplainedMinor = total === undefined ? 0 : total - byParts;
  return {
    seen: tag,
    apart: {
      disputedMinor: amount('disputed'),
      inPlanMinor: amount('inPlan'),
      inTransitMinor: amount('inTransit'),
    },
    ...((unexplainedMinor !== 0 || !isWhole) && { unexplainedMinor }),
  };
}
