import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  version,
} from '../../controllers/index.js';
import type { Account, Session } from '../../core/contract/index.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';
import { loadLaterWords } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { chooseWay } from '../parts/choose-way.js';
import type { WayName } from '../parts/way.events.js';
import { skeleton } from '../parts/skeleton.js';
import { missingText, slowText, trouble } from '../parts/trouble.js';
import { firstView, type FirstView } from './first-view.js';
import { isPlain, plainView } from './plain.js';
import type { Desk } from './views/desk.js';
import { reloadTile, way, type TileName } from './way-list.js';

const openPayments = { query: { state: 'open' } } as const;

interface Facts {
  readonly session: Session;
  readonly account: Account;
}

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

  /** Why the account cannot be shown. It stays until there is something to show: nothing jumps. */
  #failure: KulanzError | undefined;
  /** All that is more than an amount, its date and the ways; loads when it is needed. */
  #desk: Desk | undefined;
  #isDeskMissing = false;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    presentsPayments: 1,
    onTurn: (turn) => {
      this.#failure = undefined;
      this.#desk?.turn(turn);
      this.requestUpdate();
    },
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    const facts = this.#readFacts();
    const isEnough = !this.#account.paymentReturn && (!facts || this.#isPlain(facts));
    if (!isEnough && !this.#desk && !this.#isDeskMissing) void this.#openDesk();
    this.#desk?.update();
    if (this.#failure) this.#announcer.announce(trouble(this.#failure).statement);
    else if (this.#isSlow) this.#announcer.announce(slowText());
  }

  #readFacts(): Facts | undefined {
    const states = [this.#account.read('getSession'), this.#account.read('getAccount')] as const;
    const [{ data: session }, { data: account }] = states;
    for (const state of states) if (state.status === 'failed') this.#failure = state.error;
    if (!session || !account) return undefined;
    this.#failure = undefined;
    return { session, account };
  }

  get #isSlow(): boolean {
    const state = this.#account.read('getAccount');
    return state.status === 'pending' && state.slow && !state.data;
  }

  /** Nothing to explain, and no payment that was left half-way. */
  #isPlain({ session, account }: Facts): boolean {
    const open = session.capabilities.payments
      ? this.#account.read('listPayments', openPayments).data?.data
      : [];
    return isPlain(account) && !open?.length;
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
      this.#announcer.announce(missingText());
    }
    this.#isDeskMissing = !this.#desk;
    this.requestUpdate();
    return this.#desk;
  }

  async #onChoose(name: TileName, event?: Event): Promise<void> {
    if (name in this.#links) {
      if (chooseWay(this.#account, name as WayName, this.#links[name], event)) return;
    } else if (name === 'reload') {
      this.#account.refreshAll();
    }
    await (await this.#openDesk())?.choose(name);
  }

  get #links(): Partial<Record<TileName, string | undefined>> {
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

  #plainView({ session, account }: Facts): FirstView {
    return {
      ...plainView(account, session, this.ways, this.#locale.locale),
      foot: html`<button class="link" @click=${() => this.#onChoose('details')}>
          ${msg('Show the details', { id: 'balance.details.show.action' })}
        </button>
        ${this.#isDeskMissing ? missingText() : ''}`,
    };
  }

  #troubleView(error: KulanzError): FirstView {
    const { statement, text } = trouble(error);
    return {
      headline: { statement, lead: [text] },
      picture: html`<slot></slot>`,
      tiles: [reloadTile(), way('help')],
    };
  }

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const view = this.#desk?.render();
    if (view) return view;
    const facts = this.#readFacts();
    if (facts && this.#isPlain(facts)) return this.#firstView(this.#plainView(facts));
    const failure =
      this.#failure ?? (this.#isDeskMissing && new KulanzError('network', 'views/desk.js'));
    if (failure) return this.#firstView(this.#troubleView(failure));
    return skeleton(this.#isSlow ? slowText() : '');
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
