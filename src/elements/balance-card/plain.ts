import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Account, Session } from '../../core/contract/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { formatDate } from '../../i18n/index.js';
import { label } from '../parts/label.js';
import { trouble } from '../parts/trouble.js';
import type { FirstView } from './first-view.js';
import { reloadTile, way, wayOrder } from './way-list.js';

/** What the server knows of the customer and of the account. */
export interface Facts {
  readonly session: Session;
  readonly account: Account;
}

/** Steps that an amount alone does not explain. */
const telling = /^(debitReturned|restored)$/;

/**
 * Whether an amount, its date and the three ways say it all: everything that is owed is due, nothing
 * else is going on, and all ways are there. Every other state needs more words, which load when they
 * are needed.
 */
export function isPlain({ account, session: { capabilities } }: Facts): boolean {
  const { stage, balance, restriction } = account;
  return (
    (stage === 'due' || stage === 'overdue') &&
    balance.total.amountMinor === balance.payNow.amount.amountMinor &&
    restriction?.verdict === 'notPossible' &&
    !account.holds.length &&
    !account.activePlanId &&
    !account.timeline.some(({ kind }) => telling.test(kind)) &&
    capabilities.payments &&
    capabilities.partPayment &&
    capabilities.plans === 'accept'
  );
}

/** An amount that is owed, its date, and the three ways. */
export function plainView({ account, session }: Facts, order: string, locale: string): FirstView {
  const { amount, dueDate } = account.balance.payNow;
  return {
    headline: {
      eyebrow: label(session.account.label),
      money: amount,
      unit: openUnit(),
      lead: [dueDate && dueWords(dueDate, account.stage === 'overdue', locale), serviceGoesOn()],
    },
    tiles: wayOrder(order).map(way),
  };
}

/** What happened and what is safe; beside it what the host has to say. */
export function troubleView(error: KulanzError): FirstView {
  const { statement, text } = trouble(error);
  return {
    headline: { statement, lead: [text] },
    picture: html`<slot></slot>`,
    tiles: [reloadTile(), way('help')],
    foot: '',
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
