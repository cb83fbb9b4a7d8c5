import type { LocalDate } from '../core/contract/index.js';
import { bookOnInstalments, dueDates, lay, rhythmFrom, type Rhythm } from '../core/domain/index.js';
import type { ItemRecord, PaymentRecord, PlanRecord } from '../gateway/reference/index.js';
import { twoOverdueBills, type ScenarioKit } from './scenario-kit.js';

/** What was agreed: promises, pauses, plans. */

export function deferredByPromise(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  const amount = { amountMinor: kit.price(8_490), currency: kit.account.currency };
  kit.request(
    'promise',
    -2,
    { detail: { amount, on: kit.day(9) }, keptMinor: 0, dueOn: kit.day(13) },
    [
      { code: 'nothingDemanded', on: kit.day(9) },
      { code: 'payBy', on: kit.day(9) },
    ],
  );
}

export function deferredByPause(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  pause(kit);
}

function pause(kit: ScenarioKit): void {
  kit.request('pause', -2, { detail: { until: kit.day(12) }, dueOn: kit.day(13) }, [
    { code: 'nothingDemanded', on: kit.day(12) },
    { code: 'pauseEnds', on: kit.day(12) },
  ]);
}

/** Two bills, money on the 15th: the offers of the drawn design. */
export function planOffered(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  kit.change({ payday: kit.account.payday ?? 'fifteenth' });
}

/** Six instalments, two of them paid. */
export function planActive(kit: ScenarioKit): void {
  kit.byDirectDebit();
  plan(kit, { firstDue: -50, paid: 2, agreed: -55 });
}

/** Collected by the customer's own transfer; the second instalment did not come. */
export function planMissed(kit: ScenarioKit): void {
  plan(kit, { firstDue: -42, paid: 1, agreed: -47 });
}

/** The second instalment fell due in a pause that the customer has taken: nothing is missed. */
export function planPaused(kit: ScenarioKit): void {
  plan(kit, { firstDue: -32, paid: 1, agreed: -37 });
  pause(kit);
}

/** Paid to the end some days ago. */
export function planDone(kit: ScenarioKit): void {
  const { instalments } = plan(kit, { firstDue: -157, paid: 6, agreed: -162 });
  const on = instalments.at(-1)?.dueDate ?? kit.today;
  kit.change({ timeline: [...kit.account.timeline, { kind: 'planCompleted', on }] });
}

interface PlanFacts {
  readonly firstDue: number;
  readonly agreed: number;
  /** Instalments paid, of six. */
  readonly paid: number;
}

function plan(kit: ScenarioKit, { firstDue, agreed, paid }: PlanFacts): PlanRecord {
  const rhythm = rhythmFrom(kit.day(firstDue), 'monthly');
  const dates = dueDates(rhythm, rhythm.start, 6, new Set());
  const totalMinor = kit.price(3_995) + kit.price(4_495);
  const schedule = lay(totalMinor, dates);
  const paidMinor = schedule.slice(0, paid).reduce((sum, each) => sum + each.amountMinor, 0);
  const record = planRecord(kit, rhythm, schedule, agreed, paidMinor);
  kit.add({ kind: 'plan', record });

  let restMinor = paidMinor;
  const bills = [
    kit.item({ cents: 3_995, due: agreed - 40 }),
    kit.item({ cents: 4_495, due: agreed - 10 }),
  ].map((bill): ItemRecord => {
    const part = Math.min(restMinor, bill.amountMinor);
    restMinor -= part;
    const state = part === bill.amountMinor ? 'paid' : 'inPlan';
    const inPlan = { ...bill, state, paidMinor: part, planId: record.id } as const;
    kit.add({ kind: 'item', record: inPlan });
    return inPlan;
  });
  addPayments(kit, record, bills, dates.slice(0, paid));
  kit.happened(['planAgreed', agreed]);
  return record;
}

function planRecord(
  kit: ScenarioKit,
  rhythm: Rhythm,
  schedule: ReturnType<typeof lay>,
  agreed: number,
  paidMinor: number,
): PlanRecord {
  const unpaid = schedule.map((each) => ({
    ...each,
    id: `instalment-${String(each.number)}`,
    paidMinor: 0,
    moves: 0,
  }));
  const { instalments } = bookOnInstalments(unpaid, paidMinor);
  const open = instalments.filter((each) => each.paidMinor < each.amountMinor);
  const { collection } = kit.account;
  const next = open.find(({ dueDate }) => dueDate > kit.today)?.dueDate;
  return {
    ...kit.base('plan', kit.at(agreed, '09:30')),
    state: open.length === 0 ? 'completed' : 'active',
    ...(collection.kind === 'directDebit' && { dueOn: next }),
    agreedMinor: schedule.reduce((sum, each) => sum + each.amountMinor, 0),
    collection: collection.kind,
    rhythm,
    instalments,
    pauses: [],
    terms: { version: '2026-10', accepted: true },
    receipt: kit.receipt('KP', kit.at(agreed, '09:30'), [
      { code: 'nothingDemanded' },
      { code: 'firstInstalment', on: rhythm.start },
    ]),
  };
}

/** One booked payment for each paid instalment, oldest bill first. */
function addPayments(
  kit: ScenarioKit,
  { instalments }: PlanRecord,
  bills: readonly ItemRecord[],
  dates: readonly LocalDate[],
): void {
  const rooms = new Map(bills.map(({ id, paidMinor }) => [id, paidMinor]));
  instalments.slice(0, dates.length).forEach(({ id, amountMinor, dueDate }) => {
    let restMinor = amountMinor;
    const allocations = [...rooms].flatMap(([itemId, room]) => {
      const part = Math.min(restMinor, room);
      restMinor -= part;
      rooms.set(itemId, room - part);
      return part > 0 ? [{ itemId, amountMinor: part }] : [];
    });
    const createdAt = `${dueDate}T09:30:00.000Z`;
    const record: PaymentRecord = {
      ...kit.base('payment', createdAt),
      state: 'posted',
      amountMinor,
      purpose: { kind: 'instalment', ids: [id] },
      allocations,
      receipt: kit.receipt('KZ', createdAt),
    };
    kit.add({ kind: 'payment', record });
    kit.change({ timeline: [...kit.account.timeline, { kind: 'paymentBooked', on: dueDate }] });
  });
}
