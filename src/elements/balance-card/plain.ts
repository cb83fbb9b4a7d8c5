import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { AccountController } from '../../controllers/index.js';
import { formatDate } from '../../i18n/index.js';
import type { Facts } from '../parts/account-tag.js';
import { label } from '../parts/label.js';
import { openPayments } from '../parts/open-payments.js';
import type { Sheet } from '../parts/sheet.js';
import { way, wayOrder, type TileName } from './way-list.js';

/** What an amount alone does not explain. */
const telling = /^(debitReturned|restored|inTransit|disputed|announced|possible|active)$/;

/**
 * Whether an amount, its date and the three ways say it all: nothing else is going on, all ways are
 * there, and the customer is spoken to as usual. Every other state needs more words, which load when
 * they are needed.
 */
export function isPlain(
  { account, session: { approach, capabilities } }: Facts,
  reader: AccountController,
) {
  const { stage, balance, restriction, holds, timeline } = account;
  return (
    (stage === 'due' || stage === 'overdue') &&
    balance.payNow.amount.amountMinor > 0 &&
    ![{ kind: restriction?.verdict ?? '' }, ...timeline, ...balance.parts].some(({ kind }) =>
      telling.test(kind),
    ) &&
    approach === 'steady' &&
    !holds.length &&
    !account.activePlanId &&
    !account.scheduledDebit &&
    capabilities.payments &&
    capabilities.partPayment &&
    capabilities.plans === 'accept' &&
    // One that was begun and left: it may be known a moment later.
    !reader.read('listPayments', openPayments).data?.data.length
  );
}

/** An amount that is owed, its date, and the three ways. */
export function plainSheet(
  { account, session }: Facts,
  order: string,
  locale: string,
  onDetails: () => void,
): Sheet<TileName> {
  const { amount, dueDate } = account.balance.payNow;
  return {
    eyebrow: label(session.account.label),
    money: amount,
    unit: openUnit(),
    lead: sentences(
      dueDate && dueWords(dueDate, account.stage === 'overdue', locale),
      account.restriction?.verdict === 'notPossible' && serviceGoesOn(),
    ),
    title: waysTitle(),
    tiles: wayOrder(order).map(way),
    foot: detailsButton(onDetails),
  };
}

export const sentences = (...list: readonly (string | false | undefined)[]): string =>
  list.filter(Boolean).join(' ');

export const openUnit = (): string => msg('open', { id: 'balance.owed.unit.label' });

export const serviceGoesOn = (): string =>
  msg('Your service goes on.', { id: 'balance.owed.service.text' });

export const waysTitle = (): string =>
  msg('Three ways we can support you today', { id: 'balance.ways.title' });

const detailsButton = (onPress: () => void): TemplateResult =>
  html`<button class="link" @click=${onPress}>
    ${msg('Show the details', { id: 'balance.details.show.action' })}
  </button>`;

export function dueWords(date: string, isPast: boolean, locale: string): string {
  const dueDate = formatDate(date, locale);
  return isPast
    ? msg(str`It was due on ${dueDate}.`, { id: 'balance.owed.overdue.text' })
    : msg(str`It is due on ${dueDate}.`, { id: 'balance.owed.due.text' });
}
