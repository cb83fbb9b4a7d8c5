import { msg, str } from '@lit/localize';
import { isNews, lastDay, partAmount } from '../../../core/domain/account-state.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import { serviceGoesOn } from '../plain.js';
import type { WordedFacts } from './account-facts.js';

/** The one further thing worth a sentence; the rest stands in the details. */
export function remark({ account, state, today, locale }: WordedFacts): string | undefined {
  const { balance, scheduledDebit, restriction } = account;
  if (state === 'announced') return undefined;
  if (isNews(account, 'restored', today)) {
    const restoredDate = formatDate(lastDay(account, 'restored') ?? today, locale);
    return msg(str`Your service has been back since ${restoredDate}.`, {
      id: 'balance.owed.restored.text',
    });
  }
  const reported = account.holds.find(({ kind }) => kind === 'review')?.until;
  if (reported !== undefined) {
    const checkedDate = formatDate(reported, locale);
    return msg(str`You told us of a payment. We look for it by ${checkedDate}.`, {
      id: 'balance.owed.reported.text',
    });
  }
  const onItsWay = partAmount(balance, 'inTransit');
  if (onItsWay) {
    const transitAmount = formatMoney(onItsWay, locale);
    return msg(str`${transitAmount} is on its way and taken off.`, {
      id: 'balance.owed.transit.text',
    });
  }
  if (scheduledDebit) {
    const debitAmount = formatMoney(scheduledDebit.amount, locale);
    const debitDate = formatDate(scheduledDebit.on, locale);
    return msg(str`We will collect ${debitAmount} on ${debitDate}.`, {
      id: 'balance.owed.debit.text',
    });
  }
  const disputed = partAmount(balance, 'disputed');
  if (disputed) {
    const disputedAmount = formatMoney(disputed, locale);
    return msg(str`We are checking ${disputedAmount} and do not ask for it.`, {
      id: 'balance.owed.disputed.text',
    });
  }
  return restriction?.verdict === 'notPossible' ? serviceGoesOn() : undefined;
}
