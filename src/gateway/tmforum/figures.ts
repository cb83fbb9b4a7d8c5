import type { LocalDate } from '../../core/contract/index.js';
import { balanceFigures, type BalanceFigures, type OwedItem } from '../../core/domain/balance.js';
import type { Balances } from './balances.js';
import type { Bill } from './bills.js';

/** What an account owes today, in minor units, and whether its parts may be shown. */
export interface Figures extends BalanceFigures {
  readonly partsComplete: boolean;
}

/**
 * Parts from the bills, and from balances that no bill tells: credit, deposit, transit, and what is
 * disputed or in a plan without a bill that says so. Where the stack's own total is another, the total
 * is the stack's and the parts are not shown.
 */
export function figuresOf(
  bills: readonly Bill[],
  { amounts, hasUnknown }: Balances,
  today: LocalDate,
): Figures {
  const amount = (meaning: Parameters<typeof amounts.get>[0]): number => amounts.get(meaning) ?? 0;
  const owed = bills.flatMap((bill) => owedItem(bill) ?? []);
  const byBills = (pick: (item: OwedItem) => number): number =>
    owed.reduce((sum, item) => sum + pick(item), 0);
  const disputedByBills = byBills(({ disputedMinor }) => disputedMinor);
  const inPlanByBills = byBills(({ inPlan, remainingMinor }) => (inPlan ? remainingMinor : 0));
  const items = setAside(
    setAside(owed, today, amount('disputed') - disputedByBills, (item) => ({
      ...item,
      disputedMinor: item.remainingMinor,
    })),
    today,
    amount('inPlan') - inPlanByBills,
    (item) => ({ ...item, inPlan: true }),
  );
  const figures = balanceFigures({
    today,
    items,
    inTransitMinor: amount('inTransit'),
    creditMinor: amount('credit'),
    depositMinor: amount('deposit'),
  });
  const total = amounts.get('total');
  const isSure = total === undefined ? !hasUnknown : total === figures.totalMinor;
  const allKnown = bills.every(({ meaning }) => meaning !== undefined);
  // Money on its way is not assigned to bills here, so all of it counts. And nobody is asked for more
  // than they owe by the stack's own account.
  const askedMinor = Math.min(figures.payNowMinor - amount('inTransit'), total ?? Infinity);
  const payNowMinor = Math.max(0, askedMinor);
  return {
    ...figures,
    totalMinor: total ?? figures.totalMinor,
    payNowMinor,
    payNowDueDate: payNowMinor > 0 ? figures.payNowDueDate : undefined,
    partsComplete: isSure && allKnown,
  };
}

function owedItem({ meaning, dueDate, remainingMinor }: Bill): OwedItem | undefined {
  // A state that nobody knows is never asked for.
  if (meaning === undefined || remainingMinor === 0) return undefined;
  return {
    kind: 'bill',
    dueDate,
    remainingMinor,
    disputedMinor: meaning === 'disputed' ? remainingMinor : 0,
    inPlan: meaning === 'inPlan',
    onItsWayMinor: 0,
  };
}

/**
 * Marks an amount that the stack tells for the whole account. It is taken from what is due first, so
 * that nothing is asked for that may be part of it.
 */
function setAside(
  items: readonly OwedItem[],
  today: LocalDate,
  amountMinor: number,
  mark: (item: OwedItem) => OwedItem,
): OwedItem[] {
  let restMinor = Math.max(0, amountMinor);
  const isDue = ({ dueDate }: OwedItem): boolean => dueDate === undefined || dueDate <= today;
  const dueFirst = [...items.filter(isDue), ...items.filter((item) => !isDue(item))];
  return dueFirst.flatMap((item) => {
    const isFree = !item.inPlan && item.disputedMinor === 0;
    const takenMinor = isFree ? Math.min(restMinor, item.remainingMinor) : 0;
    restMinor -= takenMinor;
    if (takenMinor === 0) return [item];
    const left = item.remainingMinor - takenMinor;
    return [
      mark({ ...item, remainingMinor: takenMinor }),
      ...(left > 0 ? [{ ...item, remainingMinor: left }] : []),
    ];
  });
}
