import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import type { Problem, Range } from './draft.js';
import { missingPaydayWords, noDayWords } from './payday-field.js';

export function rangeWords({ smallest, largest }: Range, money: Money, locale: string): string {
  const smallestAmount = formatMoney({ ...money, amountMinor: smallest }, locale);
  const largestAmount = formatMoney({ ...money, amountMinor: largest }, locale);
  return msg(str`From ${smallestAmount} to ${largestAmount}, for the open bills.`, {
    id: 'plan.own.amount.hint',
  });
}

/** What would do instead, beside the field that needs another look. */
export function problemWords(problem: Problem, money: Money, locale: string): string {
  switch (problem.reason) {
    case 'not-an-amount':
      return msg('Please enter an amount in figures.', { id: 'plan.own.figures.error' });
    case 'range': {
      const { smallest, largest } = problem.range;
      const smallestAmount = formatMoney({ ...money, amountMinor: smallest }, locale);
      const largestAmount = formatMoney({ ...money, amountMinor: largest }, locale);
      return msg(str`Please enter an instalment from ${smallestAmount} to ${largestAmount}.`, {
        id: 'plan.own.range.error',
      });
    }
    case 'missing':
      return missingPaydayWords();
    case 'not-a-day':
      return noDayWords();
    case 'late': {
      const latestDate = formatDate(problem.latest, locale);
      return msg(str`A plan must begin by ${latestDate}. Please choose another day.`, {
        id: 'plan.own.late.error',
      });
    }
    case 'not-possible':
      return msg('We cannot work this out here. Please choose another day or talk to us.', {
        id: 'plan.own.other.error',
      });
  }
}
