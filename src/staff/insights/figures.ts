import { msg, str } from '@lit/localize';
import type { NpsFigure, WeeklyReport } from '../../core/contract/index.js';
import { formatNumber, formatSigned } from '../../i18n/format-number.js';
import { formatPercent } from '../../i18n/later.js';
import type { Interval } from '../parts/plots.js';

type Share = NonNullable<WeeklyReport['feedback']['responseRate']>;

/** In place of a figure that would say more than the answers do. */
export const tooFew = (): string =>
  msg('Too few answers to say', { id: 'insights.figure.few.label' });

/** In place of a figure that nobody has. */
export const none = (): string => msg('No figures', { id: 'insights.figure.none.label' });

export const rangeWords = (lowCount: string, highCount: string): string =>
  msg(str`${lowCount} to ${highCount}`, { id: 'insights.figure.range.label' });

/** A score's own words, its interval apart. */
export interface Worded {
  readonly figure: string;
  /** Its 95 % interval, or what else belongs to it. */
  readonly more?: string | undefined;
}

/** As much as the report lets be said: nothing, counts, or the score with its interval. */
export function npsWords(nps: NpsFigure, locale: string): Worded {
  const { shows, score, low, high } = nps;
  if (shows === 'score' && score !== undefined && low !== undefined && high !== undefined) {
    const range = rangeWords(formatSigned(low, locale), formatSigned(high, locale));
    return { figure: formatSigned(score, locale), more: range };
  }
  if (shows === 'counts') return { figure: countsWords(nps, locale) };
  return { figure: tooFew() };
}

export function countsWords(
  { promoters = 0, passives = 0, detractors = 0 }: NpsFigure,
  locale: string,
): string {
  const [promoterCount, passiveCount, detractorCount] = [promoters, passives, detractors].map(
    (count) => formatNumber(count, locale),
  );
  return msg(
    str`${promoterCount} promoters, ${passiveCount} passives, ${detractorCount} detractors`,
    { id: 'insights.figure.counts.label' },
  );
}

export function npsInterval({ shows, score, low, high }: NpsFigure): Interval | undefined {
  return shows === 'score' && score !== undefined && low !== undefined && high !== undefined
    ? { value: score, low, high }
    : undefined;
}

/** Only where the interval of the difference says so. */
export function changeWords({ change }: NpsFigure): string | undefined {
  if (change === 'up') {
    return msg('Higher than the week before', { id: 'insights.figure.up.label' });
  }
  return change === 'down'
    ? msg('Lower than the week before', { id: 'insights.figure.down.label' })
    : undefined;
}

export function shareWords(share: Share | undefined, locale: string): Worded {
  if (!share) return { figure: tooFew() };
  const range = rangeWords(formatPercent(share.low, locale), formatPercent(share.high, locale));
  return { figure: formatPercent(share.percent, locale), more: range };
}

export const shareInterval = (share: Share | undefined): Interval | undefined =>
  share && { value: share.percent, low: share.low, high: share.high };

/** In one line, for tables. */
export const inOneLine = ({ figure, more }: Worded): string =>
  more === undefined ? figure : `${figure} (${more})`;

/** A measure's value as its kind is read: points, a number, or per cent. */
export function measureWords(measure: string, value: number | undefined, locale: string): string {
  if (value === undefined) return none();
  if (measure === 'nps') return formatSigned(value, locale);
  return measure === 'complaints' ? formatNumber(value, locale) : formatPercent(value, locale);
}
