import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { call, linkTo } from '../../../controllers/later.js';
import type { PlanOffer } from '../../../core/contract/index.js';
import { handOverFile } from '../../parts/later/hand-over-file.js';
import type { ViewHost } from '../view.js';

/** An id of the contract; whatever else stands there has to be an address. */
const documentId = /^[\w-]{1,64}$/;

/** What is to be read before a plan with a cost is agreed: a link, or a file from the backend. */
export class Precontract {
  readonly #host: ViewHost;
  readonly #linkClass: string;
  #hasFailed = false;

  /** @param linkClass of the button that fetches the file */
  constructor(host: ViewHost, linkClass = 'link') {
    this.#host = host;
    this.#linkClass = linkClass;
  }

  /** Where it can be read; undefined when it has not come, or nobody could open it. */
  render({ precontractDocument: name }: PlanOffer): TemplateResult | undefined {
    const { account } = this.#host;
    if (name === undefined) return undefined;
    if (!documentId.test(name)) {
      const href = linkTo(account, name);
      return href
        ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${readWords()}</a>`
        : undefined;
    }
    if (!account.read('getSession').data?.capabilities.files) return undefined;
    return html`<button
        type="button"
        class=${this.#linkClass}
        @click=${() => void this.#save(name)}
      >
        ${readWords()}
      </button>
      ${this.#hasFailed ? html`<span class="why">${fileErrorWords()}</span>` : nothing}`;
  }

  async #save(id: string): Promise<void> {
    const { account, card } = this.#host;
    this.#hasFailed = false;
    try {
      handOverFile(account, 'kulanz.pdf', await call(account, 'getDocument', { id }));
    } catch {
      this.#hasFailed = true;
    }
    card.requestUpdate();
  }
}

const readWords = (): string =>
  msg('Read the pre-contract information', { id: 'plan.review.precontract.link' });

export const fileErrorWords = (): string =>
  msg('The file does not load right now. Please try again.', { id: 'plan.receipt.file.error' });
