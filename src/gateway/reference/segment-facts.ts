import type { LocalDate } from '../../core/contract/index.js';
import type {
  CommitmentFact,
  DeclaredFact,
  DueFact,
  SegmentFacts,
} from '../../core/domain/segment-policy.js';
import { isOpen } from '../../core/domain/plan-state.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { isInTransit } from './figures.js';
import { holdsAt } from './holds.js';
import type { ItemRecord, PaymentRecord, PlanRecord, RequestRecord } from './records.js';
import type { ReadUnit } from './unit.js';

/**
 * What the records tell of a customer's behaviour. Records have amounts; that something is paid, on its
 * way or open is all that is taken over from them, so that what a bill is over changes nothing.
 */

/** Days, first and last, between which nothing was demanded. */
interface Rest {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Kinds of items that a customer pays by a day; a fee only follows from another one. */
const dueKinds: ReadonlySet<ItemRecord['kind']> = new Set(['bill', 'charge', 'device']);

/** By which the customer got in touch; a promise is judged by whether it is kept. */
const contactKinds: ReadonlySet<RequestRecord['kind']> = new Set([
  'callback',
  'message',
  'dispute',
  'paymentNotice',
  'pause',
  'thirdParty',
]);

/** What is known beside an item or an instalment itself. */
interface Ledger {
  readonly plans: ReadonlyMap<string, PlanRecord>;
  /** The day of the last payment that was booked, by item or instalment. */
  readonly paidOn: ReadonlyMap<string, LocalDate>;
  /** The same of money that is not booked yet: nobody is late meanwhile. */
  readonly onItsWay: ReadonlyMap<string, LocalDate>;
}

function lastDays(unit: ReadUnit, payments: readonly PaymentRecord[]): Map<string, LocalDate> {
  const days = new Map<string, LocalDate>();
  for (const payment of payments) {
    const on = dayOf(unit, payment);
    const { purpose, allocations } = payment;
    const paid = allocations.filter(({ amountMinor }) => amountMinor > 0);
    for (const id of [...paid.map(({ itemId }) => itemId), ...(purpose.ids ?? [])]) {
      if (on > (days.get(id) ?? '')) days.set(id, on);
    }
  }
  return days;
}

const dayOf = ({ account }: ReadUnit, { createdAt }: { readonly createdAt: string }): LocalDate =>
  toCivilDate(new Date(createdAt), account.timeZone);

/** Nothing is late while nothing is demanded: what fell due in a rest counts from its last day. */
const demandedOn = (on: LocalDate, rests: readonly Rest[]): LocalDate =>
  rests
    .filter(({ from, until }) => on >= from && on <= until)
    .map(({ until }) => until)
    .reduce((latest, until) => (until > latest ? until : latest), on);

/**
 * An item that is paid by a plan was settled when that was agreed. Of one that is paid, and not by a
 * payment that is known, the day is not known either: it is not held against anybody.
 */
function dueOfItem(unit: ReadUnit, item: ItemRecord, ledger: Ledger): DueFact[] {
  const { id, kind, state, dueDate: dueOn, disputedMinor, planId } = item;
  if (dueOn === undefined || !dueKinds.has(kind) || state === 'cancelled') return [];
  const plan = planId === undefined ? undefined : ledger.plans.get(planId);
  if (plan) return [{ dueOn, settledOn: dayOf(unit, plan) }];
  if (state === 'paid') return [{ dueOn, settledOn: ledger.paidOn.get(id) ?? dueOn }];
  return disputedMinor > 0 ? [] : [{ dueOn, settledOn: ledger.onItsWay.get(id) }];
}

/** Of a plan that was ended early, what was open is asked for as before. */
function duesOfPlan({ state, instalments }: PlanRecord, ledger: Ledger): DueFact[] {
  const isOver = state === 'cancelled' || state === 'broken';
  return instalments.flatMap((each): DueFact[] => {
    const { id, dueDate: dueOn } = each;
    if (!isOpen(each)) return [{ dueOn, settledOn: ledger.paidOn.get(id) ?? dueOn }];
    return isOver ? [] : [{ dueOn, settledOn: ledger.onItsWay.get(id) }];
  });
}

const lastDay = ({ instalments }: PlanRecord): LocalDate[] =>
  instalments
    .map(({ dueDate }) => dueDate)
    .sort()
    .slice(-1);

function commitmentsOf(
  requests: readonly RequestRecord[],
  plans: readonly PlanRecord[],
): CommitmentFact[] {
  const ofPromises = requests.flatMap(({ kind, state, detail: { on } }): CommitmentFact[] =>
    kind === 'promise' && on !== undefined && (state === 'done' || state === 'expired')
      ? [{ on, kept: state === 'done' }]
      : [],
  );
  const ofPlans = plans.flatMap((plan): CommitmentFact[] =>
    plan.state === 'completed' || plan.state === 'broken'
      ? lastDay(plan).map((on) => ({ on, kept: plan.state === 'completed' }))
      : [],
  );
  return [...ofPromises, ...ofPlans];
}

/** Everything that the rules may know of an account. */
export async function segmentFacts(unit: ReadUnit): Promise<SegmentFacts> {
  const { tx, account, today } = unit;
  const [requests, plans, payments, items] = await Promise.all([
    tx.list('request'),
    tx.list('plan'),
    tx.list('payment'),
    tx.list('item'),
  ]);
  const ledger: Ledger = {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    paidOn: lastDays(
      unit,
      payments.filter(({ state }) => state === 'posted'),
    ),
    onItsWay: lastDays(unit, payments.filter(isInTransit)),
  };
  const dues = [
    ...items.flatMap((item) => dueOfItem(unit, item, ledger)),
    ...plans.flatMap((plan) => duesOfPlan(plan, ledger)),
  ];
  const pauses = requests.filter(({ kind, state }) => kind === 'pause' && state !== 'withdrawn');
  const rests = pauses.map((pause): Rest => {
    const from = dayOf(unit, pause);
    return { from, until: pause.detail.until ?? from };
  });
  const open = await unit.openRequests();
  const holds = await holdsAt(unit);
  return {
    today,
    customerSince: dayOf(unit, account),
    dues: dues.map((due) => ({ ...due, dueOn: demandedOn(due.dueOn, rests) })),
    commitments: commitmentsOf(requests, plans),
    contactedOn: requests
      .filter(({ kind }) => contactKinds.has(kind))
      .map((request) => dayOf(unit, request)),
    declared: open
      .filter(({ pauseReason }) => pauseReason !== undefined)
      .map((pause): DeclaredFact => ({ on: dayOf(unit, pause), until: pause.detail.until })),
    moratorium: holds.some(({ kind }) => kind === 'moratorium'),
  };
}
