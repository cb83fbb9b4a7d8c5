import { sumMinor } from '../../core/domain/money.js';
import type { PlanFrame } from '../../core/domain/plan-policy.js';
import { onItsWayByItem, undisputedMinor } from './figures.js';
import { frameFor } from './plan-view.js';
import type { ItemRecord } from './records.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** What a plan made now would be about. */
export interface Plannable {
  readonly items: readonly ItemRecord[];
  readonly totalMinor: number;
}

/**
 * Everything that is due, but for items that are disputed or on their way in whole or in part; less
 * credit and deposit, which are used first.
 */
async function plannable(unit: ReadUnit): Promise<Plannable> {
  const onItsWay = await onItsWayByItem(unit);
  const items = (await unit.openItems()).filter(
    (item) =>
      item.state === 'open' &&
      item.disputedMinor === 0 &&
      !onItsWay.has(item.id) &&
      (item.dueDate === undefined || item.dueDate <= unit.today),
  );
  const { creditMinor, depositMinor } = unit.account;
  const owedMinor = sumMinor(items.map(undisputedMinor));
  return { items, totalMinor: Math.max(0, owedMinor - creditMinor - depositMinor) };
}

export interface PlanOpening extends Plannable {
  readonly frame: PlanFrame;
}

/** What an account could agree to now; undefined: nothing due, too little, or a plan runs already. */
export async function planOpening(unit: WriteUnit): Promise<PlanOpening | undefined> {
  if (await unit.activePlan()) return undefined;
  const about = await plannable(unit);
  const frame = frameFor(unit, about.totalMinor);
  return frame && { ...about, frame };
}
