import type { TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import { getLocale } from '../../../i18n/index.js';
import { warmSlotFormats } from '../../../i18n/later.js';
import type { LaterView } from '../../parts/later-views.js';
import { viewStyles } from './views.styles.js';
import type { ViewHost } from '../view.js';
import { chooseStep } from './callback/choose-step.js';
import type { CallbackDraft, ContactPoint } from './callback/draft.js';
import { reviewWords } from './callback/review-step.js';
import { daysOf, type Slot } from './callback/slots.js';
import { Asking } from './request/asking.js';
import { receiptStep, zoneOf } from './request/receipt-step.js';
import { reviewForm } from './request/review-form.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): CallbackView => new CallbackView(host);

/** A call at a time that is really free: choose, check, and a receipt. */
export class CallbackView implements LaterView {
  readonly #host: ViewHost;
  readonly #asking: Asking<'createCallback'>;
  #draft: CallbackDraft = { topic: 'other' };
  #step: 'choose' | 'review' = 'choose';
  /** No time was chosen when it should have been. */
  #isMissing = false;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#asking = new Asking(host, 'callback', 'createCallback');
    warmSlotFormats(zoneOf(host.account), getLocale());
  }

  /** Begins anew after a receipt; a draft goes on where it was. */
  open(): void {
    if (this.#asking.request) {
      this.#draft = { topic: 'other' };
      this.#step = 'choose';
    }
    this.#asking.begin();
  }

  get status(): string | undefined {
    return this.#asking.status;
  }

  readonly #change = (change: Partial<CallbackDraft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#isMissing = false;
    this.#host.card.requestUpdate();
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    this.#isMissing = !this.#draft.slot;
    if (this.#draft.slot) return this.#go('review');
    this.#host.card.requestUpdate();
    void moveFocus(this.#host.card, 'input[name="slot"]');
  };

  readonly #back = (): void => this.#go('choose');

  #go(step: 'choose' | 'review'): void {
    this.#asking.begin();
    this.#step = step;
    this.#host.show();
  }

  async #confirm(slot: Slot, phone: ContactPoint): Promise<void> {
    const { topic: topicCode } = this.#draft;
    const refusal = await this.#asking.send({
      body: { slotId: slot.id, contactPointId: phone.id, topicCode },
    });
    // Back to the times that are still free; all else that was chosen is kept.
    if (refusal !== 'taken') return;
    this.#draft = { ...this.#draft, slot: undefined };
    this.#step = 'choose';
    this.#host.show();
  }

  render(): TemplateResult {
    const { account } = this.#host;
    const { request, refusal, progress } = this.#asking;
    if (request) return receiptStep(request, [], this.#host);
    const timeZone = zoneOf(account);
    const slots = account.read('listCallbackSlots');
    const support = account.read('getSupportOptions');
    const phones = (support.data?.contactPoints ?? []).filter(({ kind }) => kind === 'phone');
    const draft = this.#draft;
    const phone = phones.find(({ id }) => id === draft.contactPointId) ?? phones[0];
    const { slot } = draft;
    const common = { host: this.#host, refusal, timeZone, locale: getLocale() };
    if (this.#step === 'review' && slot && phone) {
      return reviewForm(
        reviewWords({ slot, phone, topic: draft.topic, timeZone, locale: common.locale }),
        { host: this.#host, progress, refusal },
        {
          onConfirm: (event) => {
            event.preventDefault();
            void this.#confirm(slot, phone);
          },
          onCheck: () => void this.#asking.checkAgain(),
          onBack: this.#back,
        },
      );
    }
    return chooseStep(
      {
        ...common,
        draft,
        days: daysOf(slots.data?.slots ?? [], timeZone),
        phones,
        phone,
        isLoading: !(slots.data ?? slots.status === 'failed'),
        hasFailed:
          (!slots.data && slots.status === 'failed') ||
          (!support.data && support.status === 'failed'),
        isMissing: this.#isMissing,
      },
      { onChange: this.#change, onReview: this.#review, onReload: this.#reload },
    );
  }

  readonly #reload = (): void => {
    const { account } = this.#host;
    account.refresh('listCallbackSlots');
    account.refresh('getSupportOptions');
  };
}
