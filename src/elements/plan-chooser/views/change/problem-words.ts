import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { missingPaydayWords, noDayWords } from '../own/payday-field.js';
import type { ChangeKind, ChangeProblem } from './draft.js';

/** The field that a refusal of the server is about; undefined where it is about the whole change. */
export function refusedField(
  { code, limits }: KulanzError,
  kind: ChangeKind | undefined,
): ChangeProblem | undefined {
  const hasDate = kind === 'move' || kind === 'catchUp';
  const hasAmount = kind === 'lower' || kind === 'extra';
  if (code === 'date-out-of-range' && hasDate) return { field: 'date', limits };
  if (code === 'amount-out-of-range' && hasAmount) return { field: 'amount', limits };
  if (code === 'amount-out-of-range' && kind === 'pause') return { field: 'periods', limits };
  return undefined;
}

/** What would do instead, beside the field that needs another look. */
export function problemWords(
  { field, limits }: ChangeProblem,
  money: Money,
  locale: string,
): string {
  switch (field) {
    case 'kind':
      return msg('Please choose what should change.', { id: 'plan.changeForm.kind.error' });
    case 'date':
      return dateWords(limits, locale);
    case 'amount':
      return amountWords(limits, money, locale);
    case 'effect':
      return msg('Please choose what should happen to the rest.', {
        id: 'plan.changeForm.effect.error',
      });
    case 'periods':
      return limits?.largest === 1
        ? msg('Here the plan can pause for one instalment.', {
            id: 'plan.changeForm.periodsMost.error',
          })
        : msg('Please choose how long the plan pauses.', { id: 'plan.changeForm.periods.error' });
    case 'payday':
      return missingPaydayWords();
    case 'day':
      return noDayWords();
  }
}

function dateWords(limits: ChangeProblem['limits'], locale: string): string {
  if (!limits?.earliest || !limits.latest) {
    return msg('Please choose a day.', { id: 'plan.changeForm.date.error' });
  }
  const earliestDate = formatDate(limits.earliest, locale);
  const latestDate = formatDate(limits.latest, locale);
  return msg(str`Please choose a day from ${earliestDate} to ${latestDate}.`, {
    id: 'plan.changeForm.dateRange.error',
  });
}

function amountWords(limits: ChangeProblem['limits'], money: Money, locale: string): string {
  if (limits?.smallestMinor === undefined || limits.largestMinor === undefined) {
    return msg('Please enter an amount in figures.', { id: 'plan.own.figures.error' });
  }
  const smallestAmount = formatMoney({ ...money, amountMinor: limits.smallestMinor }, locale);
  const largestAmount = formatMoney({ ...money, amountMinor: limits.largestMinor }, locale);
  return msg(str`You can pay from ${smallestAmount} to ${largestAmount}.`, {
    id: 'plan.changeForm.amountRange.error',
  });
}
