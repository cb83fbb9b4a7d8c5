import { sumMinor } from '../../core/domain/money.js';
import { holdsAt } from './holds.js';
import { undisputedMinor } from './figures.js';
import { collect } from './collecting.js';
import type { Allocation } from './records.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** What the scheduled debit may collect: its items as far as they are not paid and not disputed. */
async function collectable(unit: ReadUnit): Promise<Allocation[]> {
  const ids = unit.account.scheduledDebit?.itemIds ?? [];
  return (await unit.openItems())
    .filter((item) => item.state === 'open' && ids.includes(item.id) && undisputedMinor(item) > 0)
    .map((item) => ({ itemId: item.id, amountMinor: undisputedMinor(item) }));
}

/** After a dispute was opened or withdrawn: the debit collects accordingly, or not at all. */
export async function reviseScheduledDebit(unit: WriteUnit): Promise<void> {
  const { scheduledDebit } = unit.account;
  if (!scheduledDebit) return;
  const amountMinor = sumMinor((await collectable(unit)).map((each) => each.amountMinor));
  unit.updateAccount(
    amountMinor > 0
      ? { scheduledDebit: { ...scheduledDebit, amountMinor } }
      : { scheduledDebit: undefined, dueOn: undefined },
  );
}

/** Collects the scheduled debit on its day; not while a pause or a moratorium holds. */
export async function collectScheduledDebit(unit: WriteUnit): Promise<void> {
  const { scheduledDebit } = unit.account;
  if (!scheduledDebit || scheduledDebit.on > unit.today) return;
  const allocations = await collectable(unit);
  const holds = await holdsAt(unit, scheduledDebit.on);
  unit.updateAccount({ scheduledDebit: undefined, dueOn: undefined });
  if (holds.some(({ kind }) => kind === 'pause' || kind === 'moratorium')) return;
  await collect(unit, { kind: 'items' }, allocations, scheduledDebit.on);
}
