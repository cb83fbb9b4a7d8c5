import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { Money, SupportRequest } from '../../../../core/contract/index.js';
import { formatDate, formatMoneyParts } from '../../../../i18n/index.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { field } from '../../../parts/later/field.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { stub } from '../../../parts/later/stub.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { NoticeDraft, NoticeProblem } from './notice-draft.js';
import { noticeErrorWords, problemWords } from './notice-words.js';

export interface NoticeValues {
  readonly draft: NoticeDraft;
  /** What was to be transferred: its currency. */
  readonly money: Money;
  readonly problem: NoticeProblem | undefined;
  readonly state: WriteState<SupportRequest>;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface NoticeCallbacks {
  readonly onDraft: (change: Partial<NoticeDraft>) => void;
  readonly onSend: (event: Event) => void;
  readonly onBack: () => void;
}

/** "I have paid already": what, when, and by which reference we find it. */
export function noticeStep(values: NoticeValues, callbacks: NoticeCallbacks): TemplateResult {
  const { state, problem, headingLevel } = values;
  const hasFailed = state.status === 'failed' && !problem;
  return html`<form class="sheet" novalidate @submit=${callbacks.onSend}>
    ${backButton(msg('Back to the details', { id: 'balance.notice.back.link' }), callbacks.onBack)}
    ${viewHeading(msg('What have you transferred?', { id: 'balance.notice.title' }), headingLevel)}
    <p>${msg('Tell us, then we look for your payment.', { id: 'balance.notice.text' })}</p>
    ${fields(values, callbacks)} ${hasFailed ? errorNotice(noticeErrorWords(state.error)) : nothing}
    ${
      state.status === 'unknown'
        ? notice(
            infoIcon,
            msg('We are checking whether your notice has arrived.', {
              id: 'balance.notice.unknown.text',
            }),
          )
        : nothing
    }
    <div class="actions">
      ${confirmButton(state.status, msg('Send the notice', { id: 'balance.notice.send.primary' }))}
    </div>
  </form>`;
}

function fields(
  { draft, money, problem, locale }: NoticeValues,
  { onDraft }: NoticeCallbacks,
): TemplateResult {
  const errorOf = (name: NoticeProblem['field']): string | undefined =>
    problem?.field === name ? problemWords(problem, money, locale) : undefined;
  return html`${field({
    id: 'paid-amount',
    label: msg('Amount of the transfer', { id: 'balance.notice.amount.label' }),
    kind: 'amount',
    value: draft.amountText,
    unit: formatMoneyParts(money, locale).currency,
    error: errorOf('amount'),
    onInput: (amountText) => onDraft({ amountText }),
  })}
  ${field({
    id: 'paid-on',
    label: msg('Day of the transfer', { id: 'balance.notice.date.label' }),
    kind: 'date',
    value: draft.dateText,
    error: errorOf('date'),
    onInput: (dateText) => onDraft({ dateText }),
  })}
  ${field({
    id: 'paid-reference',
    label: msg('Your own reference, optional', { id: 'balance.notice.reference.label' }),
    hint: msg('Only if you used another one than ours.', { id: 'balance.notice.reference.hint' }),
    kind: 'text',
    value: draft.referenceText,
    warnsOfCard: true,
    onInput: (referenceText) => onDraft({ referenceText }),
  })}`;
}

/** The notice has arrived: what happens next, and a reference to keep. */
export function noticeResult(
  { receipt }: SupportRequest,
  headingLevel: number,
  locale: string,
  onClose: () => void,
): TemplateResult {
  const dayOf = (code: string) => receipt.nextSteps.find((step) => step.code === code)?.on;
  const checkedOn = dayOf('weCheck');
  return html`<div class="sheet full">
      ${viewHeading(msg('Thank you. Your notice has arrived.', { id: 'balance.notice.done.title' }), headingLevel)}
      ${
        checkedOn === undefined
          ? nothing
          : html`<p>${nextWords(checkedOn, dayOf('nothingDemanded') !== undefined, locale)}</p>`
      }
      <div class="actions">
        <button class="button" @click=${onClose}>
          ${msg('Go to the overview', { id: 'balance.notice.close.action' })}
        </button>
      </div>
    </div>
    ${stub(receipt.reference)}`;
}

function nextWords(checkedOn: string, isHeld: boolean, locale: string): string {
  const checkedDate = formatDate(checkedOn, locale);
  return isHeld
    ? msg(str`We look for it by ${checkedDate}. Until then we do not remind you.`, {
        id: 'balance.notice.done.held.text',
      })
    : msg(str`We look for it by ${checkedDate}.`, { id: 'balance.notice.done.text' });
}
