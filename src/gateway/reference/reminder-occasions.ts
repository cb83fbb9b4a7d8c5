import type { LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import { isOpen } from '../../core/domain/plan-state.js';
import type { Occasion } from '../../core/domain/reminder.js';
import { accountFigures, inTransitByItem, onItsWayByItem, undisputedMinor } from './figures.js';
import { frameFor } from './plan-view.js';
import type { ItemRecord, PlanRecord } from './records.js';
import type { ReadUnit } from './unit.js';

type Owed = Occasion['owed'];

/** What there is to ask for of each open item, once credit and what is on its way are used up. */
async function owedByItem(unit: ReadUnit): Promise<Map<string, Owed>> {
  const onItsWay = await onItsWayByItem(unit);
  let inHandMinor = unit.account.creditMinor + unit.account.depositMinor;
  const owed = new Map<string, Owed>();
  for (const item of await unit.openItems()) {
    if (item.state !== 'open') continue;
    const askedMinor = undisputedMinor(item);
    const openMinor = askedMinor - (onItsWay.get(item.id) ?? 0);
    const fromHand = Math.min(inHandMinor, Math.max(0, openMinor));
    inHandMinor -= fromHand;
    owed.set(item.id, owedOf(item, { askedMinor, openMinor, leftMinor: openMinor - fromHand }));
  }
  return owed;
}

function owedOf(
  { disputedMinor }: ItemRecord,
  minor: { askedMinor: number; openMinor: number; leftMinor: number },
): Owed {
  if (minor.leftMinor > 0) return 'open';
  if (minor.askedMinor <= 0) return disputedMinor > 0 ? 'disputed' : 'settled';
  return minor.openMinor <= 0 ? 'onItsWay' : 'settled';
}

/** Bills of one day are one occasion: nobody gets two messages for one due date. */
async function occasionsOfItems(unit: ReadUnit): Promise<Occasion[]> {
  const owed = await owedByItem(unit);
  const collected = new Set(unit.account.scheduledDebit?.itemIds);
  const byDay = new Map<LocalDate, ItemRecord[]>();
  for (const item of await unit.openItems()) {
    const { dueDate, state, kind, id } = item;
    if (dueDate === undefined || state !== 'open' || kind === 'credit' || collected.has(id)) {
      continue;
    }
    byDay.set(dueDate, [...(byDay.get(dueDate) ?? []), item]);
  }
  return [...byDay].map(([on, items]): Occasion => {
    const owedOfOne = ({ id }: ItemRecord): Owed => owed.get(id) ?? 'settled';
    const open = items.filter((item) => owedOfOne(item) === 'open');
    const [first] = open.length > 0 ? open : items;
    return {
      kind: on < unit.today ? 'overdue' : 'dueSoon',
      key: on,
      on,
      subjects: (open.length > 0 ? open : items).map(({ id }) => id),
      owed: first ? owedOfOne(first) : 'settled',
    };
  });
}

function occasionOfDebit({ account }: ReadUnit): Occasion[] {
  const { scheduledDebit } = account;
  if (!scheduledDebit) return [];
  const { on, itemIds } = scheduledDebit;
  return [{ kind: 'debitAhead', key: on, on, subjects: itemIds, owed: 'open' }];
}

/** What is on its way to the plan counts for the earliest instalments first. */
async function occasionsOfPlan(unit: ReadUnit, plan: PlanRecord): Promise<Occasion[]> {
  const grace = frameFor(unit, plan.agreedMinor)?.band.graceDays ?? 0;
  const inPlan = (await unit.openItems()).filter(({ planId }) => planId === plan.id);
  const inTransit = await inTransitByItem(unit);
  let onItsWayMinor = sumMinor(inPlan.map(({ id }) => inTransit.get(id) ?? 0));
  return plan.instalments.filter(isOpen).flatMap((instalment): Occasion[] => {
    const { id, dueDate, amountMinor, paidMinor } = instalment;
    const openMinor = amountMinor - paidMinor;
    const isCovered = onItsWayMinor >= openMinor;
    onItsWayMinor -= Math.min(onItsWayMinor, openMinor);
    const common = {
      key: `${id}/${dueDate}`,
      on: dueDate,
      subjects: [id],
      owed: isCovered ? 'onItsWay' : 'open',
    } as const;
    if (dueDate >= unit.today) {
      const kind = plan.collection === 'directDebit' ? 'debitAhead' : 'instalmentDue';
      return [{ ...common, kind }];
    }
    return [{ ...common, kind: 'instalmentMissed', from: addDays(dueDate, grace) }];
  });
}

async function occasionsOfPromises(unit: ReadUnit): Promise<Occasion[]> {
  const promises = (await unit.openRequests()).filter(({ kind }) => kind === 'promise');
  if (promises.length === 0) return [];
  const { payNowMinor, bookedDueMinor } = await accountFigures(unit);
  const owed = payNowMinor > 0 ? 'open' : bookedDueMinor > 0 ? 'onItsWay' : 'settled';
  return promises.flatMap(({ id, detail: { on } }): Occasion[] =>
    on === undefined || on < unit.today
      ? []
      : [{ kind: 'promiseDue', key: id, on, subjects: [id], owed }],
  );
}

/** Everything with a day of which this account may be reminded. */
export async function reminderOccasions(unit: ReadUnit): Promise<Occasion[]> {
  const plan = await unit.activePlan();
  return [
    ...occasionOfDebit(unit),
    ...(await occasionsOfPromises(unit)),
    ...(plan ? await occasionsOfPlan(unit, plan) : []),
    ...(await occasionsOfItems(unit)),
  ];
}
