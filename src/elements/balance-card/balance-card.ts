import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  moveFocus,
  version,
  type Turn,
} from '../../controllers/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { label } from '../parts/label.js';
import { LaterViews, type LaterView } from '../parts/later-views.js';
import { skeleton } from '../parts/skeleton.js';
import { missingText, slowText, trouble } from '../parts/trouble.js';
import { KulanzWayChosenEvent } from '../parts/way.events.js';
import { readFacts, type AccountFacts } from './account-facts.js';
import { firstView, type FirstView } from './first-view.js';
import { headline } from './headline.js';
import { picture } from './picture.js';
import type { ViewHost } from './view.js';
import { tilesFor, troubleTiles, wayOrder, type TileName } from './way-list.js';

const views = {
  details: () => import('./views/details.js'),
  pay: () => import('./views/pay.js'),
  result: () => import('./views/result.js'),
  contact: () => import('./views/contact.js'),
};
/** The view that stands in place of the first one. */
type ViewName = Exclude<keyof typeof views, 'details'>;

/**
 * What is owed, what happens next, and three equal ways to go on: pay, pay in instalments, get help.
 * Paying needs at most three views and never happens without a review. Waits without a word until
 * the page is configured, by `<kulanz-provider>` or `configure()`.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-balance-card:not(:defined) { display: block; min-block-size: 41rem }`, and 31rem where it
 * is wider than 40rem.
 *
 * @summary The balance, its date and three equal ways to go on.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - A way was chosen; cancel it to lead on yourself.
 * @csspart card - The sheet of paper.
 * @csspart head - The figure and what it is.
 * @csspart ways - The ground on which the ways lie.
 * @csspart way - One way; all are alike.
 */
