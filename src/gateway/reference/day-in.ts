import type { LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { toCivilDate } from '../../core/domain/time-zone.js';

/**
 * The civil date at an instant where an account is. Where its time zone is missing or does not exist, the
 * latest there is anywhere: then the daily run looks at the account, and fails for this one alone.
 */
export function dayIn(timeZone: string | null | undefined, at: string): LocalDate {
  const latest = addDays(at.slice(0, 10), 1);
  if (!timeZone) return latest;
  try {
    return toCivilDate(new Date(at), timeZone);
  } catch (error) {
    if (error instanceof RangeError) return latest;
    throw error;
  }
}
