import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Money } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { choiceGroup } from '../../../parts/later/choice.js';
import { ledger } from '../../../parts/later/ledger.js';
import { errorNotice } from '../../../parts/later/notice.js';
import { select } from '../../../parts/later/select.js';
import { textArea } from '../../../parts/later/text-area.js';
import type { ViewHost } from '../../view.js';
import { amountField } from '../request/amount-field.js';
import { askingForm } from '../request/asking-form.js';
import { reasonGroups, reasonWords, type Reason } from '../request/reasons.js';
import type { Refusal } from '../request/refusal.js';
import { chosenItems, disputableItems, type DisputeDraft, type Problem } from './draft.js';

export interface ChooseValues {
  readonly host: ViewHost;
  readonly draft: DisputeDraft;
  readonly items: readonly Item[];
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  readonly hasMore: boolean;
  readonly problem: Problem | undefined;
  /** Why the last try was not carried out. */
  readonly refusal: Refusal | undefined;
  readonly locale: string;
}

export interface ChooseCallbacks {
  readonly onChange: (change: Partial<DisputeDraft>) => void;
  readonly onReview: (event: Event) => void;
  readonly onMore: () => void;
  readonly onReload: () => void;
}

/** First view: which items, why, and how much of them. */
export function chooseStep(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { host, refusal } = values;
  return askingForm(
    {
      host,
      title: msg('Which item is not right?', { id: 'support.dispute.title' }),
      text: msg('As long as we check, we do not ask for this amount.', {
        id: 'support.dispute.text',
      }),
      refusal,
      onSubmit: callbacks.onReview,
    },
    content(values, callbacks),
  );
}

function content(values: ChooseValues, callbacks: ChooseCallbacks): unknown {
  const { host, items, draft, locale } = values;
  const disputable = disputableItems(items);
  if (disputable.length === 0) {
    if (values.isLoading) return html`<p class="ghost"></p>`;
    return values.hasFailed ? failed(callbacks) : none(values, callbacks);
  }
  const { sum } = chosenItems(draft, items);
  return html`${itemChoice(disputable, values, callbacks)} ${more(values, callbacks)}
    ${reasonChoice(values, callbacks)} ${sum ? amountChoice(sum, values, callbacks) : nothing}
    ${textArea({
      id: 'comment',
      label: msg('What happened? (optional)', { id: 'support.dispute.comment.label' }),
      text: draft.comment,
      onInput: (comment) => callbacks.onChange({ comment }),
    })}
    ${
      sum && draft.scope === 'all'
        ? ledger([], { name: checkedWords(), money: sum }, locale)
        : nothing
    }
    <div class="actions">
      <button class="button main">
        ${msg('Check the objection', { id: 'support.dispute.review.primary' })}
      </button>
      <button type="button" class="button" @click=${host.close}>
        ${msg('Choose another way', { id: 'support.form.other.action' })}
      </button>
    </div>`;
}

export const checkedWords = (): string =>
  msg('We check this amount', { id: 'support.dispute.sum.label' });

function itemChoice(
  disputable: readonly Item[],
  { draft, problem, locale }: ChooseValues,
  { onChange }: ChooseCallbacks,
): TemplateResult {
  const { itemIds } = draft;
  return choiceGroup({
    id: 'items',
    legend: msg('Your items', { id: 'support.dispute.items.label' }),
    kind: 'checkbox',
    choices: disputable.map((item) => ({
      value: item.id,
      name: label(item.label),
      hint: untilWords(item, locale),
      aside: amount(item.amount, locale),
      isChosen: itemIds.includes(item.id),
    })),
    error:
      problem?.field === 'items'
        ? msg('Please choose at least one item.', { id: 'support.dispute.items.error' })
        : undefined,
    onChange: (id) =>
      onChange({
        itemIds: itemIds.includes(id) ? itemIds.filter((known) => known !== id) : [...itemIds, id],
      }),
  });
}

/** The last day to object. */
function untilWords({ disputeUntil }: Item, locale: string): string {
  if (disputeUntil === undefined) return '';
  const lastDate = formatDate(disputeUntil, locale);
  return msg(str`You can object until ${lastDate}`, { id: 'support.dispute.until.label' });
}

const more = ({ hasMore }: ChooseValues, { onMore }: ChooseCallbacks): unknown =>
  hasMore
    ? html`<button type="button" class="link" @click=${onMore}>
        ${msg('Show older items', { id: 'support.dispute.more.action' })}
      </button>`
    : nothing;

const reasonChoice = (
  { draft, problem }: ChooseValues,
  { onChange }: ChooseCallbacks,
): TemplateResult =>
  select<Reason>({
    id: 'reason',
    label: msg('What is not right?', { id: 'support.dispute.reason.label' }),
    first: { value: '', name: msg('Please choose', { id: 'support.dispute.choose.label' }) },
    groups: [
      {
        name: msg('The service', { id: 'support.dispute.service.label' }),
        entries: reasonGroups.service.map(entry),
      },
      {
        name: msg('The amount, or something else', { id: 'support.dispute.amount.label' }),
        entries: reasonGroups.amount.map(entry),
      },
    ],
    value: draft.reason,
    error:
      problem?.field === 'reason'
        ? msg('Please choose what is not right.', { id: 'support.dispute.reason.error' })
        : undefined,
    onChange: (reason) => onChange({ reason }),
  });

const entry = (value: Reason): { value: Reason; name: string } => ({
  value,
  name: reasonWords(value),
});

function amountChoice(
  sum: Money,
  { draft, problem, locale }: ChooseValues,
  { onChange }: ChooseCallbacks,
): TemplateResult {
  return amountField({
    legend: msg('How much of it is not right?', { id: 'support.dispute.scope.label' }),
    draft,
    all: sum,
    allLabel: msg('All of it', { id: 'support.dispute.scope.all.option' }),
    partLabel: msg('A part of it', { id: 'support.dispute.scope.part.option' }),
    fieldLabel: msg('This much is not right', { id: 'support.dispute.part.label' }),
    error: problem?.field === 'part' ? partError(sum, locale) : undefined,
    locale,
    onChange,
  });
}

function partError(sum: Money, locale: string): string {
  const sumAmount = formatMoney(sum, locale);
  return msg(str`Please enter an amount in figures. The sum of the items is ${sumAmount}.`, {
    id: 'support.dispute.part.error',
  });
}

function none({ host, hasMore }: ChooseValues, { onMore }: ChooseCallbacks): TemplateResult {
  return html`<p>
      ${msg('There is no item here that you can object to right now. Please write to us or call.', {
        id: 'support.dispute.none.text',
      })}
    </p>
    <div class="actions">
      ${
        hasMore
          ? html`<button type="button" class="button" @click=${onMore}>
              ${msg('Show older items', { id: 'support.dispute.more.action' })}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${host.close}>
        ${msg('Choose another way', { id: 'support.form.other.action' })}
      </button>
    </div>`;
}

const failed = ({ onReload }: ChooseCallbacks): TemplateResult =>
  html`${errorNotice(
      msg('Your items do not load right now.', { id: 'support.dispute.load.error' }),
    )}
    <button type="button" class="link" @click=${onReload}>
      ${msg('Load the items again', { id: 'support.dispute.reload.action' })}
    </button>`;
