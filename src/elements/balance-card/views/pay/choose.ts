import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Money, PaymentOptions } from '../../../../core/contract/index.js';
import { formatMoney, formatMoneyParts } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { choiceGroup, errorText, type Choice } from '../../../parts/later/choice.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { itemRemark, moreBills } from '../items.js';
import type { PayTarget } from '../pay-target.js';
import { transferId, type Draft } from './draft.js';

export interface ChooseValues {
  readonly draft: Draft;
  readonly target: PayTarget;
  readonly mayPayPart: boolean;
  readonly items: readonly Item[];
  /** Bills come page by page. */
  readonly hasMoreItems: boolean;
  readonly methods: PaymentOptions['methods'];
  readonly hasTransfer: boolean;
  /** Ways of paying, or bills, are still loading. */
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** What is collected anyway, or why more is open than before. */
  readonly remark: string | undefined;
  /** Why the last try was not carried out. */
  readonly error: string | undefined;
  readonly errors: { readonly amount?: string; readonly items?: string; readonly method?: string };
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ChooseCallbacks {
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onReview: (event: Event) => void;
  readonly onMoreItems: () => void;
  readonly onReload: () => void;
  readonly onBack: () => void;
  readonly helpButton: TemplateResult;
}

/** First view: what to pay, and how. */
export function chooseStep(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { headingLevel, isLoading, error, remark } = values;
  return html`<form class="sheet" novalidate @submit=${callbacks.onReview}>
    ${backButton(msg('Back to the overview', { id: 'balance.pay.back.link' }), callbacks.onBack)}
    ${viewHeading(msg('What would you like to pay?', { id: 'balance.pay.title' }), headingLevel)}
    ${error ? errorNotice(error) : nothing} ${remark ? notice(infoIcon, remark) : nothing}
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

const onlyAll = ({ target: { money }, locale }: ChooseValues) =>
  money ? html`<p>${amount(money, locale)}</p>` : nothing;

function scopeChoice(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { draft, target, items, hasMoreItems, locale } = values;
  const { onDraft } = callbacks;
  const { money, most } = target;
  if (!money) return itemChoice(values, callbacks);
  const choices: Choice[] = [
    {
      value: 'all',
      name: askedWords(target),
      aside: amount(money, locale),
      isChosen: draft.scope === 'all',
    },
  ];
  // Three choices at most: bills one by one, or all at once.
  const hasItems =
    (items.length > 0 || hasMoreItems) && !(most && target.purpose.kind === 'promise');
  if (most && !hasItems) {
    choices.push({
      value: 'most',
      name: mostWords(target),
      aside: amount(most, locale),
      isChosen: draft.scope === 'most',
    });
  }
  if (hasItems) {
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
  ${draft.scope === 'own' ? ownAmount(values, most ?? money, callbacks) : nothing}`;
}

/** What is asked for. */
function askedWords({ purpose }: PayTarget): string {
  switch (purpose.kind) {
    case 'instalment':
      return msg('Your instalment', { id: 'balance.pay.ofPlan.instalment.option' });
    case 'promise':
      return msg('The amount you agreed to pay', { id: 'balance.pay.ofPromise.agreed.option' });
    default:
      return msg('All of it', { id: 'balance.pay.scope.all.option' });
  }
}

const mostWords = ({ purpose }: PayTarget): string =>
  purpose.kind === 'instalment'
    ? msg('All that is open in the plan', { id: 'balance.pay.ofPlan.most.option' })
    : msg('All of it', { id: 'balance.pay.scope.all.option' });

function itemChoice(values: ChooseValues, { onDraft, onMoreItems }: ChooseCallbacks) {
  const { draft, items, hasMoreItems, errors, locale } = values;
  const { itemIds } = draft;
  const group = choiceGroup({
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
  return html`${group} ${hasMoreItems ? moreBills(onMoreItems) : nothing}`;
}

function ownAmount(
  { draft, errors, locale }: ChooseValues,
  most: Money,
  { onDraft }: ChooseCallbacks,
): TemplateResult {
  const openAmount = formatMoney(most, locale);
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
      <span class="currency">${formatMoneyParts(most, locale).currency}</span>
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
