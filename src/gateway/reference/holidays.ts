import type { LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';

/**
 * Nationwide public holidays on which nothing falls due. A telco adds its regional ones: they are
 * data of the policy, and this is only what the default policy starts from.
 */

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  const day = String((days % 31) + 1).padStart(2, '0');
  return `${String(year)}-${month}-${day}`;
}

/** Fixed days as `MM-DD`, movable ones as days from Easter Sunday. */
interface HolidayRules {
  readonly fixed: readonly string[];
  readonly fromEaster: readonly number[];
}

const goodFriday = -2;
const easterMonday = 1;
const ascension = 39;
const whitMonday = 50;

const rules: Readonly<Record<string, HolidayRules>> = {
  DE: {
    fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'],
    fromEaster: [goodFriday, easterMonday, ascension, whitMonday],
  },
  AT: {
    fixed: [
      ...['01-01', '01-06', '05-01', '08-15', '10-26'],
      ...['11-01', '12-08', '12-25', '12-26'],
    ],
    fromEaster: [easterMonday, ascension, whitMonday, 60],
  },
  SE: {
    fixed: ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'],
    fromEaster: [goodFriday, easterMonday, ascension],
  },
  NO: {
    fixed: ['01-01', '05-01', '05-17', '12-25', '12-26'],
    fromEaster: [-3, goodFriday, easterMonday, ascension, whitMonday],
  },
  IS: {
    fixed: ['01-01', '05-01', '06-17', '12-25', '12-26'],
    fromEaster: [-3, goodFriday, easterMonday, ascension, whitMonday],
  },
};

/** Holidays of the years `from` to `to`, by ISO 3166 country. */
export function nationalHolidays(from: number, to: number): Record<string, LocalDate[]> {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return Object.fromEntries(
    Object.entries(rules).map(([country, { fixed, fromEaster }]) => [
      country,
      years.flatMap((year) => [
        ...fixed.map((day) => `${String(year)}-${day}`),
        ...fromEaster.map((days) => addDays(easterSunday(year), days)),
      ]),
    ]),
  );
}