export class KulanzBalanceCard extends LitElement {
  static readonly version = version;
  static override styles = [tokenStyles, cardStyles];
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    ways: {},
    planHref: { attribute: 'plan-href' },
    helpHref: { attribute: 'help-href' },
    theme: { reflect: true },
  };

  /** Level of the card's heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** Order of the ways, such as `help plan pay`. It is the same for every customer. */
  ways = '';
  /** The host's page for instalment plans. */
  planHref: string | undefined;
  /** The host's page for help. */
  helpHref: string | undefined;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;

  #view: ViewName | undefined;
  #hasDetails = false;
  /** A view was asked for and did not arrive. */
  #isViewMissing = false;
  #isReloading = false;
  #failure: KulanzError | undefined;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    presentsPayments: 1,
    onTurn: (turn) => this.#onTurn(turn),
  });
  readonly #later = new LaterViews<ViewHost, typeof views>(views, {
    card: this,
    account: this.#account,
    announcer: this.#announcer,
    show: () => this.#show(this.#view),
    close: () => this.#show(undefined),
    choose: (way, event) => this.#onChoose(way, event),
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    const account = this.#account.read('getAccount');
    this.#failure = this.#findFailure();
    if (this.#failure) {
      if (!this.#isReloading) this.#announcer.announce(trouble(this.#failure).statement);
    } else if (account.status === 'pending' && account.slow) {
      this.#announcer.announce(slowText());
    }
    const isBack = this.#account.paymentReturn !== undefined;
    if (this.#view === 'result' && !isBack) this.#view = undefined;
    if (this.#view !== 'result' && isBack && !this.#isViewMissing) void this.#open('result');
    const view: LaterView | undefined = this.#later.get(this.#view);
    if (view?.status !== undefined) this.#announcer.announce(view.status);
  }

  protected override updated(): void {
    if (!this.#isReloading || this.#account.read('getAccount').status === 'pending') return;
    this.#isReloading = false;
    void moveFocus(this, '#heading');
  }

  /** The last failure stays until there is something to show, so that nothing jumps. */
  #findFailure(): KulanzError | undefined {
    const states = [this.#account.read('getSession'), this.#account.read('getAccount')];
    if (states.every(({ data }) => data)) return undefined;
    const failed = states.find(({ status }) => status === 'failed');
    return failed?.status === 'failed' ? failed.error : this.#failure;
  }

  get #links(): Partial<Record<TileName, string | undefined>> {
    return { plan: this.planHref, help: this.helpHref };
  }

  #onTurn(turn: Turn): void {
    this.#view = undefined;
    this.#later.clear();
    if (turn === 'account') {
      this.#hasDetails = false;
      this.#failure = undefined;
      this.#announcer.announce('');
    }
    this.requestUpdate();
  }

  #onChoose(name: TileName, event?: Event): void {
    if (name === 'reload') {
      this.#isReloading = true;
      this.#account.refreshAll();
    } else if (name === 'items') {
      void this.#showItems();
    } else if (!this.#account.raise(new KulanzWayChosenEvent(name))) {
      event?.preventDefault();
    } else if (name === 'pay') {
      void this.#open('pay');
    } else if (!this.#links[name]) {
      void this.#open('contact');
    }
  }

  #show(view: ViewName | undefined): void {
    this.#view = view;
    this.requestUpdate();
    void moveFocus(this, '#heading');
  }

  async #open(name: ViewName): Promise<void> {
    if (!(await this.#load(name))) return;
    if (name !== 'result') return this.#show(name);
    // What came back from the provider is shown unasked: the focus stays where the person is.
    this.#view = name;
    this.requestUpdate();
  }

  async #showItems(): Promise<void> {
    const details = await this.#later.load('details');
    details?.showItems();
    await this.#toggleDetails(true);
    await moveFocus(this, '#items');
  }

  async #toggleDetails(wish: boolean): Promise<void> {
    if (!(await this.#load('details'))) return;
    this.#hasDetails = wish;
    this.requestUpdate();
  }

  async #load(name: keyof typeof views): Promise<boolean> {
    const isThere = (await this.#later.load(name)) !== undefined;
    this.#isViewMissing = !isThere;
    if (!isThere) this.#announcer.announce(missingText());
    return isThere;
  }

  #firstView(view: Omit<FirstView, 'headingLevel' | 'links' | 'onChoose'>): TemplateResult {
    return firstView({
      ...view,
      headingLevel: this.headingLevel,
      links: this.#links,
      onChoose: (name, event) => this.#onChoose(name, event),
    });
  }

  #accountView(facts: AccountFacts): TemplateResult {
    const { locale } = this.#locale;
    const isOpen = this.#hasDetails;
    return html`${this.#firstView({
      headline: headline({ ...facts, locale }),
      contract: label(facts.session.account.label),
      locale,
      picture: picture(facts),
      tiles: tilesFor(facts, wayOrder(this.ways)),
      foot: html`<button
          class="link"
          aria-expanded=${isOpen}
          @click=${() => this.#toggleDetails(!isOpen)}
        >
          ${
            isOpen
              ? msg('Hide the details', { id: 'balance.details.hide.action' })
              : msg('Show the details', { id: 'balance.details.show.action' })
          }
        </button>
        ${this.#isViewMissing ? html`<p class="second">${missingText()}</p>` : nothing}`,
    })}
    ${isOpen ? this.#later.get('details')?.render() : nothing}`;
  }

  #troubleView(error: KulanzError): TemplateResult {
    const { statement, text } = trouble(error);
    const traceReference = error.traceId?.slice(0, 40);
    return this.#firstView({
      headline: { statement, lead: [text] },
      contract: msg('Your account', { id: 'balance.trouble.eyebrow.label' }),
      locale: this.#locale.locale,
      picture: html`<slot></slot>`,
      tiles: troubleTiles(),
      foot: traceReference
        ? html`<p class="second">
            ${msg(str`Number for our service: ${traceReference}`, {
              id: 'balance.trouble.trace.label',
            })}
          </p>`
        : nothing,
    });
  }

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const view = this.#later.get(this.#view);
    if (view) return html`<div class="frame">${view.render()}</div>`;
    if (this.#failure) return this.#troubleView(this.#failure);
    const facts = readFacts(this.#account);
    if (facts) return this.#accountView(facts);
    const account = this.#account.read('getAccount');
    return skeleton(account.status === 'pending' && account.slow ? slowText() : '');
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.#locale.locale || nothing}
      aria-labelledby="heading"
    >
      ${this.#announcer.render()} ${this.#content()}
    </section>`;
  }
}
