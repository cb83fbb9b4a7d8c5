import type { TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import { getLocale } from '../../../i18n/index.js';
import { cardWords } from '../../parts/later/card-warning.js';
import { ItemPages } from '../../parts/later/item-pages.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { chooseStep } from './dispute/choose-step.js';
import {
  emptyDraft,
  isObjection,
  objectionOf,
  type DisputeDraft,
  type Objection,
  type Problem,
} from './dispute/draft.js';
import { reviewWords } from './dispute/review-step.js';
import { Asking } from './request/asking.js';
import { receiptStep } from './request/receipt-step.js';
import { reviewForm } from './request/review-form.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): DisputeView => new DisputeView(host);

/** Objecting to items: choose, check, and a receipt. What is checked is not asked for meanwhile. */
export class DisputeView implements LaterView {
  readonly #host: ViewHost;
  readonly #asking: Asking<'createDispute'>;
  readonly #pages: ItemPages;
  #draft = emptyDraft;
  #problem: Problem | undefined;
  /** Under review: as it was chosen, whatever becomes of the items meanwhile. */
  #objection: Objection | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#asking = new Asking(host, 'dispute', 'createDispute');
    this.#pages = new ItemPages(host.account, { status: 'all', limit: 20 });
  }

  /** Begins anew after a receipt; a draft goes on where it was. */
  open(): void {
    if (this.#asking.request) {
      this.#draft = emptyDraft;
      this.#objection = undefined;
    }
    this.#asking.begin();
  }

  get status(): string | undefined {
    return this.#asking.status ?? cardWords(this.#draft.comment);
  }

  readonly #change = (change: Partial<DisputeDraft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#problem = undefined;
    this.#host.card.requestUpdate();
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    const result = objectionOf(this.#draft, this.#pages.items);
    if (isObjection(result)) return this.#go(result);
    this.#problem = result;
    this.#host.card.requestUpdate();
    void moveFocus(this.#host.card, `[name="${result.field}"]`);
  };

  readonly #back = (): void => this.#go(undefined);

  #go(objection: Objection | undefined): void {
    this.#asking.begin();
    this.#objection = objection;
    this.#host.show();
  }

  async #confirm({ body }: Objection): Promise<void> {
    const refusal = await this.#asking.send({ body });
    // Back to what can still be objected to; all else that was entered is kept.
    if (refusal !== 'late' && refusal !== 'changed' && refusal !== 'amount') return;
    this.#objection = undefined;
    this.#host.show();
  }

  render(): TemplateResult {
    const host = this.#host;
    const { request, refusal, progress } = this.#asking;
    const { items, isLoading, hasFailed, hasMore } = this.#pages;
    if (request) return receiptStep(request, items, host);
    const locale = getLocale();
    const objection = this.#objection;
    if (objection) {
      return reviewForm(
        reviewWords(objection, locale),
        { host, progress, refusal },
        {
          onConfirm: (event) => {
            event.preventDefault();
            void this.#confirm(objection);
          },
          onCheck: () => void this.#asking.checkAgain(),
          onBack: this.#back,
        },
      );
    }
    return chooseStep(
      {
        host,
        draft: this.#draft,
        items,
        isLoading,
        hasFailed,
        hasMore,
        problem: this.#problem,
        refusal,
        locale,
      },
      {
        onChange: this.#change,
        onReview: this.#review,
        onMore: this.#more,
        onReload: () => this.#pages.reload(),
      },
    );
  }

  readonly #more = (): void => {
    this.#pages.more();
    this.#host.card.requestUpdate();
  };
}
