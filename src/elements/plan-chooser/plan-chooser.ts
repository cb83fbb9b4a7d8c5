import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  moveFocus,
  version,
} from '../../controllers/index.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';
import { loadLaterWords } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { chooseWay } from '../parts/choose-way.js';
import { skeleton } from '../parts/skeleton.js';
import { missingText, slowText, trouble } from '../parts/trouble.js';
import { planFrameStyles } from './plan-chooser.styles.js';
import { sheetView, troubleSheet, type Sheet, type TileName } from './sheet-view.js';
import type { Desk } from './views/desk.js';

/**
 * A plan to pay in instalments: up to three offers and one of the customer's own, a review, and a
 * receipt. A plan that runs shows how far it is. Nothing is agreed without a review and an explicit
 * confirmation. Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-plan-chooser:not(:defined) { display: block; min-block-size: 80rem }`, 70rem where it is
 * wider than 21rem, and 48rem where it is wider than 40rem.
 *
 * @summary Choose a plan, or see how far it is.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzPlanConfirmedEvent} kulanz-plan-confirmed - A plan was agreed.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - Help, or paying an instalment, was chosen; cancel it to lead on yourself.
 * @event {KulanzFileEvent} kulanz-file - A file was asked for; cancel it to hand it over yourself.
 * @csspart card - The sheet of paper.
 * @csspart head - The figure and what it is.
 * @csspart ways - The ground on which the tiles lie.
 * @csspart way - One tile; all are alike.
 */
export class KulanzPlanChooser extends LitElement {
  static readonly version = version;
  static override styles = [tokenStyles, cardStyles, planFrameStyles];
  static override properties = {
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

  /** Why there is nothing to show. It stays until there is: nothing jumps. */
  #failure: KulanzError | undefined;
  /** Everything there is to choose and to see; loads as soon as the account is known. */
  #desk: Desk | undefined;
  #isDeskMissing = false;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    presentsPayments: 2,
    way: 'plan',
    open: () => void moveFocus(this, '#heading'),
    onTurn: (turn) => {
      this.#failure = undefined;
      this.#desk?.turn(turn);
      this.requestUpdate();
    },
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    const isKnown = this.#readAccount() || this.#account.paymentReturn;
    if (isKnown && !this.#desk && !this.#isDeskMissing) void this.#openDesk();
    this.#desk?.update();
    const failure = this.#anyFailure;
    if (failure) this.#announcer.announce(trouble(failure).statement);
    else if (this.#isSlow) this.#announcer.announce(slowText());
  }

  /** Whether there is an account to speak of. */
  #readAccount(): boolean {
    const states = [this.#account.read('getSession'), this.#account.read('getAccount')];
    for (const state of states) if (state.status === 'failed') this.#failure = state.error;
    const isKnown = states.every(({ data }) => data);
    if (isKnown) this.#failure = undefined;
    return isKnown;
  }

  get #anyFailure(): KulanzError | undefined {
    if (this.#isDeskMissing) return new KulanzError('network', 'views/desk.js');
    return this.#failure ?? this.#desk?.failure;
  }

  get #isSlow(): boolean | undefined {
    const state = this.#account.read('getAccount');
    return this.#desk?.isSlow || (state.status === 'pending' && state.slow && !state.data);
  }

  async #openDesk(): Promise<Desk | undefined> {
    try {
      const [{ Desk }] = await Promise.all([import('./views/desk.js'), loadLaterWords()]);
      this.#desk ??= new Desk({
        card: this,
        account: this.#account,
        announcer: this.#announcer,
        sheet: (sheet) => this.#sheet(sheet),
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
    if (name === 'reload') this.#account.refreshAll();
    else if (name !== 'dates' && chooseWay(this.#account, name, this.#links[name], event)) return;
    await (await this.#openDesk())?.choose(name);
  }

  get #links(): Partial<Record<TileName, string | undefined>> {
    return { help: this.helpHref };
  }

  #sheet(sheet: Sheet): TemplateResult {
    return sheetView(sheet, {
      headingLevel: this.headingLevel,
      locale: this.#locale.locale,
      links: this.#links,
      onChoose: (name, event) => this.#onChoose(name, event),
    });
  }

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const failure = this.#anyFailure;
    const view = this.#desk?.render();
    if (view) return view;
    return failure ? this.#sheet(troubleSheet(failure)) : skeleton(this.#isSlow ? slowText() : '');
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
