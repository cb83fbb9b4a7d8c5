import { msg } from '@lit/localize';
import { adoptStyles, html, type LitElement, type TemplateResult } from 'lit';
import { moveFocus, type Turn } from '../../../controllers/index.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import { LaterViews, type LaterView } from '../../parts/later-views.js';
import { helpTile } from '../../parts/tiles.js';
import { missingText } from '../../parts/missing-text.js';
import { KulanzPreferencesSavedEvent } from '../contact-preferences.events.js';
import type { Known, PreferencesHost, TileName, ViewHost } from '../view.js';
import { penIcon } from './icons.js';
import { languagesOf } from './languages.js';
import { preferencesStyles } from './preferences.styles.js';
import { summary } from './summary.js';

const views = {
  edit: () => import('./edit.js'),
  contact: () => import('./contact.js'),
};
type ViewName = keyof typeof views;

/** Everything of the tag beside its frame. */
export class Desk {
  readonly #host: ViewHost;
  readonly #views: LaterViews<ViewHost, typeof views>;
  #view: ViewName | undefined;
  /** What the backend has; the last answer stays while it is read again. */
  #known: Known | undefined;
  /** Stays until there is something to show. */
  #failure: KulanzError | undefined;
  #isUnused = false;
  #isMissing = false;
  #isSlow = false;
  /** The focus goes to the heading of what comes, as soon as it is there. */
  #awaitsFocus = false;

  constructor(host: PreferencesHost) {
    this.#host = {
      ...host,
      show: () => this.focusHeading(),
      close: () => this.#show(undefined),
      saved: (changed) => host.account.raise(new KulanzPreferencesSavedEvent(changed)),
    };
    this.#views = new LaterViews(views, this.#host);
    const { elementStyles } = host.card.constructor as typeof LitElement;
    adoptStyles(host.card.renderRoot as ShadowRoot, [...elementStyles, preferencesStyles]);
  }

  /** Why there is nothing to show. */
  get failure(): KulanzError | undefined {
    return this.#failure;
  }

  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Before the tag renders. */
  update(): void {
    this.#read();
    this.#views.get('edit')?.follow();
    const view: LaterView | undefined = this.#views.get(this.#view);
    if (view?.status !== undefined) this.#host.announcer.announce(view.status);
    if (!this.#awaitsFocus || !(view ?? this.#known ?? this.#failure)) return;
    this.#awaitsFocus = false;
    void moveFocus(this.#host.card, '#heading');
  }

  #read(): void {
    const { account, card } = this.#host;
    const session = account.read('getSession').data;
    this.#isUnused = !!session && !session.capabilities.preferences;
    card.toggleAttribute('unused', this.#isUnused);
    if (!session || this.#isUnused) return;
    const state = account.read('getContactPreferences');
    this.#isSlow = state.status === 'pending' && state.slow && !this.#known;
    if (state.status === 'ready') this.#known = state;
    if (state.status === 'failed') this.#failure = state.error;
    if (this.#known) this.#failure = undefined;
  }

  /** Undefined while there is nothing to show. */
  render(): TemplateResult | undefined {
    if (this.#isUnused) return html`<slot></slot>`;
    const view: LaterView | undefined = this.#views.get(this.#view);
    if (view) return html`<div class="frame" data-view=${this.#view}>${view.render()}</div>`;
    return this.#known && this.#first(this.#known);
  }

  #first({ data }: Known): TemplateResult {
    return this.#host.sheet({
      eyebrow: msg('Your settings', { id: 'prefs.first.eyebrow.label' }),
      statement: msg('You decide how we reach you', { id: 'prefs.first.title' }),
      lead: msg('This holds now. You can change it at any time.', { id: 'prefs.first.text' }),
      picture: summary(data, languagesOf(this.#host.card, data.language)),
      tiles: [
        {
          name: 'change',
          icon: penIcon,
          label: msg('Change settings', { id: 'prefs.ways.change.way' }),
          hint: msg('Ways, times and language', { id: 'prefs.first.change.hint' }),
        },
        helpTile(),
      ],
      foot: this.#isMissing ? missingText() : undefined,
    });
  }

  turn(turn: Turn): void {
    if (turn !== 'account') return;
    this.#views.clear();
    this.#view = undefined;
    this.#known = undefined;
    this.#failure = undefined;
  }

  async choose(name: TileName): Promise<void> {
    if (name === 'reload') return this.focusHeading();
    if (name === 'help') return this.#open('contact');
    const { account } = this.#host;
    // Another tag may have read meanwhile: the newest version is the one to change.
    const state = account.read('getContactPreferences');
    const known = state.status === 'ready' ? state : this.#known;
    const edit = await this.#load('edit');
    if (!edit || !known) return;
    edit.open(known);
    this.#show('edit');
  }

  async #open(view: ViewName): Promise<void> {
    if (await this.#load(view)) this.#show(view);
  }

  async #load<Name extends ViewName>(name: Name) {
    const view = await this.#views.load(name);
    this.#isMissing = !view;
    if (!view) this.#host.announcer.announce(missingText());
    this.#host.card.requestUpdate();
    return view;
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
}
