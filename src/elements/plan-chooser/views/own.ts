import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { OwnPlanTerms } from '../../../core/domain/own-plan.js';
import { formatMoneyParts, getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { field } from '../../parts/later/field.js';
import { backButton, viewHeading } from '../../parts/later/view-head.js';
import { readPlan } from './plan-facts.js';
import type { ViewHost } from '../view.js';
import {
  frequencyOf,
  isPlan,
  planOf,
  rangeOf,
  type Draft,
  type OwnPlan,
  type Problem,
} from './own/draft.js';
import { budget, emptyBudget } from './own/budget.js';
import { paydayField } from './own/payday-field.js';
import { allPaydays } from './own/payday.js';
import { preview } from './own/preview.js';
import { problemWords, rangeWords } from './own/words.js';
import { planViewStyles } from './plan-views.styles.js';
import { scheduleWords } from './schedule-words.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): OwnView => new OwnView(host);

/** A plan of the customer's own: amount and payday in, a schedule out, without asking the server. */
export class OwnView implements LaterView {
  readonly #host: ViewHost;
  #draft: Draft = { amountText: '', payday: undefined, dayText: '' };
  #budget = emptyBudget;
  #problem: Problem | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  get #terms(): { readonly terms: OwnPlanTerms; readonly today: string } | undefined {
    const { facts } = readPlan(this.#host.account);
    const terms = facts?.offers?.custom;
    return terms && { terms, today: facts.today };
  }

  get #plan(): OwnPlan | undefined {
    const known = this.#terms;
    const result = known && planOf(this.#draft, known.terms, known.today);
    return result && isPlan(result) ? result : undefined;
  }

  /** What the plan comes to, for those who do not see it. */
  get status(): string | undefined {
    const plan = this.#plan;
    return plan && scheduleWords(plan.schedule.instalments, getLocale());
  }

  readonly #change = (change: Partial<Draft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#problem = undefined;
    this.#host.card.requestUpdate();
  };

  /** Says what is wrong with an amount once it is left, and not while it is typed. */
  readonly #checkAmount = (): void => {
    const known = this.#terms;
    if (!known || !this.#draft.amountText) return;
    const result = planOf(this.#draft, known.terms, known.today);
    if (!isPlan(result) && result.field === 'amount') this.#problem = result;
    this.#host.card.requestUpdate();
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    const known = this.#terms;
    if (!known) return;
    const result = planOf(this.#draft, known.terms, known.today);
    if (!isPlan(result)) {
      this.#problem = result;
      this.#focusOn(result.field);
      return;
    }
    const { amount } = known.terms;
    const instalments = result.schedule.instalments.map(({ dueDate, amountMinor }) => ({
      dueDate,
      amount: { ...amount, amountMinor },
    }));
    this.#host.review({ kind: 'own', wish: result.wish, preview: instalments });
  };

  #focusOn(field: Problem['field']): void {
    const { card } = this.#host;
    card.requestUpdate();
    void card.updateComplete.then(() =>
      card.renderRoot.querySelector<HTMLElement>(`input[name="${field}"]`)?.focus(),
    );
  }

  render(): TemplateResult {
    const { card, close, helpButton } = this.#host;
    const known = this.#terms;
    const back = backButton(msg('Back to the offers', { id: 'plan.own.back.link' }), close);
    if (!known) return this.#nothingToPlan(back);
    const { terms, today } = known;
    const locale = getLocale();
    const plan = this.#plan;
    return html`<form class="sheet two" novalidate @submit=${this.#review}>
      <div class="stack">
        ${back} ${viewHeading(msg('Your own plan', { id: 'plan.own.title' }), card.headingLevel)}
        ${this.#amountField(terms, today, locale)} ${this.#budgetArea(terms, today, locale)}
        ${this.#paydayField(terms, locale)}
      </div>
      <div class="stack side">
        ${
          plan
            ? preview(plan, terms, card.headingLevel + 1, locale)
            : html`<p class="second">
                ${msg('Enter an amount and a day. Then you see your plan here.', {
                  id: 'plan.own.empty.text',
                })}
              </p>`
        }
      </div>
      <div class="actions whole">
        <button class="button main">
          ${msg('Check the plan', { id: 'plan.own.review.primary' })}
        </button>
        ${helpButton()}
      </div>
    </form>`;
  }

  #nothingToPlan(back: TemplateResult): TemplateResult {
    return html`<div class="sheet">
      ${back}
      ${viewHeading(
        msg('There is no plan to make right now', { id: 'plan.own.none.title' }),
        this.#host.card.headingLevel,
      )}
    </div>`;
  }

  #errorOf(field: Problem['field'], terms: OwnPlanTerms, locale: string): string | undefined {
    const problem = this.#problem;
    return problem?.field === field ? problemWords(problem, terms.amount, locale) : undefined;
  }

  #amountField(terms: OwnPlanTerms, today: string, locale: string): TemplateResult {
    const range = rangeOf(this.#draft, terms, today);
    const isWeekly = frequencyOf(this.#draft, terms) === 'weekly';
    return field({
      id: 'amount',
      label: isWeekly
        ? msg('How much fits each week?', { id: 'plan.own.weekly.label' })
        : msg('How much fits each month?', { id: 'plan.own.amount.label' }),
      hint: range && rangeWords(range, terms.amount, locale),
      kind: 'amount',
      value: this.#draft.amountText,
      unit: formatMoneyParts(terms.amount, locale).currency,
      error: this.#errorOf('amount', terms, locale),
      onInput: (amountText) => this.#change({ amountText }),
      onLeave: this.#checkAmount,
    });
  }

  #budgetArea(terms: OwnPlanTerms, today: string, locale: string): TemplateResult {
    return budget({
      draft: this.#budget,
      money: terms.amount,
      frequency: frequencyOf(this.#draft, terms),
      range: rangeOf(this.#draft, terms, today),
      locale,
      onDraft: (change) => {
        this.#budget = { ...this.#budget, ...change };
        this.#host.card.requestUpdate();
      },
      onUse: (amountText) => this.#change({ amountText }),
    });
  }

  #paydayField(terms: OwnPlanTerms, locale: string): TemplateResult {
    return paydayField({
      draft: this.#draft,
      paydays: allPaydays.filter((payday) => terms.paydays.includes(payday)),
      paydayError: this.#errorOf('payday', terms, locale),
      dayError: this.#errorOf('day', terms, locale),
      onChange: this.#change,
    });
  }
}
