import { msg, str } from '@lit/localize';
import type { PaymentReturn } from '../../../controllers/index.js';
import type { Payment } from '../../../core/contract/index.js';
import { formatMoney } from '../../../i18n/index.js';

export interface PaymentResultWords {
  /** The heading: what happened. */
  readonly statement: string;
  /** What is safe and what comes next. */
  readonly lead: string;
  /** What can be done now, or happens next. */
  readonly next?: string;
  /** Whether it makes sense to choose another way of paying. */
  readonly mayPayAgain?: boolean;
  readonly picture?: 'stations' | 'paid';
}

/** What became of a payment, in words. What is not known is said to be not known. */
export function paymentResultWords(back: PaymentReturn, locale: string): PaymentResultWords {
  switch (back.phase) {
    case 'checking':
      return {
        statement: msg('We are fetching the state of your payment', {
          id: 'common.result.checking.title',
        }),
        lead: msg('This takes a moment.', { id: 'common.result.checking.text' }),
      };
    case 'settled':
      return settledWords(back.payment, locale);
    case 'long':
      return {
        statement: stillChecking(),
        lead: msg('It takes longer than usual. Please do not pay again.', {
          id: 'common.result.long.text',
        }),
        next: comeBack(),
      };
    case 'failed':
      return {
        statement: stillChecking(),
        lead: msg('The state does not load right now. Please do not pay again.', {
          id: 'common.result.failed.text',
        }),
        next: comeBack(),
      };
  }
}

const stillChecking = (): string =>
  msg('We are still checking your payment', { id: 'common.result.long.title' });

const comeBack = (): string =>
  msg('You can leave this page. The result is here when you come back.', {
    id: 'common.result.later.text',
  });

const nothingChanged = (): string =>
  msg('Your account is as it was.', { id: 'common.result.unchanged.text' });

function settledWords(payment: Payment, locale: string): PaymentResultWords {
  const paidAmount = formatMoney(payment.amount, locale);
  const nothingCollected = msg('Nothing was collected.', { id: 'common.result.nothing.text' });
  switch (payment.state) {
    case 'succeeded':
      return payment.posted
        ? {
            statement: msg(str`Thank you, your payment of ${paidAmount} has arrived`, {
              id: 'common.result.posted.title',
            }),
            lead: msg('We have booked your payment.', { id: 'common.result.posted.text' }),
            next: msg('The overview shows the new state of your account.', {
              id: 'common.result.newState.text',
            }),
            picture: 'paid',
          }
        : {
            statement: msg(str`Thank you, your payment of ${paidAmount} is on its way`, {
              id: 'common.result.succeeded.title',
            }),
            lead: msg('We are booking your payment. There is nothing you need to do.', {
              id: 'common.result.succeeded.text',
            }),
            next: msg('The overview tells you as soon as it is booked.', {
              id: 'common.result.booking.text',
            }),
            picture: 'stations',
          };
    case 'failed':
      return {
        statement: msg('The payment did not work', { id: 'common.result.failed.title' }),
        lead: `${failureWords(payment)} ${nothingCollected}`,
        next: nothingChanged(),
        mayPayAgain: true,
      };
    case 'cancelled':
      return {
        statement: msg('You have stopped the payment', { id: 'common.result.cancelled.title' }),
        lead: nothingCollected,
        next: nothingChanged(),
        mayPayAgain: true,
      };
    case 'expired':
      return {
        statement: msg('The payment has run out', { id: 'common.result.expired.title' }),
        lead: nothingCollected,
        next: nothingChanged(),
        mayPayAgain: true,
      };
    default:
      return {
        statement: stillChecking(),
        lead: msg('Please do not pay again.', { id: 'common.result.unknown.text' }),
        next: comeBack(),
      };
  }
}

/** Calm, and without a guess at the reason behind the reason. */
function failureWords({ failureCode }: Payment): string {
  switch (failureCode) {
    case 'declined':
    case 'insufficientFunds':
      return msg('Your bank did not carry it out today.', { id: 'common.result.declined.text' });
    case 'authenticationFailed':
      return msg('The confirmation at your bank stayed open.', {
        id: 'common.result.authentication.text',
      });
    default:
      return msg('There was an interruption at the payment provider.', {
        id: 'common.result.provider.text',
      });
  }
}

/** What was paid for, as far as this version knows. */
export function purposeWords({ purpose }: Payment): string {
  switch (purpose.kind) {
    case 'balance':
      return msg('For your open bills', { id: 'common.result.balance.label' });
    case 'items':
      return msg('For single bills', { id: 'common.result.items.label' });
    case 'instalment':
      return msg('For your instalment', { id: 'common.result.instalment.label' });
    case 'promise':
    case 'unknown':
      return msg('Your payment', { id: 'common.result.eyebrow.label' });
  }
}
