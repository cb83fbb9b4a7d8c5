import type { TemplateResult } from 'lit';
import { IntentController } from '../../../../controllers/later.js';
import type { Money } from '../../../../core/contract/index.js';
import { getLocale } from '../../../../i18n/index.js';
import { focusOnError } from '../../../parts/later/focus-on-error.js';
import type { ViewHost } from '../../view.js';
import {
  isNotice,
  noticeOf,
  refusedField,
  type NoticeDraft,
  type NoticeProblem,
} from './notice-draft.js';
import { noticeResult, noticeStep } from './notice-step.js';
import { noticeErrorWords } from './notice-words.js';
import { plainNumber } from './plain-number.js';

/** A transfer that was sent is reported: asked for, sent once, and thanked for. */
export class NoticeFlow {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'createPaymentNotice'>;
  /** What was to be transferred; absent while nothing is being reported. */
  #money: Money | undefined;
  #draft: NoticeDraft = { amountText: '', dateText: '', referenceText: '' };
  #problem: NoticeProblem | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'createPaymentNotice');
  }

  get isOpen(): boolean {
    return this.#money !== undefined;
  }

  /**
   * Most transfers are sent as they are shown, on the day they are shown.
   * @param today the server's civil date
   */
  open(money: Money, today: string): void {
    this.#draft = {
      ...this.#draft,
      amountText: plainNumber(money, getLocale()),
      dateText: today,
    };
    this.#problem = undefined;
    this.#money = money;
    this.#intent.reset();
    this.#host.show();
  }

  /** @throws Error when nothing is being reported */
  render(): TemplateResult {
    const money = this.#money;
    if (!money) throw new Error('Nothing is being reported');
    const { card } = this.#host;
    const { state } = this.#intent;
    if (state.status === 'ready') {
      return noticeResult(state.data, card.headingLevel, getLocale(), this.#finish);
    }
    return noticeStep(
      {
        draft: this.#draft,
        money,
        problem: this.#problem,
        state,
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onDraft: (change) => {
          this.#draft = { ...this.#draft, ...change };
          this.#problem = undefined;
          card.requestUpdate();
        },
        onSend: (event) => {
          event.preventDefault();
          void this.#send(money);
        },
        onBack: () => {
          this.#money = undefined;
          this.#host.show();
        },
      },
    );
  }

  readonly #finish = (): void => {
    this.#money = undefined;
    this.#intent.reset();
    this.#host.close();
  };

  async #send(money: Money): Promise<void> {
    if (this.#intent.busy) return;
    const { card, announcer, show } = this.#host;
    const result = noticeOf(this.#draft, money);
    if (!isNotice(result)) return this.#point(result);
    const state = await this.#intent.confirm({ body: result });
    if (state.status === 'ready') return show();
    if (state.status !== 'failed') return;
    const problem = refusedField(state.error);
    if (problem) return this.#point(problem);
    announcer.announce(noticeErrorWords(state.error));
    card.requestUpdate();
  }

  /** To the field that needs another look. */
  #point(problem: NoticeProblem): void {
    this.#problem = problem;
    focusOnError(this.#host.card);
  }
}
