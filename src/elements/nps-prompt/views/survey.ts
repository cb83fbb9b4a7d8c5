import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import { call, IntentController } from '../../../controllers/later.js';
import type { Survey, SurveyResponse } from '../../../core/contract/index.js';
import { getLocale, warmFormats } from '../../../i18n/index.js';
import { tokenStyles } from '../../../theme/generated/tokens.styles.js';
import { cardStyles } from '../../parts/card.styles.js';
import { chooseWay } from '../../parts/choose-way.js';
import type { ContactView } from '../../parts/later/contact.js';
import { laterStyles } from '../../parts/later/later.styles.js';
import { missingText } from '../../parts/missing-text.js';
import { slowText } from '../../parts/trouble.js';
import { mayKeep } from '../kept.js';
import type { PromptHost } from '../view.js';
import { answerOf, emptyDraft, endOf, eventOf, type Draft, type End } from './answer.js';
import { endStep } from './end-step.js';
import { forgetAnswer, keepAnswer } from './kept-answer.js';
import { questionStep } from './question-step.js';
import { surveyStyles } from './survey.styles.js';
import {
  backWords,
  checkingWords,
  endWords,
  failureWords,
  occasionWords,
  optionalWords,
  questionWords,
} from './words.js';

export { deliverAnswer } from './kept-answer.js';
export const styles: CSSResult[] = [tokenStyles, cardStyles, laterStyles, surveyStyles];
export const createView = (host: PromptHost): SurveyView => new SurveyView(host);

/** One question to one account, from being seen to being thanked for. */
export class SurveyView {
  readonly #host: PromptHost;
  readonly #intent: IntentController<'createSurveyResponse'>;
  #survey: Survey | undefined;
  #draft: Draft = emptyDraft;
  /** Sent without a score, which is said beside the numbers. */
  #isScoreMissing = false;
  #response: SurveyResponse | undefined;
  #end: End | undefined;
  #isThanking = false;
  /** The answer is on the device, too. */
  #isKept = false;
  /** People to talk to, where nobody else leads on. */
  #help: ContactView | undefined;
  #isHelping = false;
  #sight: IntersectionObserver | undefined;

