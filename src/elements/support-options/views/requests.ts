import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { IntentController } from '../../../controllers/later.js';
import type { Item, SupportRequest } from '../../../core/contract/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { errorNotice } from '../../parts/later/notice.js';
import { viewHeading } from '../../parts/later/view-head.js';
import { openRequests, readOpenRequests } from '../open-requests.js';
import type { ViewHost } from '../view.js';
import { backToHelp } from './back.js';
import { refusalOf, type Refusal } from './request/refusal.js';
import { checkingWords } from './request/confirm-actions.js';
import { requestCard } from './requests/request-card.js';
import { withdrawStep } from './requests/withdraw-step.js';
import { withdrawnStep, withdrawnWords } from './requests/withdrawn-step.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): RequestsView => new RequestsView(host);

/** What the customer has asked for: how it stands, what happens next, and taking it back. */
export class RequestsView implements LaterView {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'withdrawRequest'>;
  /** The one that is about to be taken back. */
  #leaving: SupportRequest | undefined;
  #withdrawn: SupportRequest | undefined;
  #refusal: Refusal | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'withdrawRequest');
    host.card.addController({ hostUpdate: () => this.#follow() });
  }

  open(): void {
    if (this.#intent.busy) return;
    this.#intent.reset();
    this.#leaving = undefined;
    this.#withdrawn = undefined;
    this.#refusal = undefined;
  }

  get status(): string | undefined {
    if (this.#withdrawn) return withdrawnWords();
    return this.#intent.state.status === 'unknown' ? checkingWords() : undefined;
  }

  /** Takes the answer over as soon as it is known, which may be much later. */
  #follow(): void {
    const { state } = this.#intent;
    if (state.status !== 'ready' || this.#withdrawn) return;
    const { data } = state;
    this.#withdrawn = data;
    queueMicrotask(() => this.#host.withdrawn(data));
  }

  readonly #list = (): void => {
    this.open();
    this.#host.show();
  };

  #leave(request: SupportRequest): void {
    this.open();
    this.#leaving = request;
    this.#host.show();
  }

  async #withdraw({ id }: SupportRequest): Promise<void> {
    if (this.#intent.busy || this.#withdrawn) return;
    this.#refusal = undefined;
    const state = await this.#intent.confirm({ id });
    if (state.status !== 'failed') return;
    this.#refusal = refusalOf(state.error);
    this.#host.card.requestUpdate();
  }

  render(): TemplateResult {
    const host = this.#host;
    const items = this.#items ?? [];
    if (this.#withdrawn) return withdrawnStep(this.#withdrawn, host, this.#list);
    if (this.#leaving) {
      const request = this.#leaving;
      return withdrawStep(
        { request, items, host, progress: this.#intent.state.status, refusal: this.#refusal },
        {
          onConfirm: (event) => {
            event.preventDefault();
            void this.#withdraw(request);
          },
          onCheck: () => void this.#intent.checkAgain(),
          onBack: this.#list,
        },
      );
    }
    return html`<div class="sheet">
      ${backToHelp(host)}
      ${viewHeading(msg('Your requests', { id: 'support.requests.title' }), host.card.headingLevel)}
      ${this.#content()}
    </div>`;
  }

  /** Names for what is in dispute: without them the list still stands. Undefined while they load. */
  get #items(): readonly Item[] | undefined {
    const { account } = this.#host;
    const { data } = readOpenRequests(account);
    const hasDispute = data?.data.some(({ detail }) => detail.itemIds?.length);
    if (!hasDispute) return [];
    const items = account.read('listItems', { query: { status: 'all', limit: 100 } });
    return items.data?.data ?? (items.status === 'failed' ? [] : undefined);
  }

  #content(): unknown {
    const { account } = this.#host;
    const requests = readOpenRequests(account);
    const items = this.#items;
    if (requests.data && items) {
      const { data: list } = requests.data;
      if (list.length === 0) return none();
      return list.map((request) =>
        requestCard(request, items, this.#host, () => this.#leave(request)),
      );
    }
    if (requests.data ?? requests.status !== 'failed') return html`<p class="ghost"></p>`;
    return html`${errorNotice(
        msg('Your requests do not load right now.', { id: 'support.requests.load.error' }),
      )}
      <button class="link" @click=${() => account.refresh('listRequests', openRequests)}>
        ${msg('Load the requests again', { id: 'support.requests.reload.action' })}
      </button>`;
  }
}

const none = (): TemplateResult =>
  html`<p>${msg('Nothing is open with us right now.', { id: 'support.requests.none.text' })}</p>`;
