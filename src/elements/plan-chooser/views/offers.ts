import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import type { PlanOffer, PlanOffers } from '../../../core/contract/index.js';
import { formatDate, formatMoney, getLocale } from '../../../i18n/index.js';
import { amount } from '../../parts/amount.js';
import { icon } from '../../parts/icons.js';
import { checkIcon } from '../../parts/state-icons.js';
import { errorText } from '../../parts/later/choice.js';
import type { ViewHost } from '../view.js';
import type { ApproachView } from './approach.js';
import type { CreditView } from './credit.js';
import {
  countWords,
  effectWords,
  leadWords,
  oddWords,
  rhythmWords,
  type Effect,
} from './offer-words.js';
import { sketch } from './sketch.js';

/** What is chosen: an offer, or a plan of one's own. */
type Choice = PlanOffer | 'own';

/** Amounts that are longer than `999,00 €` take more lines of an offer than its room on a phone has. */
const usualLength = 9;

/** At most three offers and a plan of one's own. None is chosen beforehand. */
export class OffersView {
  readonly #host: ViewHost;
  /** As it was when it was chosen; the offers may have been fetched anew since. */
  #choice: Choice | undefined;
  /** Nothing was chosen when it should have been. */
  #isMissing = false;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /**
   * @param credit tells of offers that cost something what the law asks for
   * @param approach says it to this customer in other words than usual
   */
  render(
    plans: PlanOffers,
    foot: unknown,
    credit?: CreditView,
    approach?: ApproachView,
  ): TemplateResult {
    const { card, helpButton } = this.#host;
    const { offers, custom } = plans;
    const chosen = this.#chosen(plans);
    const owed = custom?.amount ?? credit?.owed(offers) ?? offers[0]?.total;
    const planAmount = owed ? formatMoney(owed, getLocale()) : '';
    return html`<form
      class="frame"
      novalidate
      @submit=${(event: Event) => this.#onReview(event, chosen)}
    >
      <div class="head" part="head">
        <div id="heading" role="heading" aria-level=${card.headingLevel} tabindex="-1">
          <span class="statement"
            >${msg('Which plan suits you?', { id: 'plan.offers.title' })}</span
          >
        </div>
        <p class="lead">${approach?.lead(planAmount) ?? leadWords(planAmount)}</p>
        <div
          class=${planAmount.length > usualLength ? 'offers dense' : 'offers'}
          role="radiogroup"
          aria-labelledby="heading"
          aria-describedby=${this.#isMissing ? 'plan-error' : nothing}
        >
          ${offers.map((offer) => this.#offer(offer, offers, chosen, credit))}
          ${custom ? this.#own(chosen) : nothing}
        </div>
        ${errorText('plan', this.#isMissing ? missingWords() : undefined)}
      </div>
      <ul class="benefits">
        ${commonWords(offers).map((words) => html`<li>${icon(checkIcon)}<span>${words}</span></li>`)}
      </ul>
      <div class="actions">
        <button class="button main">
          ${
            chosen === 'own'
              ? ownWords()
              : msg('Check the plan', { id: 'plan.offers.review.primary' })
          }
        </button>
        ${helpButton()} ${foot}
      </div>
    </form>`;
  }

  /** The choice among the offers of now: the same one, or one of as many instalments. */
  #chosen({ offers, custom }: PlanOffers): Choice | undefined {
    const choice = this.#choice;
    if (choice === 'own') return custom && choice;
    return (
      offers.find(({ id }) => id === choice?.id) ??
      offers.find(({ instalments }) => instalments.length === choice?.instalments.length)
    );
  }

  #onChoose(choice: Choice): void {
    this.#choice = choice;
    this.#isMissing = false;
    this.#host.card.requestUpdate();
  }

  #onReview(event: Event, choice: Choice | undefined): void {
    const { card, makeOwn, review } = this.#host;
    event.preventDefault();
    this.#isMissing = !choice;
    if (choice === 'own') return makeOwn();
    if (choice) return review({ kind: 'offer', offer: choice });
    card.requestUpdate();
    void moveFocus(card, 'input');
  }

  /** Radio button and card in one; the whole card is the target. */
  #card(
    choice: Choice,
    name: string,
    chosen: Choice | undefined,
    content: TemplateResult,
  ): TemplateResult {
    const isChosen = choice === chosen;
    return html`<label class="choice ${name} ${isChosen ? 'chosen' : ''}">
      <input
        type="radio"
        name="plan"
        .checked=${isChosen}
        @change=${() => this.#onChoose(choice)}
      />
      ${content}
    </label>`;
  }

  #offer(
    offer: PlanOffer,
    offers: readonly PlanOffer[],
    chosen: Choice | undefined,
    credit: CreditView | undefined,
  ): TemplateResult | typeof nothing {
    const locale = getLocale();
    const { instalments, total, fees, interest, frequency } = offer;
    const [first] = instalments;
    const last = instalments.at(-1);
    if (!first || !last) return nothing;
    const largest = Math.max(...offers.map((each) => each.instalments[0]?.amount.amountMinor ?? 0));
    const costs = { ...fees, amountMinor: fees.amountMinor + interest.amountMinor };
    const firstDate = formatDate(first.dueDate, locale);
    const lastDate = formatDate(last.dueDate, locale);
    const own = offer.effects.filter((effect) => !isCommon(effect, offers));
    const remarks = [oddWords(instalments, locale), ...own.map(effectWords)].filter(Boolean);
    return this.#card(
      offer,
      'offer',
      chosen,
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
          <span class="sum"
            ><span
              >${msg('Total', { id: 'plan.offers.total.label' })} ${amount(total, locale)}</span
            >
            <span
              >${msg('Costs:', { id: 'plan.offers.costs.label' })} ${amount(costs, locale)}</span
            ></span
          >
          ${credit?.about(offer)} ${remarks.map((words) => html`<span>${words}</span>`)}
        </span>`,
    );
  }

  #own(chosen: Choice | undefined): TemplateResult {
    return this.#card(
      'own',
      'own',
      chosen,
      html`<span
        ><b>${ownWords()}</b
        ><span class="second block"
          >${msg('You set the amount and the day.', { id: 'plan.offers.own.hint' })}</span
        ></span
      >`,
    );
  }
}

const ownWords = (): string => msg('Make your own plan', { id: 'plan.offers.own.action' });

const missingWords = (): string =>
  msg('Please choose a plan first.', { id: 'plan.offers.missing.error' });

const isCommon = (effect: Effect, offers: readonly PlanOffer[]): boolean =>
  offers.every(({ effects }) => effects.includes(effect));

/** What is the same whatever is chosen: what happens to the service, and how to change the plan. */
function commonWords(offers: readonly PlanOffer[]): string[] {
  const common = (offers[0]?.effects ?? []).filter((effect) => isCommon(effect, offers));
  return [
    common.flatMap((effect) => effectWords(effect) ?? []).join(' '),
    msg('You can change it or pay early at any time, for free.', {
      id: 'plan.offers.change.text',
    }),
  ].filter(Boolean);
}
