import { msg, str } from '@lit/localize';
import { formatDate } from '../../../../i18n/index.js';

/** Beside an amount: the day on which it is to be paid. */
export function byWords(day: string, locale: string): string {
  const dueDate = formatDate(day, locale);
  return msg(str`by ${dueDate}`, { id: 'support.promise.by.label' });
}

/** Beside an amount: the day on which it was paid. */
export function paidWords(day: string, locale: string): string {
  const paidDate = formatDate(day, locale);
  return msg(str`paid on ${paidDate}`, { id: 'support.notice.paid.label' });
}

export function pauseWords(day: string, locale: string): string {
  const endDate = formatDate(day, locale);
  return msg(str`A pause until ${endDate}`, { id: 'support.pauseReview.title' });
}

export const allDueWords = (): string =>
  msg('All that is due', { id: 'support.promise.all.option' });

/** A choice of a last day. */
export function untilWords(day: string, locale: string): string {
  const endDate = formatDate(day, locale);
  return msg(str`Until ${endDate}`, { id: 'support.form.until.option' });
}

export const untilOther = (): string =>
  msg('Until another day', { id: 'support.form.untilOther.option' });
