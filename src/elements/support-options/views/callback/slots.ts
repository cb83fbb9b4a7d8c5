import type { CallbackSlots } from '../../../../core/contract/index.js';
import { localTime } from '../../../../i18n/later.js';

export type Slot = CallbackSlots['slots'][number];
export type PartOfDay = 'morning' | 'midday' | 'afternoon';

/** The free times of one day on the telco's clocks. */
export interface Day {
  /** Civil date. */
  readonly date: string;
  readonly parts: readonly { readonly part: PartOfDay; readonly slots: readonly Slot[] }[];
}

/** More days than this, and it is a calendar. */
const mostDays = 5;
const middayHour = 12;
const afternoonHour = 14;

/** Free times by day, and by part of the day. */
export function daysOf(slots: readonly Slot[], timeZone: string): Day[] {
  const days = new Map<string, Map<PartOfDay, Slot[]>>();
  for (const slot of [...slots].sort(
    (one, other) => Date.parse(one.from) - Date.parse(other.from),
  )) {
    const { date, hour } = localTime(slot.from, timeZone);
    const day = days.get(date) ?? new Map<PartOfDay, Slot[]>();
    const part = partOf(hour);
    day.set(part, [...(day.get(part) ?? []), slot]);
    days.set(date, day);
  }
  return [...days].slice(0, mostDays).map(([date, parts]) => ({
    date,
    parts: [...parts].map(([part, free]) => ({ part, slots: free })),
  }));
}

function partOf(hour: number): PartOfDay {
  if (hour < middayHour) return 'morning';
  return hour < afternoonHour ? 'midday' : 'afternoon';
}
