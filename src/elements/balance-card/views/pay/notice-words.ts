import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { figuresWords } from './error-words.js';
import type { NoticeProblem } from './notice-draft.js';

/** What would do instead, beside the field that needs another look. */
export function problemWords(
  { field, limits }: NoticeProblem,
  money: Money,
  locale: string,
): string {
  return field === 'amount' ? amountWords(limits, money, locale) : dateWords(limits, locale);
}

function amountWords(limits: NoticeProblem['limits'], money: Money, locale: string): string {
  if (limits?.smallestMinor === undefined || limits.largestMinor === undefined) {
    return figuresWords();
  }
  const smallestAmount = formatMoney({ ...money, amountMinor: limits.smallestMinor }, locale);
  const largestAmount = formatMoney({ ...money, amountMinor: limits.largestMinor }, locale);
  return msg(str`You can report from ${smallestAmount} to ${largestAmount}. No more is open.`, {
    id: 'balance.notice.range.error',
  });
}

function dateWords(limits: NoticeProblem['limits'], locale: string): string {
  if (!limits?.earliest || !limits.latest) {
    return msg('Please choose the day of the transfer.', { id: 'balance.notice.date.error' });
  }
  const earliestDate = formatDate(limits.earliest, locale);
  const latestDate = formatDate(limits.latest, locale);
  return msg(str`Please choose a day from ${earliestDate} to ${latestDate}.`, {
    id: 'balance.notice.dateRange.error',
  });
}

/** Why a notice surely did not arrive. */
export function noticeErrorWords({ kind, code }: KulanzError): string {
  if (kind === 'auth-required') {
    return msg('Your sign-in has ended. Your notice did not arrive. Please sign in again.', {
      id: 'balance.notice.signedOut.error',
    });
  }
  if (code === 'rate-limited') {
    return msg('That was often in a short time. Please wait a few minutes and try again.', {
      id: 'balance.notice.limited.error',
    });
  }
  return msg('Your notice did not arrive. Please try again.', { id: 'balance.notice.other.error' });
}
