import { msg, str } from '@lit/localize';
import type { Money } from '../../../../core/contract/index.js';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';
import { formatMoney } from '../../../../i18n/index.js';
import type { OrderProblem } from './draft.js';

/** What happened, what is safe and what to do now, when a payment surely did not begin. */
export function payErrorWords({ kind, code }: KulanzError): string {
  if (code === 'balance-changed' || code === 'amount-out-of-range') {
    return msg('Your balance has changed. Nothing was collected. Please choose the amount anew.', {
      id: 'balance.payError.changed.error',
    });
  }
  if (code === 'rate-limited') {
    return msg('That was often in a short time. Please wait a minute and try again.', {
      id: 'balance.payError.limited.error',
    });
  }
  if (kind === 'redirect-blocked') {
    return msg('We could not open the payment page safely. Nothing was collected.', {
      id: 'balance.payError.blocked.error',
    });
  }
  if (kind === 'auth-required') {
    return msg('Your sign-in has ended. Nothing was collected. Please sign in again.', {
      id: 'balance.payError.signedOut.error',
    });
  }
  return msg('That did not work. Nothing was collected. Please try again.', {
    id: 'balance.payError.other.error',
  });
}

/** Why a choice is no order yet, beside the field that needs another look. */
export function orderErrorWords(
  problem: OrderProblem,
  most: Money | undefined,
  locale: string,
): { amount?: string; items?: string } {
  if (problem === 'no-items' || !most) {
    return {
      items: msg('Please choose at least one bill.', { id: 'balance.pay.items.error' }),
    };
  }
  const smallestAmount = formatMoney({ ...most, amountMinor: 1 }, locale);
  const openAmount = formatMoney(most, locale);
  return {
    amount:
      problem === 'not-an-amount'
        ? figuresWords()
        : msg(str`You can pay from ${smallestAmount} to ${openAmount}.`, {
            id: 'balance.pay.range.error',
          }),
  };
}

export const figuresWords = (): string =>
  msg('Please enter an amount in figures.', { id: 'balance.pay.figures.error' });
