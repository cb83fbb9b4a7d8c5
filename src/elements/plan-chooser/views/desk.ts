import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { moveFocus, type Turn } from '../../../controllers/index.js';
import { isCredit } from '../../../core/domain/plan-offer.js';
import { KulanzError } from '../../../core/errors/kulanz-error.js';
import { helpIcon, icon } from '../../parts/icons.js';
import { LaterViews, type LaterView } from '../../parts/later-views.js';
import { helpTile } from '../../parts/tiles.js';
import { missingText } from '../../parts/missing-text.js';
import { KulanzPlanConfirmedEvent } from '../plan-chooser.events.js';
import type { Candidate, ChooserHost, TileName, ViewHost } from '../view.js';
import { OffersView } from './offers.js';
import { offersViewStyles } from './offers.styles.js';
import { readPlan, type PlanReading } from './plan-facts.js';

const views = {
  standing: () => import('./standing.js'),
  dates: () => import('./dates.js'),
  change: () => import('./change.js'),
  own: () => import('./own.js'),
  review: () => import('./review.js'),
  result: () => import('./result.js'),
  credit: () => import('./credit.js'),
  approach: () => import('./approach.js'),
  contact: () => import('../../parts/later/contact.js'),
  why: () => import('../../parts/later/why.js'),
};
/** What the first view may need beside this. */
type Part = 'standing' | 'credit' | 'approach';
/** A view that stands in place of the first one. */
type ViewName = Exclude<keyof typeof views, Part | 'dates'>;

/** Everything of the tag beside its frame: the first view in every state, and where it leads. */
export class Desk {
  readonly #host: ViewHost;
  readonly #views: LaterViews<ViewHost, typeof views>;
  #offers: OffersView;
  #reading: PlanReading = {};
  /** Stays until there is something to show. */
  #failure: KulanzError | undefined;
  #view: ViewName | undefined;
  #hasDates = false;
  #isMissing = false;
  /** The focus goes to the heading of what comes, as soon as it is there. */
  #awaitsFocus = false;

  constructor(host: ChooserHost) {
    const getFoot = (): string => this.#foot;
    this.#host = {
      ...host,
      get foot() {
        return getFoot();
      },
      show: () => this.#show(this.#view),
      close: () => this.#show(undefined),
      makeOwn: () => void this.#open('own'),
      review: (candidate) => void this.#review(candidate),
      backFrom: ({ kind }) => this.#show(kind === 'own' ? 'own' : undefined),
      helpButton: () => this.#helpButton(),
      confirmed: ({ id, receipt }) => {
        host.account.raise(new KulanzPlanConfirmedEvent(id, receipt?.reference));
        if (this.#view === 'review') this.focusHeading();
      },
    };
    this.#offers = new OffersView(this.#host);
    this.#views = new LaterViews(views, this.#host);
    const { elementStyles } = host.card.constructor as typeof LitElement;
    adoptStyles(host.card.renderRoot as ShadowRoot, [...elementStyles, offersViewStyles]);
  }

  /** Why there is neither a plan nor an offer to show. */
  get failure(): KulanzError | undefined {
    const needed = this.#isMissing && this.#needed;
    return needed ? new KulanzError('network', `views/${needed}.js`) : this.#failure;
  }

  /** The code of what is to be shown is not there. */
  get #needed(): Part | undefined {
    const { facts } = this.#reading;
    if (!facts) return undefined;
    const { session, offers } = facts;
    const parts: (Part | false)[] = offers
      ? [offers.offers.some(isCredit) && 'credit', session.approach !== 'steady' && 'approach']
      : ['standing'];
    return parts.find((part) => part && !this.#views.get(part)) || undefined;
  }

  get isSlow(): boolean | undefined {
    return !this.#reading.facts && this.#reading.isSlow;
  }

