import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  version,
} from '../../controllers/index.js';
import { directionOf, loadLaterWords } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import type { KulanzBalanceCard } from '../balance-card/balance-card.js';
import { cardStyles } from '../parts/card.styles.js';
import { skeleton } from '../parts/skeleton.js';
import { missingText } from '../parts/missing-text.js';
import { whenShown } from '../parts/when-shown.js';
import type { WayName } from '../parts/way.events.js';
import { KulanzViewChangeEvent } from './care.events.js';
import { careStyles } from './care.styles.js';
import { focusHeading } from './focus-heading.js';
import { viewOfHash, writeHash } from './hash.js';
import { arrives, careViews, isCareView, loadPrompt, parts, partView, viewOfWay } from './parts.js';
import type { CareView } from './view.js';
import type { Desk } from './views/desk.js';

/** Who wants a view: a customer's step can be gone back, and a silent one leaves the focus alone. */
type Cause = 'customer' | 'host' | 'silent';

/**
 * The whole way in one tag: the balance with its three ways; the way that was chosen, in its place;
 * what came of it, and one question afterwards; below the balance a line leads to how the customer is
 * reached. It is made of the balance card, the plan chooser, the support options, the contact
 * preferences and the NPS prompt, which know the same account. Going back loses nothing that was
 * entered. Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-care:not(:defined) { display: block; min-block-size: 46.25rem }`, and 37.25rem where it is wider
 * than 40rem. A view that was chosen has the height that it needs.
 *
 * @summary See what is open, choose one of three ways, be done: in one place.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzViewChangeEvent} kulanz-view-change - The customer goes on to another view; cancel it to keep this one.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - A way was chosen; cancel it to lead on yourself.
 * @event {KulanzPaymentStartEvent} kulanz-payment-start - About to leave for the payment provider; cancel it to take over.
 * @event {KulanzRedirectBlockedEvent} kulanz-redirect-blocked - An address was refused; nothing was opened.
 * @event {KulanzPlanConfirmedEvent} kulanz-plan-confirmed - A plan was agreed.
 * @event {KulanzRequestCreatedEvent} kulanz-request-created - The customer asked for something.
 * @event {KulanzRequestWithdrawnEvent} kulanz-request-withdrawn - The customer took a request back.
 * @event {KulanzChatStartEvent} kulanz-chat-start - A chat expects the customer; cancel it to open your own.
 * @event {KulanzFileEvent} kulanz-file - A file was asked for; cancel it to hand it over yourself.
 * @event {KulanzPreferencesSavedEvent} kulanz-preferences-saved - The customer changed how they are reached.
 * @event {KulanzNpsAnsweredEvent} kulanz-nps-answered - An answer has arrived.
 * @event {KulanzNpsDeclinedEvent} kulanz-nps-declined - The question was skipped.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper of each view.
 * @csspart head - The figure and what it is.
 * @csspart ways - The ground on which the ways lie.
 * @csspart way - One way; all are alike.
 */
