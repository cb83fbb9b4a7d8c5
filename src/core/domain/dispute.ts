import type { LocalDate } from '../contract/index.js';
import { addDays, onBusinessDay, type Holidays } from './civil-date.js';

/**
 * Last day to object to a bill: eight weeks from receipt, moved to the next business day.
 * Sources: TKG §67(1), BGB §193.
 */
export function lastDayToObject(receivedOn: LocalDate, holidays: Holidays): LocalDate {
  return onBusinessDay(addDays(receivedOn, 56), holidays);
}
