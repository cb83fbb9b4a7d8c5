import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { PlanOffer } from '../../../../core/contract/index.js';
import { isCredit } from '../../../../core/domain/plan-offer.js';
import { comma, formatDate, formatMoney } from '../../../../i18n/index.js';
import { formatPercent } from '../../../../i18n/later.js';
import { amount } from '../../../parts/amount.js';
import { errorText } from '../../../parts/later/choice.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { aprLabel } from '../apr-label.js';
import { effectWords, oddWords } from '../offer-words.js';
import { scheduleTable } from '../schedule.js';
import { stepUpWords } from '../../../parts/later/step-up-words.js';
import { planFigure } from './plan-figure.js';
import { isOver, onwardWords, refusalWords, type Refusal } from './refusal.js';

/** What must be ticked before a plan can be confirmed. */
export type Tick = 'seen' | 'terms';

export interface ReviewValues {
  readonly offer: PlanOffer;
  /** The account that is debited, as far as it may be shown. */
  readonly maskedAccount: string | undefined;
  /** What the page had worked out, in words, where the server came to something else. */
  readonly previewLabel: string | undefined;
  readonly needsStepUp: boolean;
  readonly ticked: readonly Tick[];
  /** Ticks that were missing when the plan should have been confirmed. */
  readonly missing: readonly Tick[];
  readonly status: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
  readonly termsLink: string | undefined;
  /** Where the pre-contract information of a plan with a cost can be read. */
  readonly precontract: TemplateResult | undefined;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ReviewCallbacks {
  readonly onTick: (tick: Tick, isTicked: boolean) => void;
  readonly onConfirm: (event: Event) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
  /** On from a review that is over. */
  readonly onward: (refusal: Refusal) => void;
}

/** Everything that is agreed, in one view; nothing is agreed without this confirmation. */
export function reviewStep(values: ReviewValues, callbacks: ReviewCallbacks): TemplateResult {
  const { offer, refusal, locale, previewLabel } = values;
  const totalAmount = formatMoney(offer.total, locale);
  const over = refusal !== undefined && isOver(refusal);
  return html`<form class="sheet" novalidate @submit=${callbacks.onConfirm}>
    ${backButton(msg('Back to the choice', { id: 'plan.review.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">${msg('Please check your plan', { id: 'plan.review.eyebrow.label' })}</p>
      ${viewHeading(planFigure(offer.instalments, locale), values.headingLevel, 'plain')}
      <p>
        ${msg(str`With it you pay ${totalAmount} in all.`, { id: 'plan.review.text' })}
        ${oddWords(offer.instalments, locale)}
      </p>
    </div>
    ${previewLabel === undefined ? nothing : difference(previewLabel, values, callbacks)}
    ${terms(values)}
    ${notice(
      infoIcon,
      msg('The plan does not mean that you accept the bills. You can still object to them.', {
        id: 'plan.review.rights.text',
      }),
    )}
    ${over ? nothing : agreement(values, callbacks)}
    ${refusal === undefined ? nothing : errorNotice(refusalWords(refusal))}
    ${values.status === 'unknown' ? checking(callbacks) : nothing}
    <div class="actions">
      ${over ? onward(refusal, callbacks) : confirmButtons(values, callbacks)}
    </div>
  </form>`;
}

function terms({ offer, maskedAccount, locale, precontract }: ReviewValues): TemplateResult {
  const { instalments, total, fees, interest, apr, collection, effects } = offer;
  const [first] = instalments;
  const last = instalments.at(-1);
  if (!first || !last) return html`${nothing}`;
  const costs = { ...fees, amountMinor: fees.amountMinor + interest.amountMinor };
  return html`<dl class="ledger lines">
      ${line(msg('First instalment', { id: 'plan.review.first.label' }), html`${formatDate(first.dueDate, locale)}${comma(locale)}${amount(first.amount, locale)}`)}
      ${line(msg('Last instalment', { id: 'plan.review.last.label' }), html`${formatDate(last.dueDate, locale)}${comma(locale)}${amount(last.amount, locale)}`)}
      ${line(msg('Way of paying', { id: 'plan.review.collection.label' }), collectionWords(collection, maskedAccount))}
      ${line(msg('Costs', { id: 'plan.review.costs.label' }), amount(costs, locale))}
      ${isCredit(offer) ? creditLine(apr ?? 0, precontract, locale) : nothing}
      ${line(msg('Total', { id: 'plan.review.total.label' }), amount(total, locale))}
      ${line(
        msg('Your service', { id: 'plan.review.service.label' }),
        effects.flatMap((effect) => effectWords(effect) ?? []).join(' '),
      )}
    </dl>
    <details>
      <summary class="link">${msg('See all dates', { id: 'plan.review.dates.action' })}</summary>
      ${scheduleTable(instalments, total, locale, costs)}
    </details>`;
}

const line = (name: string, content: unknown): TemplateResult =>
  html`<div>
    <dt class="second">${name}</dt>
    <dd>${content}</dd>
  </div>`;

/** What the law wants to be read before a credit is agreed. */
const creditLine = (
  apr: number,
  precontract: TemplateResult | undefined,
  locale: string,
): TemplateResult =>
  line(aprLabel(), html`${formatPercent(apr, locale)}<span class="block">${precontract}</span>`);

function collectionWords(
  collection: PlanOffer['collection'],
  maskedAccount: string | undefined,
): string {
  if (collection !== 'directDebit') {
    return msg('You pay each instalment yourself.', { id: 'plan.review.manual.text' });
  }
  return maskedAccount === undefined
    ? msg('We collect each instalment from your account.', { id: 'plan.review.debit.text' })
    : msg(str`We collect each instalment from ${maskedAccount}.`, {
        id: 'plan.review.debitFrom.text',
      });
}

/** The server's figure wins; that it is another one needs to be seen. */
function difference(
  previewLabel: string,
  values: ReviewValues,
  callbacks: ReviewCallbacks,
): TemplateResult {
  return html`${notice(
    infoIcon,
    msg(
      str`Our system has worked out another plan than ${previewLabel}. What stands here counts.`,
      {
        id: 'plan.review.difference.text',
      },
    ),
  )}
  ${tickBox(
    'seen',
    msg('I have seen the change.', { id: 'plan.review.seen.label' }),
    msg('Please look at the change first.', { id: 'plan.review.seen.error' }),
    values,
    callbacks,
  )}`;
}

function agreement(values: ReviewValues, callbacks: ReviewCallbacks): TemplateResult {
  const { termsLink, needsStepUp, status } = values;
  return html`${tickBox(
    'terms',
    msg('I agree to the terms of the plan.', { id: 'plan.review.terms.label' }),
    msg('Please agree to the terms first.', { id: 'plan.review.terms.error' }),
    values,
    callbacks,
  )}
  ${
    termsLink
      ? html`<a href=${termsLink} target="_blank" rel="noopener noreferrer"
          >${msg('Read the terms', { id: 'plan.review.terms.link' })} (<bdi translate="no"
            >${new URL(termsLink).host}</bdi
          >)</a
        >`
      : nothing
  }
  ${needsStepUp && status !== 'framed' ? html`<p class="second">${stepUpWords()}</p>` : nothing}`;
}

function tickBox(
  tick: Tick,
  words: string,
  error: string,
  { ticked, missing }: ReviewValues,
  { onTick }: ReviewCallbacks,
): TemplateResult {
  const isMissing = missing.includes(tick);
  const onChange = ({ target }: Event): void => onTick(tick, (target as HTMLInputElement).checked);
  return html`<div class="tight">
    <label class=${ticked.includes(tick) ? 'choice chosen' : 'choice'}>
      <input
        type="checkbox"
        name=${tick}
        .checked=${ticked.includes(tick)}
        aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? `${tick}-error` : nothing}
        @change=${onChange}
      />
      <span>${words}</span>
    </label>
    ${errorText(tick, isMissing ? error : undefined)}
  </div>`;
}

const checking = ({ onCheck }: ReviewCallbacks): TemplateResult =>
  notice(
    infoIcon,
    html`${checkingWords()}<br /><button type="button" class="link" @click=${onCheck}>
        ${msg('Check the plan now', { id: 'plan.review.check.action' })}
      </button>`,
  );

export const checkingWords = (): string =>
  msg('We are checking whether your plan has arrived. You need not confirm it again.', {
    id: 'plan.review.unknown.status',
  });

function confirmButtons({ status }: ReviewValues, { onBack }: ReviewCallbacks): TemplateResult {
  return html`${confirmButton(
      status,
      msg('Confirm the plan', { id: 'plan.review.confirm.primary' }),
    )}
    <button type="button" class="button" @click=${onBack}>
      ${msg('Change the plan', { id: 'plan.review.change.action' })}
    </button>`;
}

const onward = (refusal: Refusal, callbacks: ReviewCallbacks): TemplateResult =>
  html`<button type="button" class="button" @click=${() => callbacks.onward(refusal)}>
    ${onwardWords(refusal)}
  </button>`;
