import { addDays, isBusinessDay, weekday } from '../../core/domain/civil-date.js';
import { toInstant } from '../../core/domain/time-zone.js';
import type { ReadUnit } from './unit.js';

/** A time at which somebody can call. Slots follow from the hours; only what is taken is stored. */
export interface Slot {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function toSlot(from: Date, minutes: number): Slot {
  const start = from.toISOString();
  return {
    id: `slot-${start.slice(0, 16).replace(/[-:]/g, '')}`,
    from: start,
    to: new Date(from.getTime() + minutes * 60_000).toISOString(),
  };
}

/** All slots of the next days, taken or not. */
export function slotsAhead(unit: ReadUnit): Slot[] {
  const { weekdays, from, to, minutes, days, leadMinutes } = unit.policy.callback;
  const { timeZone } = unit.account;
  const earliest = unit.now.getTime() + leadMinutes * 60_000;
  const slots: Slot[] = [];
  let daysWithSlots = 0;
  // Two weeks reach over any run of holidays.
  for (let ahead = 0; ahead < 14 && daysWithSlots < days; ahead++) {
    const day = addDays(unit.today, ahead);
    if (!weekdays.includes(weekday(day)) || !isBusinessDay(day, unit.holidays)) continue;
    const end = toInstant(day, to, timeZone).getTime();
    const before = slots.length;
    for (
      let start = toInstant(day, from, timeZone).getTime();
      start + minutes * 60_000 <= end;
      start += minutes * 60_000
    ) {
      if (start >= earliest) slots.push(toSlot(new Date(start), minutes));
    }
    if (slots.length > before) daysWithSlots++;
  }
  return slots;
}

/** The shared names of a slot, one for each call at the same time. */
export function slotNames(unit: ReadUnit, { from }: Slot): string[] {
  const { capacity } = unit.policy.callback;
  return Array.from({ length: capacity }, (_, line) => `callback/${from}/${String(line + 1)}`);
}
