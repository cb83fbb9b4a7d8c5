import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import { formatMoney } from '../../../../i18n/index.js';
import { figure } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { Method, Order } from './draft.js';

export interface ReviewValues {
  readonly order: Order;
  readonly method: Method;
  /** Names of the bills that are paid; empty: all that is open, or a part of it. */
  readonly itemNames: readonly string[];
  /** Host that the customer is sent to, where there is but one. */
  readonly provider: string | undefined;
  /** Room for the provider's own fields. */
  readonly fields: unknown;
  /** Nobody leaves the page: the fields are there. */
  readonly isHere: boolean;
  readonly status: WriteState<unknown>['status'];
  readonly isLeaving: boolean;
  /** Why it was not carried out, in words. */
  readonly error: string | undefined;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ReviewCallbacks {
  readonly onConfirm: () => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** Second view: amount, what for, where to; nothing is paid without this confirmation. */
export function reviewStep(values: ReviewValues, callbacks: ReviewCallbacks): TemplateResult {
  const { order, method, fields, status, isLeaving, error, locale } = values;
  const payAmount = formatMoney(order.money, locale);
  return html`<div class="sheet">
    ${backButton(msg('Back to the choice', { id: 'balance.review.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">
        ${msg('Please check your payment', { id: 'balance.review.eyebrow.label' })}
      </p>
      ${viewHeading(figure(order.money, undefined, locale), values.headingLevel, 'plain')}
    </div>
    <dl class="ledger lines">
      ${line(msg('What for', { id: 'balance.review.purpose.label' }), purpose(values))}
      ${line(
        msg('How', { id: 'balance.review.method.label' }),
        html`${label(method.label)} ${method.maskedDetail ? label(method.maskedDetail) : nothing}`,
      )}
      ${line(msg('Where to', { id: 'balance.review.provider.label' }), whereTo(values))}
    </dl>
    ${fields} ${error ? errorNotice(error) : nothing}
    ${
      status === 'unknown'
        ? notice(
            infoIcon,
            html`${msg('We are checking whether your payment has begun. Please do not pay again.', {
                id: 'balance.review.unknown.text',
              })}<br /><button class="link" @click=${callbacks.onCheck}>
                ${msg('Check the payment now', { id: 'balance.review.check.action' })}
              </button>`,
          )
        : nothing
    }
    <div class="actions">
      ${confirmButton(
        isLeaving ? 'pending' : status,
        isLeaving
          ? leavingWords(values)
          : msg(str`Pay ${payAmount}`, { id: 'balance.review.confirm.primary' }),
        callbacks.onConfirm,
      )}
      <button class="button" @click=${callbacks.onBack}>
        ${msg('Change the payment', { id: 'balance.review.change.action' })}
      </button>
    </div>
  </div>`;
}

const line = (name: string, content: unknown): TemplateResult =>
  html`<div>
    <dt class="second">${name}</dt>
    <dd>${content}</dd>
  </div>`;

function purpose({ order, itemNames }: ReviewValues): unknown {
  if (itemNames.length > 0) return itemNames.map((name) => html`${label(name)}<br />`);
  switch (order.purpose.kind) {
    case 'instalment':
      return msg('Your instalment plan', { id: 'balance.review.instalment.label' });
    case 'promise':
      return msg('What you agreed to pay', { id: 'balance.review.promise.label' });
    default:
      return msg('Your open bills, oldest first', { id: 'balance.review.balance.label' });
  }
}

const leavingWords = ({ isHere }: ReviewValues): string =>
  isHere
    ? msg('Starting the payment', { id: 'balance.review.starting.status' })
    : msg('Opening the payment page', { id: 'balance.review.leaving.status' });

function whereTo({ provider, isHere }: ReviewValues): TemplateResult {
  const where = isHere
    ? msg('Here on this page. What you enter goes straight to our payment provider.', {
        id: 'balance.review.here.text',
      })
    : msg('The page of our payment provider. You come back here afterwards.', {
        id: 'balance.review.provider.text',
      });
  return html`${where}
  ${provider === undefined ? nothing : html`<br /><bdi translate="no">${provider}</bdi>`}`;
}
