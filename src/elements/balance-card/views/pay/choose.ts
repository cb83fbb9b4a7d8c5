import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Money, PaymentOptions } from '../../../../core/contract/index.js';
import { formatMoney, formatMoneyParts } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { choiceGroup, errorText, type Choice } from '../../../parts/later/choice.js';
import { errorNotice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { itemRemark } from '../items.js';
import { transferId, type Draft } from './draft.js';

export interface ChooseValues {
  readonly draft: Draft;
  /** What "all" is; absent when single bills are paid ahead. */
  readonly all: Money | undefined;
  readonly mayPayPart: boolean;
  readonly items: readonly Item[];
  readonly methods: PaymentOptions['methods'];
  readonly hasTransfer: boolean;
  /** Ways of paying, or bills, are still loading. */
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** Why the last try was not carried out. */
  readonly error: string | undefined;
  readonly errors: { readonly amount?: string; readonly items?: string; readonly method?: string };
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ChooseCallbacks {
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onReview: (event: Event) => void;
  readonly onReload: () => void;
  readonly onBack: () => void;
  readonly helpButton: TemplateResult;
}

/** First view: what to pay, and how. */
export function chooseStep(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { headingLevel, isLoading, error } = values;
  return html`<form class="sheet" novalidate @submit=${callbacks.onReview}>
    ${backButton(msg('Back to the overview', { id: 'balance.pay.back.link' }), callbacks.onBack)}
    ${viewHeading(msg('What would you like to pay?', { id: 'balance.pay.title' }), headingLevel)}
    ${error ? errorNotice(error) : nothing}
    ${isLoading ? html`<p class="ghost"></p>` : choices(values, callbacks)}
    <div class="actions">
      <button class="button main">
        ${msg('Check the payment', { id: 'balance.pay.review.primary' })}
      </button>
      ${callbacks.helpButton}
    </div>
  </form>`;
}

/** Shown all at once: a choice that came in between later would move under the finger. */
const choices = (values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult =>
  html`${values.mayPayPart ? scopeChoice(values, callbacks) : onlyAll(values)}
  ${methodArea(values, callbacks)}`;

const onlyAll = ({ all, locale }: ChooseValues) =>
  all ? html`<p>${amount(all, locale)}</p>` : nothing;

function scopeChoice(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { draft, all, items, locale } = values;
  const { onDraft } = callbacks;
  if (!all) return itemChoice(values, callbacks);
  const choices: Choice[] = [
    {
      value: 'all',
      name: msg('All of it', { id: 'balance.pay.scope.all.option' }),
      aside: amount(all, locale),
      isChosen: draft.scope === 'all',
    },
  ];
  if (items.length > 0) {
    choices.push({
      value: 'items',
      name: msg('Single bills', { id: 'balance.pay.scope.items.option' }),
      isChosen: draft.scope === 'items',
    });
  }
  choices.push({
    value: 'own',
    name: msg('An amount of my own', { id: 'balance.pay.scope.own.option' }),
    isChosen: draft.scope === 'own',
  });
  return html`${choiceGroup({
    id: 'scope',
    legend: msg('Amount', { id: 'balance.pay.scope.label' }),
    kind: 'radio',
    choices,
    onChange: (scope) => onDraft({ scope: scope as Draft['scope'] }),
  })}
  ${draft.scope === 'items' ? itemChoice(values, callbacks) : nothing}
  ${draft.scope === 'own' ? ownAmount(values, all, callbacks) : nothing}`;
}

function itemChoice({ draft, items, errors, locale }: ChooseValues, { onDraft }: ChooseCallbacks) {
  const { itemIds } = draft;
  return choiceGroup({
    id: 'items',
    legend: msg('Bills', { id: 'balance.pay.items.label' }),
    kind: 'checkbox',
    choices: items.map((item) => ({
      value: item.id,
      name: label(item.label),
      hint: itemRemark(item, locale),
      aside: amount(item.remaining, locale),
      isChosen: itemIds.includes(item.id),
    })),
    error: errors.items,
    onChange: (id) =>
      onDraft({
        itemIds: itemIds.includes(id) ? itemIds.filter((known) => known !== id) : [...itemIds, id],
      }),
  });
}

function ownAmount(
  { draft, errors, locale }: ChooseValues,
  all: Money,
  { onDraft }: ChooseCallbacks,
): TemplateResult {
  const openAmount = formatMoney(all, locale);
  return html`<div class="tight">
    <label for="own">${msg('Your amount', { id: 'balance.pay.own.label' })}</label>
    <p class="second" id="own-hint">
      ${msg(str`Up to ${openAmount}, all that is open.`, { id: 'balance.pay.own.hint' })}
    </p>
    <div class="field">
      <input
        id="own"
        inputmode="decimal"
        autocomplete="off"
        maxlength="20"
        .value=${draft.ownText}
        aria-invalid=${errors.amount ? 'true' : nothing}
        aria-describedby=${errors.amount ? 'own-error' : 'own-hint'}
        @input=${(event: Event) => onDraft({ ownText: (event.target as HTMLInputElement).value })}
      />
      <span class="currency">${formatMoneyParts(all, locale).currency}</span>
    </div>
    ${errorText('own', errors.amount)}
  </div>`;
}

function methodArea(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  if (!values.hasFailed) return methodChoice(values, callbacks);
  return html`${errorNotice(
      msg('The ways of paying do not load right now.', { id: 'balance.pay.methods.error' }),
    )}
    <button type="button" class="link" @click=${callbacks.onReload}>
      ${msg('Load the ways of paying', { id: 'balance.pay.methods.action' })}
    </button>`;
}

function methodChoice(values: ChooseValues, { onDraft }: ChooseCallbacks): TemplateResult {
  const { draft, methods, hasTransfer, errors } = values;
  const choices: Choice[] = methods.map(({ id, kind, label: name, maskedDetail }) => ({
    value: id,
    name: label(name),
    hint:
      maskedDetail === undefined
        ? kind === 'hosted'
          ? msg('On the page of our payment provider', { id: 'balance.pay.hosted.hint' })
          : nothing
        : label(maskedDetail),
    isChosen: draft.methodId === id,
  }));
  if (hasTransfer) {
    choices.push({
      value: transferId,
      name: msg('Bank transfer', { id: 'balance.pay.transfer.label' }),
      hint: msg('You transfer it at your bank', { id: 'balance.pay.transfer.hint' }),
      isChosen: draft.methodId === transferId,
    });
  }
  return choiceGroup({
    id: 'method',
    legend: msg('How you pay', { id: 'balance.pay.method.label' }),
    kind: 'radio',
    choices,
    error: errors.method,
    onChange: (methodId) => onDraft({ methodId }),
  });
}
