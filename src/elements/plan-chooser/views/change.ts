import type { TemplateResult } from 'lit';
import { call, IntentController } from '../../../controllers/later.js';
import type {
  Plan,
  PlanChangeQuote,
  PlanChangeRequest,
  Session,
} from '../../../core/contract/index.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { focusOnError } from '../../parts/later/focus-on-error.js';
import { handOverFile } from '../../parts/later/hand-over-file.js';
import { slowText } from '../../parts/trouble.js';
import type { ChangeName, ViewHost } from '../view.js';
import { changedStep, changedWords } from './change/changed-step.js';
import { chooseStep } from './change/choose-step.js';
import { checkingWords, type ReviewValues } from './change/decision.js';
import {
  changeOf,
  emptyDraft,
  isChange,
  type ChangeDraft,
  type ChangeProblem,
} from './change/draft.js';
import { endStep } from './change/end-step.js';
import { endedStep, endedWords } from './change/ended-step.js';
import { isUnsound, releasedAmount } from './change/new-schedule.js';
import { refusedField } from './change/problem-words.js';
import { needsNewFigures, refusalOf, refusalWords, type ChangeRefusal } from './change/refusal.js';
import { reviewStep } from './change/review-step.js';
import { readPlan, type PlanFacts } from './plan-facts.js';
import { planViewStyles } from './plan-views.styles.js';
import { planCalendar } from './review/files.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): ChangeView => new ChangeView(host);

/** What is under review: a change, and the server's figures for it. */
interface Review {
  readonly change: PlanChangeRequest;
  readonly quote: PlanChangeQuote;
  /** The plan as it was, where it has changed since the customer looked at it. */
  readonly seen?: PlanChangeQuote['before'] | undefined;
}

