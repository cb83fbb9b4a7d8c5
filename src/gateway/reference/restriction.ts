import type { Restriction } from '../../core/contract/index.js';
import type { BalanceFigures, PartKind } from '../../core/domain/balance.js';
import { accountFigures } from './figures.js';
import { holdsAt } from './holds.js';
import type { ReadUnit, WriteUnit } from './unit.js';

const dueKinds: readonly PartKind[] = ['overdue', 'dueNow', 'fees', 'disputed', 'inPlan'];

/** What keeps a restriction from happening today; undefined when nothing does. */
async function whyNot(
  unit: ReadUnit,
  figures: BalanceFigures,
): Promise<Restriction['reasons'] | undefined> {
  const holds = new Set((await holdsAt(unit)).map(({ kind }) => kind));
  if (holds.has('moratorium')) return ['moratorium'];
  if (holds.has('promise')) return ['promiseActive'];
  if (holds.has('pause')) return [];
  if (figures.bookedDueMinor > 0) return undefined;
  const parts = new Set(figures.parts.map(({ kind }) => kind));
  if (parts.has('inPlan')) return ['planActive'];
  return parts.has('disputed') ? ['contested'] : ['belowThreshold'];
}

/**
 * The restriction as it stands today. One that is only announced cannot happen while something is
 * agreed, or when nothing undisputed is due. Source: TKG §61(4)-(6).
 */
export async function currentRestriction(
  unit: ReadUnit,
  figures: BalanceFigures,
): Promise<Restriction | undefined> {
  const { restriction } = unit.account;
  if (restriction?.verdict !== 'announced' && restriction?.verdict !== 'possible') {
    return restriction;
  }
  const reasons = await whyNot(unit, figures);
  return reasons ? { verdict: 'notPossible', reasons } : restriction;
}

/**
 * Ends a restriction when its reason has ended: one in force is lifted as soon as the money is
 * booked or something is agreed, an announced one is forgotten when everything is paid. What comes
 * later is a new decision of the telco. Source: TKG §61(6).
 */
export async function liftRestriction(unit: WriteUnit): Promise<void> {
  const { restriction } = unit.account;
  if (!restriction) return;
  const figures = await accountFigures(unit);
  if (restriction.verdict === 'active') {
    if (!(await whyNot(unit, figures))) return;
    unit.note('restored');
    unit.updateAccount({ restriction: undefined });
  } else if (!figures.parts.some(({ kind }) => dueKinds.includes(kind))) {
    unit.updateAccount({ restriction: undefined });
  }
}

/** Money that came counts towards what prevents an announced restriction; all of it ends it. */
export function countTowardsPrevention(unit: WriteUnit, amountMinor: number): void {
  const { restriction } = unit.account;
  if (!restriction?.prevent || restriction.verdict === 'active') return;
  const { amount } = restriction.prevent;
  const leftMinor = amount.amountMinor - amountMinor;
  const prevent = { ...restriction.prevent, amount: { ...amount, amountMinor: leftMinor } };
  unit.updateAccount({ restriction: leftMinor > 0 ? { ...restriction, prevent } : undefined });
}
