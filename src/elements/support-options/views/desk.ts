import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { moveFocus, type Turn } from '../../../controllers/index.js';
import { getLocale } from '../../../i18n/index.js';
import { LaterViews, type LaterView } from '../../parts/later-views.js';
import { missingText } from '../../parts/missing-text.js';
import { doors, helpView, type HelpName } from '../first-view.js';
import { readOpenRequests } from '../open-requests.js';
import {
  KulanzRequestCreatedEvent,
  KulanzRequestWithdrawnEvent,
} from '../support-options.events.js';
import type { TagHost, ViewHost, ViewName } from '../view.js';
import { leadWords } from './approach-words.js';
import { summaryWords } from './request/request-words.js';

const views = {
  callback: () => import('./callback.js'),
  message: () => import('./message.js'),
  dispute: () => import('./dispute.js'),
  chat: () => import('./chat.js'),
  promise: () => import('./promise.js'),
  pause: () => import('./pause.js'),
  paymentNotice: () => import('./payment-notice.js'),
  thirdParty: () => import('./third-party.js'),
  requests: () => import('./requests.js'),
  contact: () => import('./contact.js'),
  why: () => import('../../parts/later/why.js'),
};

/** Ways at whose other end is a person. */
const toPeople: ReadonlySet<HelpName> = new Set(['callback', 'message', 'phone', 'chat']);

/** What is open, and everything that the first view leads to. */
export class Desk {
  readonly #host: ViewHost;
  readonly #views: LaterViews<ViewHost, typeof views>;
  readonly #choose: TagHost['choose'];
  #view: ViewName | undefined;
  #isMissing = false;
  /** The focus goes to the heading of what comes, as soon as it is there. */
  #awaitsFocus = false;

  constructor({ choose, ...host }: TagHost) {
    const { account } = host;
    this.#choose = choose;
    this.#host = {
      ...host,
      show: () => this.#show(this.#view),
      close: () => this.#show(undefined),
      choose: () => this.#toPeople(),
      open: (view) => void this.choose(view),
      created: ({ kind, id, receipt }, view) => {
        account.raise(new KulanzRequestCreatedEvent(kind, id, receipt.reference));
        if (this.#view === view) this.#focusHeading();
      },
      withdrawn: ({ kind, id }) => {
        account.raise(new KulanzRequestWithdrawnEvent(kind, id));
        if (this.#view === 'requests') this.#focusHeading();
      },
    };
    this.#views = new LaterViews(views, this.#host);
  }

  /** A view was asked for and did not arrive. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Before the tag renders. */
  update(isSettled: boolean): void {
    const { announcer, card } = this.#host;
    const view: LaterView | undefined = this.#views.get(this.#view);
    if (view?.status !== undefined) announcer.announce(view.status);
    if (!this.#awaitsFocus || !(view ?? isSettled)) return;
    this.#awaitsFocus = false;
    void moveFocus(card, '#heading');
  }

  /** Instead of the first view. */
  render(): TemplateResult | undefined {
    const view: LaterView | undefined = this.#views.get(this.#view);
    return view && html`<div class="frame" data-view=${this.#view}>${view.render()}</div>`;
  }

  /** In the first view: its introduction, where an approach has one of its own, and why. */
  get lead(): TemplateResult | undefined {
    const words = leadWords(this.#host.account.read('getSession').data?.approach);
    return words ? html`${words} ${this.#whyLink()}` : undefined;
  }

  /** In the first view: what the customer has asked for. */
  get door(): TemplateResult | undefined {
    const { data, status } = readOpenRequests(this.#host.account);
    const [newest, ...others] = data?.data ?? [];
    if (!newest && status !== 'failed') return undefined;
    const name = 'requests';
    const words = msg('Your open requests', { id: 'support.door.label' });
    const hint = newest
      ? `${summaryWords(newest, getLocale())}${others.length > 0 ? ` ${moreWords()}` : ''}`
      : msg('They do not load right now', { id: 'support.door.failed.hint' });
    return doors([{ name, label: words, hint }], this.#choose);
  }

  turn(turn: Turn): void {
    if (turn !== 'account') return;
    this.#views.clear();
    this.#view = undefined;
    this.#isMissing = false;
  }

  async choose(name: HelpName | ViewName): Promise<void> {
    switch (name) {
      case 'reload':
        return this.#focusHeading();
      case 'contact':
      case 'debtHelp':
      case 'phone':
      case 'accessibility':
      case 'socialTariff': {
        const view = await this.#load('contact');
        view?.open(name === 'contact' ? 'debtHelp' : name);
        if (view) this.#show('contact');
        return;
      }
      case 'why':
        if (await this.#load('why')) this.#show('why');
        return;
      default: {
        const view = await this.#load(name);
        view?.open();
        if (view) this.#show(name);
      }
    }
  }

  #whyLink(): TemplateResult {
    const onPress = (): void => void this.choose('why');
    return html`<button type="button" class="link" @click=${onPress}>
      ${msg('Why do I see this?', { id: 'common.why.link' })}
    </button>`;
  }

  /** A call, a message, the telephone or a chat; all of the ways, where there is none of these. */
  #toPeople(): void {
    const { account } = this.#host;
    const session = account.read('getSession').data;
    if (!session) return this.#show(undefined);
    const { tiles, groups = [] } = helpView(session, account.read('getSupportOptions').data);
    const offered = [...tiles, ...groups.flatMap((group) => group.doors)];
    const nearest = offered.find(({ name }) => toPeople.has(name));
    if (nearest) void this.choose(nearest.name);
    else this.#show(undefined);
  }

  #show(view: ViewName | undefined): void {
    this.#view = view;
    this.#focusHeading();
  }

  #focusHeading(): void {
    this.#awaitsFocus = true;
    this.#host.card.requestUpdate();
  }

  async #load<Name extends ViewName>(name: Name) {
    const view = await this.#views.load(name);
    const { announcer, card } = this.#host;
    this.#isMissing = !view;
    if (!view) announcer.announce(missingText());
    card.requestUpdate();
    return view;
  }
}

const moreWords = (): string => msg('and more', { id: 'support.door.more.label' });