  /** Before the tag renders. */
  update(): void {
    const { account, announcer, card } = this.#host;
    this.#reading = readPlan(account);
    const { facts, error, isPending } = this.#reading;
    this.#failure = facts ? undefined : (error ?? this.#failure);
    const needed = this.#needed;
    if (needed && !this.#isMissing) void this.#load(needed);
    this.#showReturn();
    this.#views.get('review')?.follow();
    const view: LaterView | undefined = this.#views.get(this.#view);
    if (view?.status !== undefined) announcer.announce(view.status);
    // What is being fetched may put another heading in its place.
    const isThere = view ?? (!isPending && !needed && (facts ?? error));
    if (!this.#awaitsFocus || !isThere) return;
    this.#awaitsFocus = false;
    void moveFocus(card, '#heading');
  }

  /** What came back from the provider is shown unasked; the focus stays where the person is. */
  #showReturn(): void {
    const hasReturn = this.#host.account.paymentReturn !== undefined;
    if (!hasReturn && this.#view === 'result') this.#view = undefined;
    if (!hasReturn || this.#view === 'result' || this.#isMissing) return;
    void this.#load('result').then((view) => {
      if (view) this.#view = 'result';
      this.#host.card.requestUpdate();
    });
  }

  /** Undefined while there is nothing to show. */
  render(): TemplateResult | undefined {
    const view: LaterView | undefined = this.#views.get(this.#view);
    const shown = view?.render();
    if (shown) {
      return html`<div class="frame" data-view=${this.#view}>${shown} ${this.#foot}</div>`;
    }
    // The tag says that it is on its way, or why it is not there.
    if (view) return undefined;
    const { facts } = this.#reading;
    if (!facts || this.#needed) return undefined;
    if (facts.offers) {
      const [credit, approach] = [this.#views.get('credit'), this.#views.get('approach')];
      return this.#offers.render(facts.offers, this.#foot, credit, approach);
    }
    const standing = this.#views.get('standing')?.render();
    const dates = this.#hasDates ? this.#views.get('dates')?.render() : nothing;
    return standing && html`${standing} ${dates}`;
  }

  get #foot(): string {
    return this.#isMissing ? missingText() : '';
  }

  turn(turn: Turn): void {
    if (turn === 'account') {
      this.#views.clear();
      this.#offers = new OffersView(this.#host);
      this.#reading = {};
      this.#failure = undefined;
      this.#hasDates = false;
    }
    // What was under review is stale; drafts are not.
    const isStale = this.#view === 'review' || this.#view === 'change';
    if (turn === 'account' || isStale) this.#view = undefined;
  }

  async choose(name: TileName): Promise<void> {
    switch (name) {
      case 'dates':
        return this.#toggleDates();
      case 'reload':
        this.#isMissing = false;
        return this.focusHeading();
      case 'why':
        return this.#open('why');
      case 'pay':
      case 'plan':
      case 'help':
        return this.#open('contact');
      default:
        (await this.#load('change'))?.open(name);
        return this.#open('change');
    }
  }

  async #open(view: ViewName): Promise<void> {
    if (await this.#load(view)) this.#show(view);
  }

  async #review(candidate: Candidate): Promise<void> {
    const review = await this.#load('review');
    if (!review) return;
    review.open(candidate);
    this.#show('review');
  }

  async #toggleDates(): Promise<void> {
    if (!(await this.#load('dates'))) return;
    const { card } = this.#host;
    this.#hasDates = !this.#hasDates;
    card.requestUpdate();
    if (this.#hasDates) void moveFocus(card, '#dates');
  }

  #show(view: ViewName | undefined): void {
    this.#view = view;
    this.focusHeading();
  }

  /** The focus goes to the heading of what comes. */
  focusHeading(): void {
    this.#awaitsFocus = true;
    this.#host.card.requestUpdate();
  }

  async #load<Name extends keyof typeof views>(name: Name) {
    const view = await this.#views.load(name);
    const { announcer, card } = this.#host;
    this.#isMissing = !view;
    if (!view) announcer.announce(missingText());
    card.requestUpdate();
    return view;
  }

  #helpButton(): TemplateResult {
    const { card, choose } = this.#host;
    const content = html`${icon(helpIcon)}${helpTile().label}`;
    const onHelp = (event: Event): void => choose('help', event);
    return card.helpHref
      ? html`<a class="button" href=${card.helpHref} @click=${onHelp}>${content}</a>`
      : html`<button type="button" class="button" @click=${onHelp}>${content}</button>`;
  }
}
