import { msg } from '@lit/localize';
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { dismissPaymentReturn, report } from '../../../controllers/later.js';
import { chooseWay } from '../../parts/choose-way.js';
import { laterStyles } from '../../parts/later/later.styles.js';
import { backButton } from '../../parts/later/view-head.js';
import { LaterViews } from '../../parts/later-views.js';
import { missingText } from '../../parts/missing-text.js';
import type { CareHost } from '../view.js';
import { deskStyles } from './desk.styles.js';
import type { Struggle } from './struggle.js';
import { StruggleWatch } from './struggle-watch.js';

const views = { result: () => import('./result.js') };

/** What belongs to no single view: the way back, an offer of help, what became of a payment. */
export class Desk {
  readonly #host: CareHost;
  readonly #views: LaterViews<CareHost, typeof views>;
  readonly #watch: StruggleWatch;
  #isResultMissing = false;
  /** Once somebody has pressed something about it, it does not come back. */
  #offer: 'none' | 'open' | 'over' = 'none';

  constructor(host: CareHost) {
    this.#host = host;
    this.#views = new LaterViews(views, host);
    this.#watch = new StruggleWatch(host.card, this.#onStruggle);
    const { elementStyles } = host.card.constructor as typeof LitElement;
    adoptStyles(host.card.renderRoot as ShadowRoot, [...elementStyles, laterStyles, deskStyles]);
  }

  /** Before the tag renders: what came back from the provider is shown unasked, and said. */
  update(): void {
    const { account, announcer, shown } = this.#host;
    if (shown === 'help' && this.#offer === 'open') this.#offer = 'over';
    if (!account.paymentReturn) return;
    this.#watch.clear();
    const view = this.#views.get('result');
    if (view?.status !== undefined) announcer.announce(view.status);
    else if (!view && !this.#isResultMissing) void this.#loadResult();
  }

  /** Another account. */
  forget(): void {
    this.#views.clear();
    this.#watch.clear();
    this.#isResultMissing = false;
    this.#offer = 'none';
  }

  async #loadResult(): Promise<void> {
    const { announcer, card } = this.#host;
    this.#isResultMissing = !(await this.#views.load('result'));
    if (this.#isResultMissing) announcer.announce(missingText());
    card.requestUpdate();
  }

  /** What became of a payment, for as long as nobody has read it; the focus stays where it is. */
  get result(): TemplateResult | undefined {
    const view = this.#host.account.paymentReturn && this.#views.get('result');
    return (
      view &&
      html`<section class="card" part="card" aria-labelledby="heading">
        <div class="frame" data-view="result">${view.render()}</div>
      </section>`
    );
  }

  /** The customer goes on from it. */
  closeResult(): void {
    const { account } = this.#host;
    if (account.paymentReturn) dismissPaymentReturn(account);
  }

  readonly #onStruggle = (reason: Struggle): void => {
    const { account, announcer, card, shown } = this.#host;
    if (this.#offer !== 'none' || shown === 'help' || account.paymentReturn) return;
    this.#offer = 'open';
    announcer.announce(offerWords());
    card.requestUpdate();
    void report(account, { kind: 'seen', tag: 'care', view: 'offer', choice: reason });
  };

  readonly #onOfferTaken = (event: Event): void => {
    const { account, card } = this.#host;
    this.#endOffer('help');
    chooseWay(account, 'help', card.helpHref, event);
  };

  readonly #onOfferHidden = (): void => {
    this.#endOffer('hide');
    this.#host.focusHeading();
  };

  #endOffer(choice: 'help' | 'hide'): void {
    const { account, card } = this.#host;
    this.#offer = 'over';
    card.requestUpdate();
    void report(account, { kind: 'chose', tag: 'care', view: 'offer', choice });
  }

  /** Above each view but the first, always at the same place. */
  renderBar(): TemplateResult | typeof nothing {
    const { account, go, shown = 'balance' } = this.#host;
    const isOpen = this.#offer === 'open';
    if (account.paymentReturn || (shown === 'balance' && !isOpen)) return nothing;
    const back = msg('Back to your account', { id: 'care.back.link' });
    return html`<div class="bar">
      ${shown === 'balance' ? nothing : backButton(back, () => go('balance'))}
      ${isOpen ? this.#renderOffer() : nothing}
    </div>`;
  }

  /** Below the balance: no fourth way, but one calm line for those who look for it. */
  renderAside(): TemplateResult | typeof nothing {
    const { account, go } = this.#host;
    if (!account.read('getSession').data?.capabilities.preferences) return nothing;
    return html`<button type="button" class="link" @click=${() => go('preferences')}>
      ${msg('Choose how we reach you', { id: 'care.preferences.link' })}
    </button>`;
  }

  #renderOffer(): TemplateResult {
    const { helpHref } = this.#host.card;
    const words = msg('Show the help', { id: 'care.offer.help.action' });
    return html`<div class="offer">
      <p>${offerWords()}</p>
      ${
        helpHref
          ? html`<a class="button" href=${helpHref} @click=${this.#onOfferTaken}>${words}</a>`
          : html`<button type="button" class="button" @click=${this.#onOfferTaken}>
              ${words}
            </button>`
      }
      <button type="button" class="link" @click=${this.#onOfferHidden}>
        ${msg('Hide this note', { id: 'care.offer.hide.action' })}
      </button>
    </div>`;
  }
}

const offerWords = (): string =>
  msg('We are happy to look at it together with you. It costs nothing.', {
    id: 'care.offer.text',
  });
