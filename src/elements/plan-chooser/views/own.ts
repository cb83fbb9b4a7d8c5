import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { OwnPlanTerms } from '../../../core/domain/own-plan.js';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { afterPaint } from '../../parts/later/after-paint.js';
import { backButton, viewHeading } from '../../parts/later/view-head.js';
import { readPlan } from './plan-facts.js';
import type { ViewHost } from '../view.js';
import { budget, emptyBudget } from './own/budget.js';
import {
  emptyDraft,
  frequencyOf,
  isPlan,
  planOf,
  rangeOf,
  type Draft,
  type OwnPlan,
  type Problem,
} from './own/draft.js';
import { paydayField } from './own/payday-field.js';
import { allPaydays } from './own/payday.js';
import { preview } from './own/preview.js';
import { sizeField } from './own/size-field.js';
import { problemWords } from './own/words.js';
import { planViewStyles } from './plan-views.styles.js';
import { scheduleWords } from './schedule-words.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): OwnView => new OwnView(host);

/** A plan of the customer's own: size and payday in, a schedule out, without asking the server. */
export class OwnView implements LaterView {
  readonly #host: ViewHost;
  #draft: Draft = emptyDraft;
  #budget = emptyBudget;
  #problem: Problem | undefined;
  /** The customer wanted to go on with the problem. */
  #isChecked = false;
  /** What the preview shows: it follows the draft once a press is on the screen. */
  #shown: OwnPlan | undefined;
  #shownFor: { readonly draft: Draft; readonly terms: OwnPlanTerms } | undefined;
  #isFollowing = false;
  #hasTable = false;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  get #terms(): { readonly terms: OwnPlanTerms; readonly today: string } | undefined {
    const { facts } = readPlan(this.#host.account);
    const terms = facts?.offers?.custom;
    return terms && { terms, today: facts.today };
  }

  /** What the plan comes to, for those who do not see it. */
  get status(): string | undefined {
    const plan = this.#shown;
    return plan && scheduleWords(plan.schedule.instalments, getLocale());
  }

  /** Works out a preview that is behind; a long plan takes longer than a press may. */
  #follow(terms: OwnPlanTerms): void {
    const isBehind = this.#shownFor?.draft !== this.#draft || this.#shownFor.terms !== terms;
    if (!isBehind || this.#isFollowing) return;
    this.#isFollowing = true;
    afterPaint(() => {
      this.#isFollowing = false;
      const known = this.#terms;
      const result = known && planOf(this.#draft, known.terms, known.today);
      this.#shown = result && isPlan(result) ? result : undefined;
      this.#shownFor = known && { draft: this.#draft, terms: known.terms };
      this.#host.card.requestUpdate();
    });
  }

  readonly #change = (change: Partial<Draft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#problem = undefined;
    this.#isChecked = false;
    this.#host.card.requestUpdate();
  };

  /** Says what is wrong with an amount or a number once it is left, and not while it is typed. */
  readonly #checkSize = (): void => {
    const known = this.#terms;
    const { by, amountText, countText } = this.#draft;
    if (!known || !(by === 'amount' ? amountText : countText)) return;
    const result = planOf(this.#draft, known.terms, known.today);
    if (!isPlan(result) && result.field === by) this.#problem = result;
    this.#host.card.requestUpdate();
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    const known = this.#terms;
    if (!known) return;
    const result = planOf(this.#draft, known.terms, known.today);
    if (!isPlan(result)) {
      this.#problem = result;
      this.#isChecked = true;
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
    const plan = this.#shown;
    this.#follow(terms);
    return html`<form class="sheet two" novalidate @submit=${this.#review}>
      <div class="stack">
        ${back} ${viewHeading(msg('Your own plan', { id: 'plan.own.title' }), card.headingLevel)}
        ${this.#sizeField(terms, today, locale)} ${this.#budgetArea(terms, today, locale)}
        ${this.#paydayField(terms, locale)}
      </div>
      <div class="stack side">
        ${
          plan
            ? guard([plan, this.#hasTable, locale], () => this.#preview(plan, terms, locale))
            : html`<p class="second">${this.#emptyWords()}</p>`
        }
      </div>
      <div class="actions whole">
        <button class="button main" @mousedown=${keepField}>
          ${msg('Check the plan', { id: 'plan.own.review.primary' })}
        </button>
        ${helpButton()}
      </div>
    </form>`;
  }

  #preview(plan: OwnPlan, terms: OwnPlanTerms, locale: string): TemplateResult {
    const { card } = this.#host;
    return preview({
      plan,
      terms,
      hasTable: this.#hasTable,
      onTable: (hasTable) => {
        this.#hasTable = hasTable;
        card.requestUpdate();
      },
      headingLevel: card.headingLevel + 1,
      locale,
    });
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

  #emptyWords(): string {
    return this.#draft.by === 'amount'
      ? msg('Enter an amount and a day. Then you see your plan here.', {
          id: 'plan.own.empty.text',
        })
      : msg('Enter a number and a day. Then you see your plan here.', {
          id: 'plan.own.emptyCount.text',
        });
  }

  #errorOf(field: Problem['field'], terms: OwnPlanTerms, locale: string): string | undefined {
    const problem = this.#problem;
    return problem?.field === field ? problemWords(problem, terms.amount, locale) : undefined;
  }

  #sizeField(terms: OwnPlanTerms, today: string, locale: string): TemplateResult {
    return sizeField({
      draft: this.#draft,
      terms,
      today,
      problem: this.#problem,
      isChecked: this.#isChecked,
      locale,
      onChange: this.#change,
      onLeave: this.#checkSize,
    });
  }

  #budgetArea(terms: OwnPlanTerms, today: string, locale: string): TemplateResult {
    return budget({
      draft: this.#budget,
      money: terms.amount,
      frequency: frequencyOf(this.#draft, terms),
      range: rangeOf('amount', this.#draft, terms, today),
      locale,
      onDraft: (change) => {
        this.#budget = { ...this.#budget, ...change };
        this.#host.card.requestUpdate();
      },
      onUse: (amountText) => this.#change({ by: 'amount', amountText }),
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

/** A press leaves no field, so that what is said about it does not move the button away. */
const keepField = (event: Event): void => event.preventDefault();
