import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { dismissPaymentReturn } from '../../../controllers/later.js';
import { getLocale } from '../../../i18n/index.js';
import { icon, payIcon } from '../../parts/icons.js';
import { viewHeading } from '../../parts/later/view-head.js';
import { ring } from '../../parts/ring.js';
import { paymentStations } from './picture.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { helpButton } from './help-button.js';
import { resultWords } from './result-words.js';

export const createView = (host: ViewHost): ResultView => new ResultView(host);

/** Longer references are cut. */
const longestReference = 40;

/** What became of a payment: fetched, never believed from the address. */
export class ResultView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** Said when it changes, because it is shown unasked. */
  get status(): string | undefined {
    const back = this.#host.account.paymentReturn;
    return back && resultWords(back, getLocale()).statement;
  }

  readonly #close = (): void => {
    dismissPaymentReturn(this.#host.account);
    this.#host.close();
  };

  readonly #payAgain = (): void => {
    dismissPaymentReturn(this.#host.account);
    this.#host.choose('pay');
  };

  render(): TemplateResult {
    const back = this.#host.account.paymentReturn;
    if (!back) return html`<p class="ghost"></p>`;
    const words = resultWords(back, getLocale());
    const reference =
      back.phase === 'settled' && back.payment.state === 'succeeded'
        ? back.payment.receipt?.reference
        : undefined;
    return html`<div class="sheet" aria-busy=${back.phase === 'checking' ? 'true' : nothing}>
        <div class="head plain">
          <p class="eyebrow">
            ${icon(payIcon)}<span class="second"
              >${msg('Your payment', { id: 'balance.result.eyebrow.label' })}</span
            >
          </p>
          ${viewHeading(words.statement, this.#host.card.headingLevel)}
          <p class="lead">${words.lead}</p>
          ${words.picture === 'stations' ? paymentStations() : nothing}
          ${words.picture === 'paid' ? ring(1, 1) : nothing}
        </div>
        ${back.phase === 'checking' ? nothing : this.#actions(words.mayPayAgain)}
      </div>
      ${reference === undefined ? nothing : stub(reference)}`;
  }

  #actions(mayPayAgain = false): TemplateResult {
    const overview = html`<button class="button" @click=${this.#close}>
      ${msg('Go to the overview', { id: 'balance.result.close.action' })}
    </button>`;
    return html`<div class="actions">
      ${
        mayPayAgain
          ? html`<button class="button" @click=${this.#payAgain}>
                ${msg('Choose a payment anew', { id: 'balance.result.again.action' })}
              </button>
              ${helpButton(this.#host)}`
          : nothing
      }
      ${overview}
    </div>`;
  }
}

/** Below a tear line: what people can read out on the phone. */
const stub = (reference: string): TemplateResult =>
  html`<div class="stub">
    <p class="second">${msg('Your reference', { id: 'balance.result.reference.label' })}</p>
    <p><bdi class="reference" translate="no">${reference.slice(0, longestReference)}</bdi></p>
  </div>`;
