import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  moveFocus,
  version,
  type Turn,
} from '../../controllers/index.js';
import type { PlanOffers } from '../../core/contract/index.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { chooseWay } from '../parts/choose-way.js';
import { controlStyles } from '../parts/controls.styles.js';
import { helpIcon, icon } from '../parts/icons.js';
import { LaterViews, type LaterView } from '../parts/later-views.js';
import { skeleton } from '../parts/skeleton.js';
import { missingText, slowText, trouble } from '../parts/trouble.js';
import { offersView, type Choice } from './offers-view.js';
import { KulanzPlanConfirmedEvent } from './plan-chooser.events.js';
import { planStyles } from './plan-chooser.styles.js';
import { hasOffers, readPlan, type PlanReading } from './plan-facts.js';
import { helpWords, sheetView, troubleSheet, type Sheet, type TileName } from './sheet-view.js';
import type { Candidate, ViewHost } from './view.js';

const views = {
  states: () => import('./views/states.js'),
  dates: () => import('./views/dates.js'),
  own: () => import('./views/own.js'),
  review: () => import('./views/review.js'),
  contact: () => import('../parts/later/contact.js'),
};
/** The view that stands in place of the first one. */
type ViewName = 'own' | 'review' | 'contact';

/**
 * A plan to pay in instalments: up to three offers and one of the customer's own, a review, and a
 * receipt. A plan that runs shows how far it is. Nothing is agreed without a review and an explicit
 * confirmation. Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-plan-chooser:not(:defined) { display: block; min-block-size: 58rem }`, and 38rem where it
 * is wider than 40rem.
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
  static override styles = [tokenStyles, cardStyles, controlStyles, planStyles];
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

  #view: ViewName | undefined;
  #hasDates = false;
  /** As it was when it was chosen; the offers may have been fetched anew since. */
  #choice: Choice | undefined;
  #isChoiceMissing = false;
  #isReloading = false;
  #reading: PlanReading = {};
  /** Why there is nothing to show. */
  #failure: KulanzError | undefined;
  /** Why a view that was asked for is not there. */
  #missing: KulanzError | undefined;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    way: 'plan',
    open: () => void moveFocus(this, '#heading'),
    onTurn: (turn) => this.#onTurn(turn),
  });
  readonly #later = new LaterViews<ViewHost, typeof views>(views, {
    card: this,
    account: this.#account,
    announcer: this.#announcer,
    sheet: (sheet) => this.#sheet(sheet),
    show: () => this.#show(this.#view),
    close: () => this.#show(undefined),
    review: (candidate) => void this.#review(candidate),
    backFrom: ({ kind }) => this.#show(kind === 'own' ? 'own' : undefined),
    helpButton: () => this.#helpButton(),
    confirmed: ({ id, receipt }) => {
      this.#choice = undefined;
      this.#account.raise(new KulanzPlanConfirmedEvent(id, receipt?.reference));
      if (this.#view === 'review') void moveFocus(this, '#heading');
    },
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    this.#reading = readPlan(this.#account);
    const { facts, error } = this.#reading;
    // The last failure stays until there is something to show, so that nothing jumps.
    this.#failure = facts ? undefined : (error ?? this.#failure);
    if (facts && !hasOffers(facts) && !this.#missing) void this.#load('states');
    this.#later.get('review')?.follow();
    this.#announce();
  }

  /** What is shown unasked is said once. */
  #announce(): void {
    const view: LaterView | undefined = this.#later.get(this.#view);
    if (view?.status !== undefined) this.#announcer.announce(view.status);
    else if (this.#isReloading) return;
    else if (this.#failure) this.#announcer.announce(trouble(this.#failure).statement);
    else if (this.#reading.isSlow) this.#announcer.announce(slowText());
  }

  protected override updated(): void {
    if (!this.#isReloading || this.#reading.isPending) return;
    this.#isReloading = false;
    void moveFocus(this, '#heading');
  }

  #onTurn(turn: Turn): void {
    if (turn === 'account') {
      this.#later.clear();
      this.#choice = undefined;
      this.#hasDates = false;
      this.#failure = undefined;
      this.#announcer.announce('');
    }
    // A quote that was under review is stale; a draft of an own plan is not.
    if (turn === 'account' || this.#view === 'review') this.#view = undefined;
    this.requestUpdate();
  }

  #show(view: ViewName | undefined): void {
    this.#view = view;
    this.requestUpdate();
    void moveFocus(this, '#heading');
  }

  async #open(view: ViewName): Promise<void> {
    if (await this.#load(view)) this.#show(view);
  }

  async #review(candidate: Candidate): Promise<void> {
    if (!(await this.#load('review'))) return;
    this.#later.get('review')?.open(candidate);
    this.#show('review');
  }

  async #toggleDates(): Promise<void> {
    if (!(await this.#load('dates'))) return;
    this.#hasDates = !this.#hasDates;
    if (this.#hasDates) void moveFocus(this, '#dates');
  }

  async #load(name: keyof typeof views): Promise<boolean> {
    const isThere = (await this.#later.load(name)) !== undefined;
    this.#missing = isThere ? undefined : new KulanzError('network', `views/${name}.js`);
    if (!isThere) this.#announcer.announce(missingText());
    this.requestUpdate();
    return isThere;
  }

  get #links(): Partial<Record<TileName, string | undefined>> {
    return { help: this.helpHref };
  }

  #onTile(name: TileName, event: Event): void {
    if (name === 'reload') {
      this.#isReloading = true;
      this.#missing = undefined;
      this.#account.refreshAll();
    } else if (name === 'dates') {
      void this.#toggleDates();
    } else if (!chooseWay(this.#account, name, this.#links[name], event)) {
      void this.#open('contact');
    }
  }

  #onChoose(choice: Choice): void {
    this.#choice = choice;
    this.#isChoiceMissing = false;
    this.requestUpdate();
  }

  #onReview(choice: Choice | undefined, event: Event): void {
    event.preventDefault();
    this.#isChoiceMissing = !choice;
    if (!choice) {
      this.requestUpdate();
      void moveFocus(this, 'input');
    } else if (choice === 'own') {
      void this.#open('own');
    } else {
      void this.#review({ kind: 'offer', offer: choice });
    }
  }

  /** The choice among the offers of now: the same one, or one of as many instalments. */
  #chosen({ offers, custom }: PlanOffers): Choice | undefined {
    const choice = this.#choice;
    if (choice === 'own') return custom && choice;
    return (
      offers.find(({ id }) => id === choice?.id) ??
      offers.find(({ instalments }) => instalments.length === choice?.instalments.length)
    );
  }

  #helpButton(): TemplateResult {
    const content = html`${icon(helpIcon)}${helpWords()}`;
    const onHelp = (event: Event): void => this.#onTile('help', event);
    return this.helpHref
      ? html`<a class="button" href=${this.helpHref} @click=${onHelp}>${content}</a>`
      : html`<button type="button" class="button" @click=${onHelp}>${content}</button>`;
  }

  get #foot(): unknown {
    return this.#missing && html`<p class="second">${missingText()}</p>`;
  }

  #offers(offers: PlanOffers): TemplateResult {
    const choice = this.#chosen(offers);
    return offersView({
      offers,
      choice,
      isMissing: this.#isChoiceMissing,
      headingLevel: this.headingLevel,
      locale: this.#locale.locale,
      onChoose: (chosen) => this.#onChoose(chosen),
      onReview: (event) => this.#onReview(choice, event),
      helpButton: this.#helpButton(),
      foot: this.#foot,
    });
  }

  #sheet(sheet: Sheet): TemplateResult {
    return sheetView(sheet, {
      headingLevel: this.headingLevel,
      locale: this.#locale.locale,
      links: this.#links,
      foot: this.#foot,
      onTile: (name, event) => this.#onTile(name, event),
    });
  }

  #content(): unknown {
    if (!this.#locale.ready) return skeleton();
    const view: LaterView | undefined = this.#later.get(this.#view);
    if (view) return html`<div class="frame">${view.render()} ${this.#foot}</div>`;
    const { facts, isSlow } = this.#reading;
    if (facts?.offers && hasOffers(facts)) return this.#offers(facts.offers);
    const states = this.#later.get('states');
    const failure = this.#failure ?? (states ? undefined : this.#missing);
    if (failure) return this.#sheet(troubleSheet(failure));
    if (facts && states) {
      return [states.render(), this.#hasDates ? this.#later.get('dates')?.render() : nothing];
    }
    return skeleton(isSlow ? slowText() : '');
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
