import type { LocalDate } from '../../core/contract/index.js';
import type { BalanceFigures, OwedItem } from '../../core/domain/balance.js';
import { sumMinor } from '../../core/domain/money.js';
import type { AccountBooks } from './records.js';

/** Balances that another system of the telco keeps for a whole account, and not by item. */

/** Items as far as they can be told, with what is disputed or in a plan beside them set apart. */
export function setApart(
  items: readonly OwedItem[],
  today: LocalDate,
  { disputedMinor, inPlanMinor }: AccountBooks['apart'],
): OwedItem[] {
  const inItems = (amountOf: (item: OwedItem) => number): number => sumMinor(items.map(amountOf));
  const disputedInItems = inItems((item) => item.disputedMinor);
  const inPlanInItems = inItems((item) => (item.inPlan ? item.remainingMinor : 0));
  const disputed = take(items, today, disputedMinor - disputedInItems, (item) => ({
    ...item,
    disputedMinor: item.remainingMinor,
  }));
  return take(disputed, today, inPlanMinor - inPlanInItems, (item) => ({ ...item, inPlan: true }));
}

/**
 * Marks an amount that is told for the whole account. It is taken from what is due first, so that
 * nothing is asked for that may be part of it.
 */
function take(
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

/**
 * The figures with what the other system's own total is above or below its items. Nobody is asked for
 * more than they owe by that total, nor for money that it has seen on its way.
 */
export function withTotalOf(
  { unexplainedMinor = 0 }: AccountBooks,
  figures: BalanceFigures,
  unassignedMinor: number,
): BalanceFigures {
  const totalMinor = figures.totalMinor + unexplainedMinor;
  const asked = figures.payNowMinor - unassignedMinor;
  const payNowMinor = Math.max(0, unexplainedMinor < 0 ? Math.min(asked, totalMinor) : asked);
  return {
    ...figures,
    totalMinor,
    payNowMinor,
    payNowDueDate: payNowMinor > 0 ? figures.payNowDueDate : undefined,
  };
}
