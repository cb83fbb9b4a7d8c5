import { msg, str } from '@lit/localize';
import type { Account, Session } from '../../core/contract/index.js';
import { formatDate } from '../../i18n/index.js';
import { label } from '../parts/label.js';
import type { FirstView } from './first-view.js';
import { way, wayOrder } from './way-list.js';

/** Steps that an amount alone does not explain. */
const telling = /^(debitReturned|restored)$/;

/**
 * Whether an amount, its date and the three ways say it all: everything that is owed is due, and
 * nothing else is going on. Every other state needs more words, which load when they are needed.
 */
export function isPlain(account: Account): boolean {
  const { stage, balance, holds, restriction, timeline } = account;
  return (
    (stage === 'due' || stage === 'overdue') &&
    balance.total.amountMinor === balance.payNow.amount.amountMinor &&
    !holds.length &&
    !account.activePlanId &&
    (!restriction || restriction.verdict === 'notPossible') &&
    !timeline.some(({ kind }) => telling.test(kind))
  );
}

/** An amount that is owed, its date, and the ways that are there. */
export function plainView(
  { balance, stage, restriction }: Account,
  { account, capabilities }: Session,
  order: string,
  locale: string,
): FirstView {
  const { payments, transfer, plans, partPayment } = capabilities;
  const { amount, dueDate } = balance.payNow;
  const offered = { pay: payments || transfer, plan: plans === 'accept', help: true };
  return {
    headline: {
      eyebrow: label(account.label),
      money: amount,
      unit: openUnit(),
      lead: [
        dueDate && dueWords(dueDate, stage === 'overdue', locale),
        restriction && serviceGoesOn(),
      ],
    },
    tiles: wayOrder(order)
      .filter((name) => offered[name])
      .map((name) => way(name, partPayment)),
  };
}

export const openUnit = (): string => msg('open', { id: 'balance.owed.unit.label' });

export const serviceGoesOn = (): string =>
  msg('Your service goes on.', { id: 'balance.owed.service.text' });

export function dueWords(date: string, isPast: boolean, locale: string): string {
  const dueDate = formatDate(date, locale);
  return isPast
    ? msg(str`It was due on ${dueDate}.`, { id: 'balance.owed.overdue.text' })
    : msg(str`It is due on ${dueDate}.`, { id: 'balance.owed.due.text' });
}
