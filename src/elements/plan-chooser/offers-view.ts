import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanOffer, PlanOffers } from '../../core/contract/index.js';
import { formatDate, formatMoney } from '../../i18n/index.js';
import { amount } from '../parts/amount.js';
import { icon } from '../parts/icons.js';
import { checkIcon, noticeIcon } from '../parts/state-icons.js';
import { countWords, effectWords, oddWords, rhythmWords, type Effect } from './offer-words.js';
import { sketch } from './sketch.js';

/** What is chosen: an offer by its id, or a plan of one's own. */
export type Choice = PlanOffer | 'own';

export interface OffersView {
  readonly offers: PlanOffers;
  readonly choice: Choice | undefined;
  /** Nothing was chosen when it should have been. */
  readonly isMissing: boolean;
  readonly headingLevel: number;
  readonly locale: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onReview: (event: Event) => void;
  readonly helpButton: TemplateResult;
  readonly foot: unknown;
}

/** At most three offers and a plan of one's own. None is chosen beforehand. */
export function offersView(view: OffersView): TemplateResult {
  const { offers, custom } = view.offers;
  const total = custom?.amount ?? offers[0]?.total;
  const planAmount = total ? formatMoney(total, view.locale) : '';
  return html`<form class="frame" novalidate @submit=${view.onReview}>
    <div class="head">
      <div id="heading" role="heading" aria-level=${view.headingLevel} tabindex="-1">
        <span class="statement">${msg('Which plan suits you?', { id: 'plan.offers.title' })}</span>
      </div>
      <p class="lead">
        ${msg(str`You spread the open ${planAmount} over several instalments.`, {
          id: 'plan.offers.text',
        })}
      </p>
      <div
        class="choices offers lead"
        role="radiogroup"
        aria-labelledby="heading"
        aria-describedby=${view.isMissing ? 'choice-error' : nothing}
      >
        ${offers.map((offer) => offerChoice(offer, view))} ${custom ? ownChoice(view) : nothing}
      </div>
      ${view.isMissing ? missingChoice() : nothing}
    </div>
    <ul class="facts">
      ${facts(offers).map((words) => html`<li>${icon(checkIcon)}<span>${words}</span></li>`)}
    </ul>
    <div class="actions">
      <button class="button main">
        ${
          view.choice === 'own'
            ? ownWords()
            : msg('Check the plan', { id: 'plan.offers.review.primary' })
        }
      </button>
      ${view.helpButton} ${view.foot}
    </div>
  </form>`;
}

const ownWords = (): string => msg('Make your own plan', { id: 'plan.offers.own.action' });

const missingChoice = (): TemplateResult =>
  html`<p class="why lead" id="choice-error">
    ${icon(noticeIcon)}<span
      >${msg('Please choose a plan first.', { id: 'plan.offers.missing.error' })}</span
    >
  </p>`;

/** Radio button and card in one; the whole card is the target. */
function choiceCard(
  choice: Choice,
  name: string,
  { choice: chosen, onChoose }: OffersView,
  content: TemplateResult,
): TemplateResult {
  return html`<label class="choice ${name} ${chosen === choice ? 'chosen' : ''}">
    <input
      type="radio"
      name="plan"
      .checked=${chosen === choice}
      @change=${() => onChoose(choice)}
    />
    ${content}
  </label>`;
}

function offerChoice(offer: PlanOffer, view: OffersView): TemplateResult {
  const { instalments, total, fees, interest, frequency } = offer;
  const { locale, offers } = view;
  const [first] = instalments;
  const last = instalments.at(-1);
  if (!first || !last) return html`${nothing}`;

  const largest = Math.max(
    ...offers.offers.map((each) => each.instalments[0]?.amount.amountMinor ?? 0),
  );
  const cost = { ...fees, amountMinor: fees.amountMinor + interest.amountMinor };
  const firstDate = formatDate(first.dueDate, locale);
  const lastDate = formatDate(last.dueDate, locale);
  const own = offer.effects.filter((effect) => !isCommon(effect, offers.offers));
  const remarks = [oddWords(instalments, locale), ...own.map(effectWords)];
  return choiceCard(
    offer,
    'offer',
    view,
    html`<span>
        <span class="price">${amount(first.amount, locale)}</span>
        <span class="second">${rhythmWords(frequency)}</span>
      </span>
      ${sketch(
        instalments.map((each) => each.amount.amountMinor),
        largest,
      )}
      <span class="terms second">
        <span>${countWords(instalments.length, locale)}</span>
        <span>${msg(str`from ${firstDate}`, { id: 'plan.offers.from.label' })}</span>
        <span>${msg(str`until ${lastDate}`, { id: 'plan.offers.until.label' })}</span>
        <span>${msg('Total', { id: 'plan.offers.total.label' })} ${amount(total, locale)}</span>
        <span>${msg('Costs:', { id: 'plan.offers.costs.label' })} ${amount(cost, locale)}</span>
        ${remarks.map((words) => (words ? html`<span>${words}</span>` : nothing))}
      </span>`,
  );
}

function ownChoice(view: OffersView): TemplateResult {
  return choiceCard(
    'own',
    'own',
    view,
    html`<span
      ><b>${ownWords()}</b
      ><span class="second"
        >${msg('You set the amount and the day.', { id: 'plan.offers.own.hint' })}</span
      ></span
    >`,
  );
}

const isCommon = (effect: Effect, offers: readonly PlanOffer[]): boolean =>
  offers.every(({ effects }) => effects.includes(effect));

/** What is the same whatever is chosen: what happens to the service, and how to change the plan. */
function facts(offers: readonly PlanOffer[]): string[] {
  const common = (offers[0]?.effects ?? []).filter((effect) => isCommon(effect, offers));
  return [
    common.flatMap((effect) => effectWords(effect) ?? []).join(' '),
    msg('You can change the plan later or pay early, free of charge.', {
      id: 'plan.offers.change.text',
    }),
  ].filter(Boolean);
}
