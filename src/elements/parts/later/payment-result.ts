import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import { dismissPaymentReturn } from '../../../controllers/later.js';
import type { Payment } from '../../../core/contract/index.js';
import { getLocale } from '../../../i18n/index.js';
import { icon, payIcon } from '../icons.js';
import type { LaterView } from '../later-views.js';
import { ring } from '../ring.js';
import { infoIcon } from './icons.js';
import { ledger } from './ledger.js';
import { notice } from './notice.js';
import { paymentResultWords, purposeWords } from './payment-result-words.js';
import { paymentStations } from './payment-stations.js';
import { stub } from './stub.js';
import { viewHeading } from './view-head.js';

/** What it uses of the tag that shows it. */
export interface PaymentResultHost {
  readonly card: { readonly headingLevel: number };
  readonly account: AccountController;
  /** Back to the first view. */
  close(): void;
  /** On to another try. */
  payAgain(): void;
  helpButton(): TemplateResult;
}

/** What became of a payment: fetched, never believed from the address. */
export class PaymentResultView implements LaterView {
  readonly #host: PaymentResultHost;

  constructor(host: PaymentResultHost) {
    this.#host = host;
  }

  /** Said when it changes, because it is shown unasked. */
  get status(): string | undefined {
    const back = this.#host.account.paymentReturn;
    return back && paymentResultWords(back, getLocale()).statement;
  }

  readonly #close = (): void => {
    dismissPaymentReturn(this.#host.account);
    this.#host.close();
  };

  readonly #payAgain = (): void => {
    dismissPaymentReturn(this.#host.account);
    this.#host.payAgain();
  };

  render(): TemplateResult {
    const back = this.#host.account.paymentReturn;
    if (!back) return html`<p class="ghost"></p>`;
    const words = paymentResultWords(back, getLocale());
    const payment = back.phase === 'settled' ? back.payment : undefined;
    const reference = payment?.state === 'succeeded' ? payment.receipt?.reference : undefined;
    return html`<div class="sheet full" aria-busy=${back.phase === 'checking' ? 'true' : nothing}>
        <div class="head plain">
          <p class="eyebrow">
            ${icon(payIcon)}<span class="second"
              >${msg('Your payment', { id: 'common.result.eyebrow.label' })}</span
            >
          </p>
          ${viewHeading(words.statement, this.#host.card.headingLevel)}
          <p class="lead">${words.lead}</p>
          ${words.picture === 'stations' ? paymentStations() : nothing}
          ${words.picture === 'paid' ? ring(1, 1) : nothing}
        </div>
        ${payment ? bill(payment) : nothing} ${words.next ? notice(infoIcon, words.next) : nothing}
        ${back.phase === 'checking' ? html`<p class="ghost"></p>` : this.#actions(words.mayPayAgain)}
      </div>
      ${reference === undefined ? nothing : stub(reference)}`;
  }

  #actions(mayPayAgain = false): TemplateResult {
    const overview = html`<button class="button" @click=${this.#close}>
      ${msg('Go to the overview', { id: 'common.result.close.action' })}
    </button>`;
    return html`<div class="actions">
      ${
        mayPayAgain
          ? html`<button class="button" @click=${this.#payAgain}>
                ${msg('Choose a payment anew', { id: 'common.result.again.action' })}
              </button>
              ${this.#host.helpButton()}`
          : nothing
      }
      ${overview}
    </div>`;
  }
}

/** What the payment was for. */
const bill = (payment: Payment): TemplateResult =>
  ledger([{ name: purposeWords(payment), money: payment.amount }], undefined, getLocale());