  constructor(host: PromptHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'createSurveyResponse');
  }

  get isOpen(): boolean {
    return this.#survey !== undefined;
  }

  /** Takes up a question. While one stands here, answered or not, no other takes its place. */
  ask(survey: Survey): void {
    if (this.#survey) return;
    this.#survey = survey;
    this.#host.announcer.announce(`${occasionWords(survey)}: ${questionWords()}`);
    void this.#tellWhenSeen(survey);
  }

  /** Another account: nothing of this one stays. */
  close(): void {
    this.#sight?.disconnect();
    this.#forgetKept();
    this.#host.announcer.announce('');
    this.#survey = undefined;
    this.#draft = emptyDraft;
    this.#isScoreMissing = false;
    this.#response = undefined;
    this.#end = undefined;
    this.#isThanking = false;
    this.#isHelping = false;
  }

  /** Before the tag renders. */
  update(): void {
    const { state } = this.#intent;
    this.#settle();
    if (this.#end || state.status === 'failed' || !mayKeep(this.#host.account)) this.#forgetKept();
    const isThanking = this.#end !== undefined || state.status === 'unknown';
    if (isThanking !== this.#isThanking) {
      this.#isThanking = isThanking;
      this.#keepFocus();
    }
    const status = this.#status;
    if (status !== undefined) this.#host.announcer.announce(status);
  }

  /** What is said without being asked. */
  get #status(): string | undefined {
    const { state } = this.#intent;
    if (this.#end) return endWords(this.#end);
    if (state.status === 'unknown' && !this.#response?.declined) return checkingWords();
    if (state.status === 'failed') return failureWords(state.error);
    return state.status === 'pending' && state.slow ? slowText() : undefined;
  }

  /** Keeps what it came to, which may be known much later. */
  #settle(): void {
    if (this.#end || !this.#response) return;
    this.#end = endOf(this.#intent.state, this.#response);
    if (this.#end && this.#end.kind !== 'over') this.#tell(this.#response);
  }

  #tell(response: SurveyResponse): void {
    const { account } = this.#host;
    const event = eventOf(response, this.#survey?.trigger ?? 'unknown');
    queueMicrotask(() => account.raise(event));
  }

  /** An answer waits on the device only while it is on its way, and the person agrees. */
  #forgetKept(): void {
    // A tag that has left the page leaves it for the next one.
    if (!this.#isKept || !this.#host.card.isConnected) return;
    forgetAnswer();
    this.#isKept = false;
  }

  /** Nobody has been asked who has not seen the question. */
  async #tellWhenSeen({ surveyId: id }: Survey): Promise<void> {
    const { account, card } = this.#host;
    await card.updateComplete;
    const question = card.renderRoot.querySelector('#heading');
    if (!question) return;
    this.#sight = new IntersectionObserver((entries, sight) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      // What follows the answer names a date, and who answers does not wait for the first of all.
      warmFormats(getLocale());
      // A failure is reported; the answer itself says the same.
      call(account, 'markSurveyShown', { id }).catch(() => undefined);
    });
    this.#sight.observe(question);
  }

  /**
   * Puts the focus on the heading of what comes in place of the button that was pressed, unless the
   * person has gone on elsewhere meanwhile.
   */
  #keepFocus(): void {
    const { card } = this.#host;
    const { activeElement } = card.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement === document.body || activeElement === card) {
      void moveFocus(card, '#heading');
    }
  }

  readonly #onDraft = (change: Partial<Draft>): void => {
    const { announcer, card } = this.#host;
    this.#draft = { ...this.#draft, ...change };
    if (change.score !== undefined) {
      this.#isScoreMissing = false;
      // More than the number stands there now.
      announcer.announce(optionalWords());
    }
    card.requestUpdate();
  };

  readonly #onSend = (event: Event): void => {
    event.preventDefault();
    const { card } = this.#host;
    if (this.#draft.score === undefined) {
      this.#isScoreMissing = true;
      card.requestUpdate();
      void moveFocus(card, 'input[name="score"]');
    } else if (this.#survey) {
      this.#send(answerOf(this.#survey, this.#draft));
    }
  };

  readonly #onSkip = (): void => {
    if (!this.#survey) return;
    const { surveyId } = this.#survey;
    this.#send({ surveyId, declined: true, followUps: [], mayContact: false });
  };

  #send(response: SurveyResponse): void {
    if (this.#intent.busy) return;
    this.#response = response;
    const { account } = this.#host;
    const trigger = this.#survey?.trigger ?? 'unknown';
    void this.#intent.confirm(
      { body: response },
      {
        keepalive: true,
        onKey: (idempotencyKey) => {
          this.#isKept = keepAnswer(account, { idempotencyKey, trigger, response });
        },
      },
    );
  }

  readonly #onHelp = async (event: Event): Promise<void> => {
    const { account, announcer, card } = this.#host;
    if (chooseWay(account, 'help', card.helpHref, event)) return;
    try {
      const { createView } = await import('../../parts/later/contact.js');
      this.#help ??= createView({
        ...this.#host,
        backWords: backWords(),
        close: () => this.#show(false),
      });
      this.#show(true);
    } catch {
      announcer.announce(missingText());
    }
  };

  #show(isHelping: boolean): void {
    const { card } = this.#host;
    this.#isHelping = isHelping;
    card.requestUpdate();
    void moveFocus(card, '#heading');
  }

  render(): TemplateResult | typeof nothing {
    const { card } = this.#host;
    const survey = this.#survey;
    if (!survey) return nothing;
    if (this.#isHelping) {
      return html`<div class="frame" data-view="contact">${this.#help?.render()}</div>`;
    }
    const { state, busy } = this.#intent;
    const frame = {
      headingLevel: card.headingLevel,
      helpHref: card.helpHref,
      onHelp: (event: Event) => void this.#onHelp(event),
    };
    const step = this.#isThanking
      ? endStep({ ...frame, end: this.#end, response: this.#response, locale: getLocale() })
      : questionStep({
          ...frame,
          survey,
          draft: this.#draft,
          isScoreMissing: this.#isScoreMissing,
          isBusy: busy,
          failure: state.status === 'failed' ? failureWords(state.error) : undefined,
          onDraft: this.#onDraft,
          onSend: this.#onSend,
          onSkip: this.#onSkip,
        });
    return html`<div class="frame">${step}</div>`;
  }
}