/** Changing the plan that runs: what and how, then the plan as it would be, then the receipt. */
export class ChangeView implements LaterView {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'changePlan'>;
  #draft: ChangeDraft = emptyDraft;
  /** The change was chosen in the first view. */
  #isGiven = false;
  #problem: ChangeProblem | undefined;
  #refusal: ChangeRefusal | undefined;
  /** What is being worked out by the server. */
  #asked: PlanChangeRequest | undefined;
  #review: Review | undefined;
  /** The plan as it is now. */
  #changed: Plan | undefined;
  /** As it was shown last. */
  #facts: PlanFacts | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'changePlan');
  }

  /** Begins a change; `change` lets the customer choose which one. What was entered before is kept. */
  open(name: ChangeName): void {
    // Something is on its way: that comes first, so that nothing is changed twice.
    if (this.#intent.busy) return;
    this.#intent.reset();
    if (this.#changed) this.#draft = emptyDraft;
    this.#changed = undefined;
    this.#isGiven = name !== 'change';
    this.#draft = { ...this.#draft, kind: name === 'change' ? undefined : name };
    this.#backToChoice();
  }

  /** What is said without being asked. */
  get status(): string | undefined {
    const { state } = this.#intent;
    if (this.#changed) return this.#isEnded ? endedWords() : changedWords();
    if (state.status === 'unknown') return checkingWords();
    if (this.#refusal) return refusalWords(this.#refusal);
    return state.status === 'pending' && state.slow ? slowText() : undefined;
  }

  get #isEnded(): boolean {
    return this.#changed?.state === 'cancelled';
  }

  #backToChoice(): void {
    this.#asked = undefined;
    this.#review = undefined;
    this.#problem = undefined;
    this.#refusal = undefined;
  }

  readonly #onDraft = (change: Partial<ChangeDraft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#problem = undefined;
    this.#refusal = undefined;
    this.#host.card.requestUpdate();
  };

  #onReview(event: Event, plan: Plan, today: string): void {
    event.preventDefault();
    if (this.#asked) return;
    const change = changeOf(this.#draft, plan, today);
    if (isChange(change)) return void this.#quote(plan, change);
    this.#problem = change;
    focusOnError(this.#host.card);
  }

  /** @param reason why there are new figures for the same choice */
  async #quote(plan: Plan, change: PlanChangeRequest, reason?: ChangeRefusal): Promise<void> {
    const { account, card, show } = this.#host;
    this.#asked = change;
    this.#refusal = undefined;
    card.requestUpdate();
    try {
      const quote = await call(account, 'quotePlanChange', { id: plan.id, body: change });
      if (this.#asked !== change) return;
      const seen = reason === 'conflict' ? this.#review?.quote.before : undefined;
      this.#review = { change, quote, seen };
      this.#refusal = isUnsound(quote, change.kind, plan) ? 'unsound' : reason;
      show();
    } catch (error) {
      if (this.#asked !== change) return;
      this.#review = undefined;
      this.#problem = refusedField(error as KulanzError, this.#draft.kind);
      if (this.#problem) focusOnError(this.#host.card);
      else this.#refusal = refusalOf(error as KulanzError);
      card.requestUpdate();
    } finally {
      if (this.#asked === change) this.#asked = undefined;
    }
  }

  async #confirm(plan: Plan, { change, quote }: Review): Promise<void> {
    if (this.#intent.busy || this.#changed || this.#refusal === 'unsound') return;
    const now = this.#host.account.serverNow();
    if (now && now.getTime() >= Date.parse(quote.expiresAt)) {
      return this.#quote(plan, change, 'expired');
    }
    this.#refusal = undefined;
    const state = await this.#intent.confirm(
      { id: plan.id, body: { quoteId: quote.quoteId } },
      // The version as an ETag.
      { ifMatch: `"${quote.planVersion}"` },
    );
    if (state.status !== 'failed') return;
    const refusal = refusalOf(state.error);
    // The choice stays; the figures are those of the plan as it is now.
    if (needsNewFigures(refusal)) return this.#quote(plan, change, refusal);
    this.#refusal = refusal;
    this.#host.card.requestUpdate();
  }

  /** Takes the plan over as soon as it is known that it is changed, which may be much later. */
  #follow(): void {
    const { state } = this.#intent;
    if (state.status !== 'ready' || this.#changed) return;
    this.#changed = state.data;
    queueMicrotask(() => this.#host.show());
  }

  render(): TemplateResult | undefined {
    const { account } = this.#host;
    this.#follow();
    const session = account.read('getSession').data;
    if (this.#changed && session) return this.#changedStep(this.#changed, session);
    const { facts: now } = readPlan(account);
    // What is under way goes on being looked up, also when it has ended the plan meanwhile.
    const facts = now?.plan || !this.#intent.busy ? now : this.#facts;
    this.#facts = facts;
    const plan = facts?.plan;
    // The plan has ended elsewhere: there is nothing left to change.
    if (facts && !plan) queueMicrotask(() => this.#host.close());
    if (!plan) return undefined;
    if (this.#review) return this.#reviewStep(plan, this.#review, facts);
    return this.#chooseStep(plan, facts.today);
  }

  #chooseStep(plan: Plan, today: string): TemplateResult {
    const { card, close, helpButton } = this.#host;
    return chooseStep({
      draft: this.#draft,
      plan,
      problem: this.#problem,
      isGiven: this.#isGiven,
      isBusy: this.#asked !== undefined,
      refusal: this.#refusal,
      headingLevel: card.headingLevel,
      locale: getLocale(),
      onDraft: this.#onDraft,
      onReview: (event) => this.#onReview(event, plan, today),
      onBack: close,
      helpButton: helpButton(),
    });
  }

  #reviewStep(plan: Plan, review: Review, { session, today }: PlanFacts): TemplateResult {
    const { card, close, show } = this.#host;
    const { assurance } = session;
    const { kind } = review.change;
    const values: ReviewValues = {
      kind,
      plan,
      quote: review.quote,
      seen: review.seen,
      needsStepUp: !assurance.satisfied && assurance.requiredFor.includes('planChange'),
      status: this.#intent.state.status,
      refusal: this.#refusal,
      headingLevel: card.headingLevel,
      locale: getLocale(),
      onConfirm: () => void this.#confirm(plan, review),
      onCheck: () => void this.#intent.checkAgain(),
      onBack: () => {
        // Something is on its way: it goes on, and nothing else begins beside it.
        if (this.#intent.busy) return close();
        this.#intent.reset();
        this.#backToChoice();
        show();
      },
    };
    return kind === 'cancel' ? endStep(values, today) : reviewStep(values);
  }

  #changedStep(plan: Plan, { capabilities }: Session): TemplateResult {
    const { account, card, close, helpButton } = this.#host;
    const locale = getLocale();
    if (this.#isEnded && this.#review) {
      return endedStep({
        released: releasedAmount(this.#review.quote),
        receipt: plan.receipt,
        headingLevel: card.headingLevel,
        locale,
        onClose: close,
        helpButton: helpButton(),
      });
    }
    return changedStep({
      plan,
      hasFiles: capabilities.files,
      headingLevel: card.headingLevel,
      locale,
      onCalendar: () => handOverFile(account, 'kulanz.ics', planCalendar(plan, locale)),
      onPrint: () => print(),
      onClose: close,
      helpButton: helpButton(),
    });
  }
}
