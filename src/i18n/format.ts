/** Amounts and dates for people. Nothing here throws, whatever the locale or currency. */
import { currencyDigits, type Money } from '../core/domain/currency.js';
import { cachedIntl } from './intl-cache.js';

/** What stands for an amount that is none. */
const noAmount = '–';

/** An amount in two parts, so that a tag can mute the currency. */
export interface MoneyParts {
  /** With sign, separators and digits: `-1.234,50`. */
  readonly number: string;
  /** Sign or code: `€`, `SEK`. */
  readonly currency: string;
  readonly currencyFirst: boolean;
  /** What stands between the two: a no-break space or nothing. */
  readonly gap: string;
}

/**
 * `12,50 €`, `€12.50`. Digits come from ISO 4217, not from `Intl`. An unknown currency is shown as
 * a plain number beside its code, with the two digits that nearly all currencies have.
 */
export function formatMoney(money: Money, locale: string): string {
  return moneyToParts(money, locale)
    .map(({ value }) => value)
    .join('');
}

/** The parts of {@link formatMoney}. */
export function formatMoneyParts(money: Money, locale: string): MoneyParts {
  const parts = moneyToParts(money, locale);
  const types = parts.map(({ type }) => type);
  const join = (matches: (type: string) => boolean): string =>
    parts
      .filter(({ type }) => matches(type))
      .map(({ value }) => value)
      .join('');
  return {
    number: join((type) => type !== 'currency' && type !== 'literal'),
    currency: join((type) => type === 'currency'),
    currencyFirst: types.indexOf('currency') < types.indexOf('integer'),
    gap: join((type) => type === 'literal'),
  };
}

interface Part {
  readonly type: string;
  readonly value: string;
}

function moneyToParts({ amountMinor, currency }: Money, locale: string): Part[] {
  const isoDigits = currencyDigits(currency);
  const digits = isoDigits ?? 2;
  const suffix = [
    { type: 'literal', value: '\u00a0' },
    { type: 'currency', value: currency },
  ];
  if (!Number.isSafeInteger(amountMinor)) return [{ type: 'integer', value: noAmount }, ...suffix];
  const format = cachedIntl(Intl.NumberFormat, locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(isoDigits === undefined ? {} : { style: 'currency' as const, currency }),
  });
  const parts: Part[] = format.formatToParts(toDecimal(amountMinor, digits));
  return isoDigits === undefined ? [...parts, ...suffix] : parts;
}

/** 1234 with two digits is `12.34`: exact, where a division is not for the largest amounts. */
function toDecimal(minor: number, digits: number): `${number}` {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = text.length - digits;
  const sign = minor < 0 ? '-' : '';
  return `${sign}${text.slice(0, point)}.${text.slice(point)}0` as `${number}`;
}

/** `5. Oktober 2026`: absolute, and the same day in every time zone. */
export function formatDate(date: string, locale: string): string {
  return formatCivil(date, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * Asks `Intl` for what nobody reads: its first answers take 30 ms of a fast device, which are best
 * spent while there is nothing to show yet.
 */
export function warmFormats(locale: string): void {
  formatDate('2000-01-01', locale);
  moneyToParts({ amountMinor: 0, currency: 'EUR' }, locale);
}

/** `5. Oktober`, where the year is plain from what stands around it. */
export function formatDayMonth(date: string, locale: string): string {
  return formatCivil(date, locale, { day: 'numeric', month: 'long' });
}

function formatCivil(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return (
    formatTime(Date.UTC(year, month - 1, day), locale, { ...options, timeZone: 'UTC' }) ?? date
  );
}

/** Undefined when there is no such time or time zone. */
export function formatTime(
  time: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string | undefined {
  try {
    return cachedIntl(Intl.DateTimeFormat, locale, options).format(time);
  } catch {
    return undefined;
  }
}
