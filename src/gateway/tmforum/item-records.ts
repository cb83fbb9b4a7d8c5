import type { LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import type { ItemRecord } from '../reference/records.js';
import type { Bill } from './bills.js';
import type { TmForumConfig } from './config.js';
import type { StackFacts } from './facts.js';
import { toMinor } from './money.js';
import { itemIdOf, type OpaqueId } from './opaque-id.js';

/** What is known here of an account's items. */
export interface KnownItems {
  readonly items: ReadonlyMap<string, ItemRecord>;
  /** What open objections hold back, by item. */
  readonly heldMinor: ReadonlyMap<string, number>;
  /** The plan agreed here that runs. */
  readonly planId: string | undefined;
}

/**
 * Bills as items. One in a state that the telco has not named is left out: nobody is asked for it,
 * and the account's parts are not shown.
 */
export async function itemRecords(
  facts: StackFacts,
  config: TmForumConfig,
  opaqueId: OpaqueId,
  known: KnownItems,
): Promise<ItemRecord[]> {
  const named = facts.bills.filter(({ meaning }) => meaning !== undefined);
  return Promise.all(
    named.map(async (bill) => {
      const { id: accountId } = facts.record;
      const id = await itemIdOf(opaqueId, accountId, bill.id);
      const lines = await linesOf(bill, facts, config, opaqueId);
      const before = known.items.get(id);
      return {
        ...baseOf(bill, config, before),
        id,
        accountId,
        ...amountsOf(bill, facts.today, known, before),
        ...(lines.length > 0 && { lines }),
      };
    }),
  );
}

/** What is kept here of a bill that is known stays: what it is disputed for, its plan, its claim. */
function baseOf(bill: Bill, config: TmForumConfig, before: ItemRecord | undefined) {
  const { number, kind, issuedOn, dueDate, period } = bill;
  return {
    // Midday: the same civil date in every time zone of the contract.
    createdAt: `${issuedOn}T12:00:00.000Z`,
    receivedOn: addDays(issuedOn, config.deliveryDays),
    ...before,
    billId: bill.id,
    kind,
    label: number === undefined ? config.billLabel : `${config.billLabel} ${number}`,
    ...(period && { period }),
    issuedOn,
    dueDate,
  };
}

type Amounts = Pick<
  ItemRecord,
  'state' | 'amountMinor' | 'paidMinor' | 'disputedMinor' | 'settledOn' | 'planId'
>;

function amountsOf(
  bill: Bill,
  today: LocalDate,
  { heldMinor, planId }: KnownItems,
  before: ItemRecord | undefined,
): Amounts {
  const { kind, meaning, amountMinor, remainingMinor } = bill;
  const paidMinor = meaning === 'cancelled' ? 0 : amountMinor - remainingMinor;
  const isInPlan = planId !== undefined && before?.planId === planId;
  const state = stateOf(bill, isInPlan);
  // Either an objection made here, or one that the stack knows of.
  const held = before === undefined ? 0 : (heldMinor.get(before.id) ?? 0);
  const disputedMinor = meaning === 'disputed' ? remainingMinor : held;
  const isNew = state === 'paid' && before?.state !== 'paid' && kind !== 'credit';
  return {
    state,
    amountMinor,
    paidMinor,
    disputedMinor: Math.min(disputedMinor, remainingMinor),
    settledOn: isNew && before !== undefined ? today : before?.settledOn,
    planId: state === 'inPlan' && isInPlan ? planId : undefined,
  };
}

function stateOf({ kind, meaning, remainingMinor }: Bill, isInPlan: boolean): ItemRecord['state'] {
  if (meaning === 'cancelled') return 'cancelled';
  if (kind === 'credit' || remainingMinor === 0) return 'paid';
  return meaning === 'inPlan' || isInPlan ? 'inPlan' : 'open';
}

async function linesOf(
  bill: Bill,
  { rates, record }: StackFacts,
  { currency, apis }: TmForumConfig,
  opaqueId: OpaqueId,
): Promise<NonNullable<ItemRecord['lines']>> {
  const { version } = apis.customerBill;
  const where = 'appliedCustomerBillingRate.taxIncludedAmount';
  const lines = await Promise.all(
    rates
      .filter((rate) => rate.bill?.id === bill.id)
      .map(async (rate) => ({
        id: await opaqueId(record.id, 'line', rate.id),
        label: rate.name ?? rate.description ?? '',
        amountMinor: toMinor(rate.taxIncludedAmount ?? {}, { currency, version }, where),
      })),
  );
  // Lines that do not make up their bill would raise questions that nobody here can answer.
  const isWhole = sumMinor(lines.map(({ amountMinor }) => amountMinor)) === bill.amountMinor;
  return isWhole ? lines : [];
}
