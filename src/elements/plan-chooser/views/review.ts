import type { TemplateResult } from 'lit';
import { call, IntentController, linkTo } from '../../../controllers/later.js';
import type { Plan, PlanOffer, Session } from '../../../core/contract/index.js';
import { isCredit, offerFault } from '../../../core/domain/plan-offer.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { handOverFile } from '../../parts/later/hand-over-file.js';
import { serverDate } from '../../parts/server-date.js';
import { slowText } from '../../parts/trouble.js';
import type { Candidate, ViewHost } from '../view.js';
import { planViewStyles } from './plan-views.styles.js';
import { Precontract } from './precontract.js';
import { previewLabel } from './review/difference.js';
import { planCalendar } from './review/files.js';
import { quoteStep } from './review/quote-step.js';
import { agreedWords, receiptStep } from './review/receipt-step.js';
import { isOver, refusalOf, refusalWords, type Refusal } from './review/refusal.js';
import { refusedStep } from './review/refused-step.js';
import { checkingWords, reviewStep, type Tick } from './review/review-step.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): ReviewView => new ReviewView(host);

/** From an offer, or a wish that the server works out, over the review to the receipt. */
export class ReviewView implements LaterView {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'createPlan'>;
  readonly #precontract: Precontract;
  #candidate: Candidate | undefined;
  #offer: PlanOffer | undefined;
  /** The wish that the offer answers. */
  #quotedWish: string | undefined;
  #ticked: readonly Tick[] = [];
  /** Ticks that were missing when the plan should have been confirmed. */
  #missing: readonly Tick[] = [];
  #refusal: Refusal | undefined;
  #plan: Plan | undefined;
  #hasFileFailed = false;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'createPlan');
    this.#precontract = new Precontract(host);
  }

  /** Begins the review. A wish is quoted once, unless its quote still stands. */
  open(candidate: Candidate): void {
    // Something is on its way: that comes first, so that nothing is agreed twice.
    if (this.#intent.busy) return;
    this.#intent.reset();
    this.#plan = undefined;
    this.#refusal = undefined;
    this.#ticked = [];
    this.#missing = [];
    this.#candidate = candidate;
    if (candidate.kind === 'offer') {
      this.#offer = candidate.offer;
      this.#quotedWish = undefined;
      if (this.#isExpired(candidate.offer)) this.#refuse('expired');
    } else if (this.#quotedWish !== JSON.stringify(candidate.wish) || !this.#isCurrent()) {
      void this.#quote(candidate);
    }
  }

  /** What is said without being asked: it may take a while until it is known. */
  get status(): string | undefined {
    const { state } = this.#intent;
    if (this.#plan) return agreedWords();
    if (state.status === 'unknown') return checkingWords();
    return state.status === 'pending' && state.slow ? slowText() : undefined;
  }

  /** Takes the plan over as soon as it is known that it exists, which may be much later. */
  follow(): void {
    const { state } = this.#intent;
    if (state.status !== 'ready' || this.#plan) return;
    const plan = state.data;
    this.#plan = plan;
    queueMicrotask(() => this.#host.confirmed(plan));
  }

  #isExpired({ expiresAt }: PlanOffer): boolean {
    const now = this.#host.account.serverNow();
    return now !== undefined && now.getTime() >= Date.parse(expiresAt);
  }

  #isCurrent(): boolean {
    return this.#offer !== undefined && !this.#isExpired(this.#offer);
  }

  async #quote(candidate: Extract<Candidate, { kind: 'own' }>): Promise<void> {
    const { account, show } = this.#host;
    this.#offer = undefined;
    this.#refusal = undefined;
    this.#quotedWish = JSON.stringify(candidate.wish);
    try {
      const offer = await call(account, 'quotePlan', { body: candidate.wish });
      if (this.#candidate !== candidate) return;
      this.#offer = offer;
      show();
    } catch (error) {
      if (this.#candidate === candidate) this.#refuse(refusalOf(error as KulanzError));
    }
  }

  /** Nothing was agreed. What was looked at is dropped when it can never be agreed any more. */
  #refuse(refusal: Refusal): void {
    const { account, announcer, card } = this.#host;
    this.#refusal = refusal;
    if (isOver(refusal)) {
      this.#quotedWish = undefined;
      account.refresh('listPlanOffers');
      if (refusal === 'exists') account.refresh('getAccount');
    }
    announcer.announce(refusalWords(refusal));
    card.requestUpdate();
  }

  readonly #onTick = (tick: Tick, isTicked: boolean): void => {
    this.#ticked = this.#ticked.filter((each) => each !== tick);
    if (isTicked) this.#ticked = [...this.#ticked, tick];
    this.#missing = this.#missing.filter((each) => !this.#ticked.includes(each));
    this.#host.card.requestUpdate();
  };

  readonly #onBack = (): void => {
    const { backFrom, close } = this.#host;
    if (this.#candidate) backFrom(this.#candidate);
    else close();
  };

  readonly #onward = (refusal: Refusal): void => {
    if (refusal === 'exists') this.#host.close();
    else this.#onBack();
  };

  async #confirm(offer: PlanOffer, needed: readonly Tick[]): Promise<void> {
    if (this.#intent.busy || this.#plan) return;
    this.#missing = needed.filter((tick) => !this.#ticked.includes(tick));
    if (this.#missing.length > 0) return this.#focusOn(this.#missing[0]);
    if (this.#isExpired(offer)) return this.#refuse('expired');
    this.#refusal = undefined;
    const { version } = offer.terms;
    const state = await this.#intent.confirm({
      body: { offerId: offer.id, terms: { version, accepted: true } },
    });
    if (state.status === 'failed') this.#refuse(refusalOf(state.error));
  }

  #focusOn(tick: Tick | undefined): void {
    const { card } = this.#host;
    card.requestUpdate();
    void card.updateComplete.then(() =>
      card.renderRoot.querySelector<HTMLElement>(`input[name="${String(tick)}"]`)?.focus(),
    );
  }

  render(): TemplateResult | undefined {
    const { account, card } = this.#host;
    const session = account.read('getSession').data;
    if (!session) return undefined;
    if (this.#plan) return this.#receipt(this.#plan, session);
    const offer = this.#offer;
    if (!offer) {
      return quoteStep({
        refusal: this.#refusal,
        headingLevel: card.headingLevel,
        onBack: this.#onBack,
        onAgain: () => this.#candidate && this.open(this.#candidate),
        onward: this.#onward,
      });
    }
    return this.#review(offer, session);
  }

  #review(offer: PlanOffer, session: Session): TemplateResult {
    const { account, card, helpButton } = this.#host;
    const { headingLevel } = card;
    const locale = getLocale();
    const precontract = this.#precontract.render(offer);
    // A document that nobody can read has not come with the plan.
    const fault = offerFault(offer) ?? (isCredit(offer) && !precontract ? 'credit' : undefined);
    if (fault) return refusedStep(fault, headingLevel, this.#onBack, helpButton());

    const preview = this.#candidate?.kind === 'own' ? this.#candidate.preview : undefined;
    const difference = preview && previewLabel(preview, offer, locale);
    const needed: Tick[] = difference === undefined ? ['terms'] : ['seen', 'terms'];
    const mayAskForAccount = offer.collection === 'directDebit' && session.capabilities.payments;
    const options = mayAskForAccount ? account.read('getPaymentOptions').data : undefined;
    const { satisfied, requiredFor } = session.assurance;
    return reviewStep(
      {
        offer,
        maskedAccount: options?.collection?.maskedAccount,
        previewLabel: difference,
        needsStepUp: !satisfied && requiredFor.includes('planAccept'),
        ticked: this.#ticked,
        missing: this.#missing,
        status: this.#intent.state.status,
        refusal: this.#refusal,
        termsLink: linkTo(account, offer.terms.url),
        precontract,
        headingLevel,
        locale,
      },
      {
        onTick: this.#onTick,
        onConfirm: (event) => {
          event.preventDefault();
          void this.#confirm(offer, needed);
        },
        onCheck: () => void this.#intent.checkAgain(),
        onBack: this.#onBack,
        onward: this.#onward,
      },
    );
  }

  #receipt(plan: Plan, session: Session): TemplateResult {
    const { account, card, close, helpButton } = this.#host;
    const locale = getLocale();
    return receiptStep(
      {
        plan,
        today: serverDate(account) ?? '',
        hasFiles: session.capabilities.files,
        hasFailed: this.#hasFileFailed,
        headingLevel: card.headingLevel,
        locale,
      },
      {
        onCalendar: () => handOverFile(account, 'kulanz.ics', planCalendar(plan, locale)),
        onDocument: () => void this.#saveDocument(plan.receipt?.documentId ?? ''),
        onPrint: () => print(),
        onClose: close,
        helpButton: helpButton(),
      },
    );
  }

  async #saveDocument(id: string): Promise<void> {
    const { account, card } = this.#host;
    this.#hasFileFailed = false;
    try {
      handOverFile(account, 'kulanz.pdf', await call(account, 'getDocument', { id }));
    } catch {
      this.#hasFileFailed = true;
    }
    card.requestUpdate();
  }
}
