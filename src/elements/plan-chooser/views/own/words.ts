import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import type { Payday, Problem, Range } from './draft.js';

export function paydayWords(payday: Payday): string {
  switch (payday) {
    case 'first':
      return msg('On the 1st', { id: 'plan.own.payday.first.entry' });
    case 'fifteenth':
      return msg('On the 15th', { id: 'plan.own.payday.fifteenth.entry' });
    case 'last':
      return msg('On the last day', { id: 'plan.own.payday.last.entry' });
    case 'day':
      return msg('Another day', { id: 'plan.own.payday.day.entry' });
    case 'weekly':
      return msg('Every week', { id: 'plan.own.paydayOther.weekly.entry' });
    case 'none':
      return msg('I am not sure', { id: 'plan.own.paydayOther.none.entry' });
  }
}

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
      return msg('Please choose when your money comes.', { id: 'plan.own.payday.error' });
    case 'not-a-day':
      return msg('Please enter a day from 1 to 31.', { id: 'plan.own.day.error' });
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
