import { msg, str } from '@lit/localize';
import { lastDay, partAmount } from '../../../../core/domain/account-state.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import type { AccountFacts } from '../account-facts.js';

/** Longer names of accounts are cut. */
const longestAccount = 40;

/** Where a direct debit explains what is open, or what is not asked for. */
export function debitWords({ account, state }: AccountFacts, locale: string): string | undefined {
  const { balance, scheduledDebit } = account;
  if (scheduledDebit) {
    const debitAmount = formatMoney(scheduledDebit.amount, locale);
    const debitDate = formatDate(scheduledDebit.on, locale);
    const maskedAccount = scheduledDebit.maskedAccount.slice(0, longestAccount);
    return msg(
      str`We collect ${debitAmount} on ${debitDate} from ${maskedAccount}. You need not pay that here.`,
      { id: 'balance.pay.debit.text' },
    );
  }
  const returnedOn = state === 'returned' ? lastDay(account, 'debitReturned') : undefined;
  if (returnedOn === undefined) return undefined;
  const returnedDate = formatDate(returnedOn, locale);
  const sentBack = msg(str`Your bank sent our debit back on ${returnedDate}.`, {
    id: 'balance.pay.returned.text',
  });
  const fee = partAmount(balance, 'fees');
  if (!fee) return sentBack;
  const feeAmount = formatMoney(fee, locale);
  return `${sentBack} ${msg(
    str`A fee of ${feeAmount} is part of it. You can object to the fee and leave it out.`,
    { id: 'balance.pay.fee.text' },
  )}`;
}
