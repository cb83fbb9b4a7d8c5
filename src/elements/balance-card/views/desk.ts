import { msg } from '@lit/localize';
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { moveFocus, type Turn } from '../../../controllers/index.js';
import { getLocale } from '../../../i18n/index.js';
import { label } from '../../parts/label.js';
import { laterStyles } from '../../parts/later/later.styles.js';
import { LaterViews, type LaterView } from '../../parts/later-views.js';
import { missingText } from '../../parts/missing-text.js';
import type { CardHost, ViewHost } from '../view.js';
import { waysTitle } from '../plain.js';
import { wayOrder, type TileName } from '../way-list.js';
import { readFacts } from './account-facts.js';
import { agency } from './agency.js';
import { factRows } from './fact-rows.js';
import { headline } from './headline.js';
import { picture } from './picture.js';
import { stateTiles } from './state-tiles.js';

const views = {
  details: () => import('./details.js'),
  pay: () => import('./pay.js'),
  result: () => import('./result.js'),
  contact: () => import('../../parts/later/contact.js'),
};
/** A view that stands in place of the first one. */
type ViewName = Exclude<keyof typeof views, 'details'>;

/** Everything of the card that is more than an amount, its date and three ways. */
export class Desk {
  readonly #host: ViewHost;
  readonly #views: LaterViews<ViewHost, typeof views>;
  #view: ViewName | undefined;
  #hasDetails = false;
  #isMissing = false;
  /** The customer asked for the newest state; the focus goes to what comes. */
  #isReloading = false;

  constructor(host: CardHost) {
    this.#host = {
      ...host,
      show: () => this.#show(this.#view),
      close: () => this.#show(undefined),
    };
    this.#views = new LaterViews(views, this.#host);
    const { elementStyles } = host.card.constructor as typeof LitElement;
    adoptStyles(host.card.renderRoot as ShadowRoot, [...elementStyles, laterStyles]);
  }

  /** Before the card renders: what came back from the provider is shown unasked, and said. */
  update(): void {
    const { account, announcer } = this.#host;
    if (!account.paymentReturn) {
      if (this.#view === 'result') this.#view = undefined;
    } else if (this.#view !== 'result' && !this.#isMissing) {
      void this.#open('result');
    }
    const view: LaterView | undefined = this.#views.get(this.#view);
    if (view?.status !== undefined) announcer.announce(view.status);
    if (this.#isReloading && account.read('getAccount').status !== 'pending') {
      this.#isReloading = false;
      void moveFocus(this.#host.card, '#heading');
    }
  }

  /** Instead of the card's own first view; undefined while there is no account to show. */
  render(): TemplateResult | undefined {
    const { account, card, sheet } = this.#host;
    const view: LaterView | undefined = this.#views.get(this.#view);
    const shown = view?.render();
    if (shown) return html`<div class="frame" data-view=${this.#view}>${shown}</div>`;
    // The tag says that the account is on its way, or why it is not there.
    if (view) return undefined;
    const facts = readFacts(account);
    if (!facts) return undefined;
    const locale = getLocale();
    const { external } = facts.account;
    const tiles = stateTiles(facts, wayOrder(card.ways));
    return sheet({
      eyebrow: label(facts.session.account.label),
      ...headline({ ...facts, locale }),
      tiles,
      title: tiles.length < 3 ? fewTitle() : waysTitle(),
      picture: html`${picture(facts)} ${factRows(facts, locale)}
      ${external ? agency(account, external) : nothing}`,
      foot: this.#detailsButton(),
    });
  }

  #detailsButton(): TemplateResult {
    return html`<button
        class="link"
        aria-expanded=${this.#hasDetails}
        @click=${() => this.choose('details')}
      >
        ${
          this.#hasDetails
            ? msg('Hide the details', { id: 'balance.details.hide.action' })
            : msg('Show the details', { id: 'balance.details.show.action' })
        }
      </button>
      ${this.#isMissing ? missingText() : nothing}`;
  }

  /** Below the first view, once somebody has asked for it. */
  get details(): unknown {
    const isThere = this.#hasDetails && !this.#view;
    return isThere ? this.#views.get('details')?.render() : nothing;
  }

  turn(turn: Turn): void {
    this.#view = undefined;
    this.#views.clear();
    if (turn === 'account') this.#hasDetails = false;
  }

  async choose(name: TileName): Promise<void> {
    switch (name) {
      case 'reload':
        this.#isReloading = true;
        return this.#host.card.requestUpdate();
      case 'details':
        return this.#toggleDetails();
      case 'items':
        return this.#showItems();
      default:
        return this.#open(name === 'pay' ? 'pay' : 'contact');
    }
  }

  async #toggleDetails(): Promise<void> {
    const isWanted = !this.#hasDetails;
    this.#hasDetails = isWanted && (await this.#load('details')) !== undefined;
    this.#host.card.requestUpdate();
  }

  async #showItems(): Promise<void> {
    const details = await this.#load('details');
    details?.showItems();
    this.#hasDetails = !!details;
    await moveFocus(this.#host.card, '#items');
  }

  async #open(name: ViewName): Promise<void> {
    if (!(await this.#load(name))) return;
    if (name !== 'result') return this.#show(name);
    // The focus stays where the person is: they did not ask for it.
    this.#view = name;
    this.#host.card.requestUpdate();
  }

  #show(view: ViewName | undefined): void {
    const { card } = this.#host;
    this.#view = view;
    card.requestUpdate();
    void moveFocus(card, '#heading');
  }

  async #load<Name extends keyof typeof views>(name: Name) {
    const view = await this.#views.load(name);
    this.#isMissing = !view;
    if (!view) this.#host.announcer.announce(missingText());
    return view;
  }
}

const fewTitle = (): string => msg('What you can do here', { id: 'balance.ways.few.title' });
