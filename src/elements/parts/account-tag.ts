import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  moveFocus,
  version,
  type AccountControllerOptions,
  type Turn,
} from '../../controllers/index.js';
import type { Account, Session } from '../../core/contract/index.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';
import { directionOf, warmFormats } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from './card.styles.js';
import { chooseWay } from './choose-way.js';
import { sheetView, type Sheet } from './sheet.js';
import { skeleton } from './skeleton.js';
import { helpTile, reloadTile } from './tiles.js';
import { slowText, trouble } from './trouble.js';
import { whenShown } from './when-shown.js';
import type { WayName } from './way.events.js';

/** What the server knows of the customer and of the account. */
export interface Facts {
  readonly session: Session;
  readonly account: Account;
}

/** What every tag's tiles can do; a tag adds its own. */
export type CommonTile = 'help' | 'reload';

/** Undefined where there is more to say. */
export type OwnSheet<Name extends string> = Sheet<Name> | undefined;

/** What the desk may use of its tag. */
export interface TagHost<Name extends string> {
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  /** Draws a first view in the tag's own frame. */
  sheet(sheet: Sheet<Name>): TemplateResult;
  /** What pressing a tile does. */
  choose(name: Name, event?: Event): void;
}

/** Everything of a tag beside its frame and its simplest view; loads when it is needed. */
export interface Desk<Name extends string> {
  /** Before the tag renders. */
  update(): void;
  /** Undefined while there is nothing to show. */
  render(): TemplateResult | undefined;
  turn(turn: Turn): void;
  choose(name: Name): Promise<void>;
  /** Moves the focus to the heading of the first view, as soon as it is there. */
  focusHeading?(): void;
  /** Why there is nothing to show. */
  readonly failure?: KulanzError | undefined;
  readonly isSlow?: boolean | undefined;
  /** Below the first view. */
  readonly details?: unknown;
}

/** What distinguishes one tag from the others. */
export interface Traits extends Pick<AccountControllerOptions, 'presentsPayments' | 'way'> {
  /** Beside the eyebrow of every first view. */
  readonly icon: SVGTemplateResult;
}

/**
 * What the tags of an account have in common: they wait without a word until the page is configured,
 * show a skeleton while the account loads, say calmly what does not load, and fetch the code of
 * further views when somebody wants them.
 */
export abstract class AccountTag<Name extends string> extends LitElement {
  static readonly version = version;
  protected static readonly traits: Traits;
  static override styles: CSSResultGroup = [tokenStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    helpHref: { attribute: 'help-href' },
    theme: { reflect: true },
  };

  /** Level of the heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** The host's page for help. */
  helpHref: string | undefined;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;
  /** Resolves when the tag first shows the account, or why it cannot. */
  readonly ready = whenShown(this);

  /** The last failure stays until there is something to show, so that nothing jumps. */
  #failure: KulanzError | undefined;
  #ownSheet: OwnSheet<Name>;
  #desk: Desk<Name> | undefined;
  #isDeskMissing = false;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    ...this.#traits,
    open: () => void this.openWay(),
    onTurn: (turn) => {
      this.#failure = undefined;
      this.#desk?.turn(turn);
      this.requestUpdate();
    },
  });

  get #traits(): Traits {
    return (this.constructor as typeof AccountTag).traits;
  }

  /** Loads the code and the words of everything but the simplest view. */
  protected abstract loadDesk(): Promise<(host: TagHost<Name>) => Desk<Name>>;

  /** The first view, where it needs no further code. */
  protected ownSheet?(facts: Facts, reader: AccountController, locale: string): OwnSheet<Name>;

  /** Where ways lead, as far as the host has pages for them. */
  protected get links(): Partial<Record<string, string | undefined>> {
    return { pay: undefined, plan: undefined, help: this.helpHref };
  }

  /** Leads here from another tag, to what this one is for. What it says may still be on its way. */
  async openWay(): Promise<void> {
    const desk = await this.#openDesk();
    if (desk?.focusHeading) desk.focusHeading();
    else void moveFocus(this, '#heading');
  }

  /** The skeleton is painted, the account on its way. */
  protected override firstUpdated(): void {
    requestAnimationFrame(() => setTimeout(() => warmFormats(this.#locale.locale)));
  }

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    const facts = this.#readFacts();
    this.#ownSheet = facts && this.ownSheet?.(facts, this.#account, this.#locale.locale);
    const needsDesk = this.#account.paymentReturn ?? (facts && !this.#ownSheet);
    if (needsDesk && !this.#desk && !this.#isDeskMissing) void this.#openDesk();
    this.#desk?.update();
    const failure = this.#anyFailure;
    const said = failure ? trouble(failure).statement : this.#slowText();
    if (said) this.#announcer.announce(said);
  }

  #readFacts(): Facts | undefined {
    const session = this.#account.read('getSession');
    const account = this.#account.read('getAccount');
    for (const state of [session, account]) {
      if (state.status === 'failed') this.#failure = state.error;
    }
    if (!session.data || !account.data) return undefined;
    this.#failure = undefined;
    return { session: session.data, account: account.data };
  }

  get #anyFailure(): KulanzError | undefined {
    if (this.#isDeskMissing) return new KulanzError('network', '');
    return this.#failure ?? this.#desk?.failure;
  }

  #slowText(): string {
    const state = this.#account.read('getAccount');
    const isSlow = this.#desk?.isSlow || (state.status === 'pending' && state.slow && !state.data);
    return isSlow ? slowText() : '';
  }

  async #openDesk(): Promise<Desk<Name> | undefined> {
    try {
      const createDesk = await this.loadDesk();
      this.#desk ??= createDesk({
        account: this.#account,
        announcer: this.#announcer,
        sheet: (sheet) => this.#sheet(sheet),
        choose: (name, event) => this.choose(name, event),
      });
    } catch {
      // Said by the trouble view, with what can be done.
    }
    this.#isDeskMissing = !this.#desk;
    this.requestUpdate();
    return this.#desk;
  }

  /** What pressing a tile does. */
  protected async choose(name: Name | CommonTile, event?: Event): Promise<void> {
    const { links } = this;
    if (name === 'reload') this.#account.refreshAll();
    else if (name in links && chooseWay(this.#account, name as WayName, links[name], event)) return;
    await this.open(name);
  }

  /** What this tag itself has behind a tile. */
  protected async open(name: Name | CommonTile): Promise<void> {
    await (await this.#openDesk())?.choose(name as Name);
  }

  #sheet(sheet: Sheet<Name | CommonTile>): TemplateResult {
    return sheetView(sheet, {
      icon: this.#traits.icon,
      locale: this.#locale.locale,
      headingLevel: this.headingLevel,
      links: this.links,
      onChoose: (name, event) => this.choose(name, event),
    });
  }

  /** What happened and what is safe; beside it what the host has to say. */
  #troubleSheet(error: KulanzError): Sheet<CommonTile> {
    const { statement, text } = trouble(error);
    return {
      statement,
      lead: text,
      picture: html`<slot></slot>`,
      tiles: [reloadTile(), helpTile()],
    };
  }

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const view = this.#desk?.render();
    if (view) return view;
    const sheet = this.#anyFailure ? this.#troubleSheet(this.#anyFailure) : this.#ownSheet;
    return sheet ? this.#sheet(sheet) : skeleton(this.#slowText());
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.#locale.locale || nothing}
      dir=${directionOf(this.#locale.locale)}
      aria-labelledby="heading"
    >
      ${this.#announcer.render()} ${this.#content()} ${this.#desk?.details}
    </section>`;
  }
}