export class KulanzCare extends LitElement {
  static readonly version = version;
  static override styles = [tokenStyles, cardStyles, careStyles];
  static override properties = {
    deepLink: { attribute: 'deep-link' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    helpHref: { attribute: 'help-href' },
    languages: {},
    planHref: { attribute: 'plan-href' },
    theme: { reflect: true },
    view: { reflect: true },
    ways: {},
  };

  /** `hash` keeps the view in the page's address, as `#kulanz=plan`; without it no address changes. */
  deepLink: string | undefined;
  /** Level of the headings in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** The host's page for help. */
  helpHref: string | undefined;
  /** Languages in which the telco writes, such as `de fr`; without it those of these tags. */
  languages: string | undefined;
  /** The host's page for instalment plans. */
  planHref: string | undefined;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;
  /** Where the customer is: `balance`, `plan`, `help` or `preferences`. Set it to lead there; that is silent. */
  view: CareView = 'balance';
  /** Order of the ways, such as `help plan pay`. It is the same for every customer. */
  ways = '';

  /** Resolves when the first view shows the account, or why it cannot. */
  readonly ready = whenShown(this).then(
    () => this.#shown && this.#part<KulanzBalanceCard>(this.#shown)?.ready,
  );

  /** What is on the screen; undefined until the first part has arrived. */
  #shown: CareView | undefined;
  /** What shall be on the screen; its code may still be on its way. */
  #wanted: CareView | undefined;
  /** Views that were there once: they stay, so that what was entered stays. */
  readonly #opened = new Set<CareView>();
  #isMissing = false;
  #isRestAsked = false;
  #hasPrompt = false;
  /** The way back, the offer of help, what became of a payment. */
  #desk: Desk | undefined;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    // Before the parts and all other tags of the page.
    presentsPayments: 0,
    onTurn: (turn) => {
      if (turn === 'account') this.#forget();
    },
  });

  constructor() {
    super();
    // Known before the parts are: whoever leads to a way leads to this tag first.
    for (const way of ['pay', 'plan', 'help'] as const) {
      new AccountController(this, { way, open: () => void this.#openWay(way) });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('deepLink') && this.#isLinked) {
      this.view = viewOfHash(location.hash) ?? this.view;
    }
    if (!isCareView(this.view)) this.view = this.#wanted ?? 'balance';
    // All views but the first have words that load, and nobody knows yet in which language.
    const isReady = this.view === 'balance' || this.#locale.ready;
    if (isReady && this.view !== this.#wanted) {
      void this.#show(this.view, this.#shown ? 'host' : 'silent');
    }
    if (this.#shown && this.#locale.ready && !this.#isRestAsked) void this.#loadRest();
    this.#desk?.update();
  }

  get #isLinked(): boolean {
    return this.deepLink === 'hash';
  }

  readonly #onHashChange = (): void => {
    const view = location.hash ? viewOfHash(location.hash) : 'balance';
    if (!this.#isLinked || !view || view === this.view) return;
    if (this.#mayGo(view)) void this.#show(view, 'customer');
    else writeHash(this.view, true);
  };

  async #openWay(way: WayName): Promise<void> {
    const view = viewOfWay[way];
    const isPaying = way === 'pay';
    if (!this.#mayGo(view) || !(await this.#show(view, 'customer', !isPaying))) return;
    if (isPaying) await this.#part<KulanzBalanceCard>('balance')?.openWay();
  }

  readonly #go = (view: CareView): void => {
    if (this.#mayGo(view)) void this.#show(view, 'customer');
  };

  /** Asks the host, where the view is another one. */
  #mayGo(to: CareView): boolean {
    const from = this.view;
    return from === to || this.#account.raise(new KulanzViewChangeEvent(from, to));
  }

  /**
   * Puts a view in place of the present one, once its code is there.
   *
   * @returns whether it is shown
   */
  async #show(view: CareView, cause: Cause, takesFocus = cause !== 'silent'): Promise<boolean> {
    this.#wanted = this.view = view;
    const [hasPart, hasDesk] = await Promise.all([
      arrives(parts[view].load()),
      view === 'balance' || this.#openDesk(),
    ]);
    // Somebody has gone on meanwhile.
    if (this.#wanted !== view) return false;
    const isThere = hasPart && hasDesk;
    this.#isMissing = !isThere;
    if (isThere) {
      this.#shown = view;
      this.#opened.add(view);
      if (cause === 'customer') this.#desk?.closeResult();
      if (this.#isLinked) writeHash(view, cause === 'customer');
    } else {
      this.#announcer.announce(missingText());
      this.#wanted = this.view = this.#shown ?? view;
    }
    this.requestUpdate();
    if (isThere && takesFocus) void this.#focusHeading();
    return isThere;
  }

  /** What is not needed for the first view, so that each further one is there at once. */
  async #loadRest(): Promise<void> {
    this.#isRestAsked = true;
    // What does not arrive is asked for again when the customer wants it.
    for (const { load } of Object.values(parts)) void arrives(load());
    await this.#openDesk();
    this.#hasPrompt = await arrives(loadPrompt());
    this.requestUpdate();
  }

  /** @returns whether it is there */
  async #openDesk(): Promise<boolean> {
    try {
      const [{ Desk }] = await Promise.all([import('./views/desk.js'), loadLaterWords('care')]);
      const getShown = (): CareView | undefined => this.#shown;
      this.#desk ??= new Desk({
        card: this,
        account: this.#account,
        announcer: this.#announcer,
        get shown() {
          return getShown();
        },
        go: this.#go,
        openWay: (way) => void this.#openWay(way),
        focusHeading: () => void this.#focusHeading(),
      });
    } catch {
      // Said by the tag, with what can be done.
    }
    this.requestUpdate();
    return !!this.#desk;
  }

  /** Another account: views and drafts belong to nobody. */
  #forget(): void {
    this.#desk?.forget();
    this.#opened.clear();
    this.#shown = undefined;
    void this.#show('balance', 'silent');
  }

  async #focusHeading(): Promise<void> {
    const view = this.#shown;
    await this.updateComplete;
    const part = view && this.#part(view);
    if (part) await focusHeading(part, () => this.isConnected && this.#shown === view);
  }

  #part<Tag extends LitElement>(view: CareView): Tag | undefined {
    return this.renderRoot.querySelector<Tag>(parts[view].tag) ?? undefined;
  }

  protected override render(): TemplateResult {
    const result = this.#desk?.result;
    const isWaiting = !this.#shown && !result;
    return html`${this.#announcer.render()}
      <div
        class="care"
        lang=${this.#locale.locale || nothing}
        dir=${directionOf(this.#locale.locale)}
      >
        ${this.#desk?.renderBar()} ${this.#isMissing && this.#shown ? missingLine() : nothing}
        ${isWaiting ? this.#skeleton() : nothing} ${result}
        ${careViews.map((name) =>
          this.#opened.has(name) ? partView(name, this, name !== this.#shown || !!result) : nothing,
        )}
        ${
          result || (this.#shown ?? this.view) !== 'balance'
            ? nothing
            : html`<div class="aside">${this.#desk?.renderAside()}</div>`
        }
        ${
          this.#hasPrompt
            ? html`<kulanz-nps-prompt
                exportparts="card"
                .headingLevel=${this.headingLevel}
                .helpHref=${this.helpHref}
                .theme=${this.theme}
              ></kulanz-nps-prompt>`
            : nothing
        }
      </div>`;
  }

  /** Silent shapes; what the host has to say, where not even the balance has arrived. */
  #skeleton(): TemplateResult {
    return html`<section class="card" part="card">
      ${skeleton(this.#isMissing && this.#locale.ready ? missingText() : '')}
      ${this.#isMissing ? html`<slot></slot>` : nothing}
    </section>`;
  }
}

const missingLine = (): TemplateResult => html`<p class="bar">${missingText()}</p>`;

declare global {
  interface HTMLElementTagNameMap {
    'kulanz-care': KulanzCare;
  }
}
