import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type {
  OperationBody,
  OperationInput,
  SupportRequest,
} from '../../../../core/contract/index.js';
import type { ErrorLimits } from '../../../../core/errors/kulanz-error.js';
import { focusOnError } from '../../../parts/later/focus-on-error.js';
import type { LaterView } from '../../../parts/later-views.js';
import { readOpenRequests } from '../../open-requests.js';
import type { ViewHost, ViewName } from '../../view.js';
import { askingForm } from './asking-form.js';
import { Asking, type AskName } from './asking.js';
import { receiptStep } from './receipt-step.js';
import type { Refusal } from './refusal.js';
import { reviewForm, type ReviewWords } from './review-form.js';

export type Body<K extends AskName> = OperationBody<K>;
/** Why entries do not do yet, by entry. */
export type Problems<Draft> = Partial<Record<keyof Draft, string>>;

/** What entries amount to, or why they do not do yet. */
export type Checked<K extends AskName, Draft> =
  { readonly body: Body<K> } | { readonly problems: Problems<Draft> };

export interface FormWords {
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly text: string;
}

/** Refusals that another entry mends: back to the entries, which are all kept. */
const mendable: readonly Refusal[] = ['day', 'amount', 'changed'];

/** Something that the customer asks for in three steps: entries, a review, a receipt. */
export abstract class RequestView<K extends AskName, Draft extends object> implements LaterView {
  protected readonly host: ViewHost;
  protected problems: Problems<Draft> = {};
  protected draft: Draft;
  readonly #emptyDraft: Draft;
  readonly #asking: Asking<K>;
  /** Under review: as it was entered, whatever becomes of the account meanwhile. */
  #body: Body<K> | undefined;

  /** @param view the one that shows the result */
  constructor(host: ViewHost, view: ViewName, operation: K, emptyDraft: Draft) {
    this.host = host;
    this.draft = emptyDraft;
    this.#emptyDraft = emptyDraft;
    this.#asking = new Asking(host, view, operation);
  }

  protected abstract get words(): FormWords;
  /** Fields of the first step, or why there are none. */
  protected abstract fields(): unknown;
  protected abstract check(): Checked<K, Draft>;
  protected abstract review(body: Body<K>): ReviewWords;

  /** Begins anew after a receipt; a draft goes on where it was. */
  open(): void {
    if (this.#asking.request) {
      this.draft = this.#emptyDraft;
      this.#body = undefined;
    }
    this.#asking.begin();
  }

  get status(): string | undefined {
    return this.#asking.status;
  }

  /** What would do instead of what the server refused last. */
  protected get limits(): ErrorLimits | undefined {
    return this.#asking.limits;
  }

  /** An open request of the same kind, where there can be one at a time. */
  protected openRequest(kind: SupportRequest['kind']): SupportRequest | undefined {
    return readOpenRequests(this.host.account).data?.data.find((each) => each.kind === kind);
  }

  protected readonly change = (change: Partial<Draft>): void => {
    this.draft = { ...this.draft, ...change };
    const mended = Object.keys(change);
    const rest = Object.entries(this.problems).filter(([name]) => !mended.includes(name));
    this.problems = Object.fromEntries(rest) as Problems<Draft>;
    this.host.card.requestUpdate();
  };

  readonly #onReview = (event: Event): void => {
    event.preventDefault();
    const result = this.check();
    if ('body' in result) return this.#go(result.body);
    this.problems = result.problems;
    focusOnError(this.host.card);
  };

  readonly #onBack = (): void => this.#go(undefined);

  #go(body: Body<K> | undefined): void {
    this.#asking.begin();
    this.#body = body;
    this.host.show();
  }

  async #confirm(body: Body<K>): Promise<void> {
    const refusal = await this.#asking.send({ body } as OperationInput<K>);
    if (!refusal || !mendable.includes(refusal)) return;
    this.#body = undefined;
    this.host.show();
  }

  /** Below the fields: on to the review, or to another way. */
  protected actions(): TemplateResult {
    return html`<div class="actions">
      <button class="button main">
        ${msg('Check your entries', { id: 'support.form.review.primary' })}
      </button>
      <button type="button" class="button" @click=${this.host.close}>
        ${msg('Choose another way', { id: 'support.form.other.action' })}
      </button>
    </div>`;
  }

  render(): TemplateResult {
    const { host } = this;
    const { request, refusal, progress } = this.#asking;
    if (request) return receiptStep(request, [], host);
    const body = this.#body;
    if (body) {
      return reviewForm(
        this.review(body),
        { host, progress, refusal },
        {
          onConfirm: (event) => {
            event.preventDefault();
            void this.#confirm(body);
          },
          onCheck: () => void this.#asking.checkAgain(),
          onBack: this.#onBack,
        },
      );
    }
    return askingForm({ host, ...this.words, refusal, onSubmit: this.#onReview }, this.fields());
  }
}
