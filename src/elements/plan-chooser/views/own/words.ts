import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { plural } from '../../../../i18n/later.js';
import { countWords } from '../offer-words.js';
import type { Problem, Range, Size } from './draft.js';
import { missingPaydayWords, noDayWords } from './payday-field.js';

/** What would do, before anything is entered. */
export function rangeWords(by: Size, range: Range, money: Money, locale: string): string {
  if (by === 'count') return countRangeWords(range, locale);
  const { smallestAmount, largestAmount } = amountsOf(range, money, locale);
  return msg(str`From ${smallestAmount} to ${largestAmount}, for the open bills.`, {
    id: 'plan.own.amount.hint',
  });
}

function countRangeWords({ largest }: Range, locale: string): string {
  return plural(
    largest,
    msg('One instalment is possible.|Up to # instalments are possible.', {
      id: 'plan.own.count.hint',
    }),
    locale,
  );
}

function amountsOf({ smallest, largest }: Range, money: Money, locale: string) {
  return {
    smallestAmount: formatMoney({ ...money, amountMinor: smallest }, locale),
    largestAmount: formatMoney({ ...money, amountMinor: largest }, locale),
  };
}

/** Takes what would do and is nearest to what was entered. */
export function nearestWords(by: Size, nearest: number, money: Money, locale: string): string {
  if (by === 'count') {
    const countLabel = countWords(nearest, locale);
    return msg(str`Use ${countLabel}`, { id: 'plan.own.nearestCount.action' });
  }
  const nearestAmount = formatMoney({ ...money, amountMinor: nearest }, locale);
  return msg(str`Use instalments of ${nearestAmount}`, { id: 'plan.own.nearest.action' });
}

/** What would do instead, beside the field that needs another look. */
export function problemWords(problem: Problem, money: Money, locale: string): string {
  switch (problem.reason) {
    case 'not-a-number':
      return problem.field === 'amount'
        ? msg('Please enter an amount in figures.', { id: 'plan.own.figures.error' })
        : msg('Please enter a number of instalments in figures.', {
            id: 'plan.own.countFigures.error',
          });
    case 'range': {
      if (problem.field === 'count') return countRangeWords(problem.range, locale);
      const { smallestAmount, largestAmount } = amountsOf(problem.range, money, locale);
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
