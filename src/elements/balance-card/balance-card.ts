import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  version,
} from '../../controllers/index.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';
import { loadLaterWords } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { chooseWay } from '../parts/choose-way.js';
import type { WayName } from '../parts/way.events.js';
import { skeleton } from '../parts/skeleton.js';
import { slowText, trouble } from '../parts/trouble.js';
import { firstView, type FirstView, type FirstViewFrame } from './first-view.js';
import { isPlain, plainView, troubleView, type Facts } from './plain.js';
import type { Desk } from './views/desk.js';
import type { TileName } from './way-list.js';

/**
 * What is owed, what happens next, and three equal ways to go on: pay, pay in instalments, get help.
 * Paying needs at most three views and never happens without a review. Waits without a word until
 * the page is configured, by `<kulanz-provider>` or `configure()`.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-balance-card:not(:defined) { display: block; min-block-size: 42rem }`, and 33rem where it
 * is wider than 40rem.
 *
 * @summary The balance, its date and three equal ways to go on.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - A way was chosen; cancel it to lead on yourself.
 * @attr theme - `light`, `dark`, or `auto` for what the device prefers; without it, as the page.
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
  };

  /** Level of the card's heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** Order of the ways, such as `help plan pay`. It is the same for every customer. */
  ways = '';
  /** The host's page for instalment plans. */
  planHref: string | undefined;
  /** The host's page for help. */
  helpHref: string | undefined;

  /** All that is more than an amount, its date and the ways; loads when it is needed. */
  #desk: Desk | undefined;
  #isDeskMissing = false;
  /** The last failure stays until there is something to show, so that nothing jumps. */
  #failure: KulanzError | undefined;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    presentsPayments: 1,
    onTurn: (turn) => {
      this.#failure = undefined;
      this.#desk?.turn(turn);
    },
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    const facts = this.#readFacts();
    const isEnough = !this.#account.paymentReturn && (!facts || isPlain(facts));
    if (!isEnough && !this.#desk && !this.#isDeskMissing) void this.#openDesk();
    this.#desk?.update();
    const said = this.#failure ? trouble(this.#failure).statement : this.#slowText();
    if (said) this.#announcer.announce(said);
  }

  #readFacts(): Facts | undefined {
    const session = this.#account.read('getSession');
    const account = this.#account.read('getAccount');
    for (const state of [session, account]) {
      if (state.status === 'failed') this.#failure = state.error;
    }
    if (!session.data || !account.data) return undefined;
    this.#failure = this.#isDeskMissing ? new KulanzError('network', 'views/desk.js') : undefined;
    return { session: session.data, account: account.data };
  }

  #slowText(): string {
    const state = this.#account.read('getAccount');
    return state.status === 'pending' && state.slow && !state.data ? slowText() : '';
  }

  async #openDesk(): Promise<Desk | undefined> {
    try {
      const [{ Desk }] = await Promise.all([import('./views/desk.js'), loadLaterWords()]);
      this.#desk ??= new Desk({
        card: this,
        account: this.#account,
        announcer: this.#announcer,
        firstView: (view) => this.#firstView(view),
        choose: (name, event) => this.#onChoose(name, event),
      });
    } catch {
      this.#isDeskMissing = true;
    }
    this.requestUpdate();
    return this.#desk;
  }

  async #onChoose(name: TileName, event?: Event): Promise<void> {
    if (name === 'reload') {
      this.#isDeskMissing = false;
      this.#account.refreshAll();
    } else if (name in this.#links) {
      if (chooseWay(this.#account, name as WayName, this.#links[name], event)) return;
    }
    const desk = await this.#openDesk();
    await desk?.choose(name);
  }

  get #links(): FirstViewFrame['links'] {
    return { pay: undefined, plan: this.planHref, help: this.helpHref };
  }

  #firstView(view: FirstView): TemplateResult {
    return firstView(view, {
      locale: this.#locale.locale,
      headingLevel: this.headingLevel,
      links: this.#links,
      onChoose: (name, event) => this.#onChoose(name, event),
    });
  }

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const view = this.#desk?.render();
    if (view) return view;
    const facts = this.#readFacts();
    if (this.#failure) return this.#firstView(troubleView(this.#failure));
    if (facts && isPlain(facts)) {
      return this.#firstView(plainView(facts, this.ways, this.#locale.locale));
    }
    return skeleton(this.#slowText());
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.#locale.locale || nothing}
      aria-labelledby="heading"
    >
      ${this.#announcer.render()} ${this.#content()} ${this.#desk?.details}
    </section>`;
  }
}
