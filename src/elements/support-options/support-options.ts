import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  moveFocus,
  version,
} from '../../controllers/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { directionOf, loadLaterWords } from '../../i18n/index.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../parts/card.styles.js';
import { skeleton } from '../parts/skeleton.js';
import { whenShown } from '../parts/when-shown.js';
import { missingText } from '../parts/missing-text.js';
import { slowText, trouble } from '../parts/trouble.js';
import { firstView, helpView, troubleView, type FirstView, type HelpName } from './first-view.js';
import { readOpenRequests } from './open-requests.js';
import { supportFrameStyles } from './support-options.styles.js';
import type { Desk } from './views/desk.js';

/**
 * Ways to get help: a call-back in a free slot, an objection to an item, and independent debt advice,
 * always; also paying later, a pause, a payment made already, a message, a chat, and somebody who
 * acts for the customer. What they have asked for is shown again on return, and can be taken back.
 * Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-support-options:not(:defined) { display: block; min-block-size: 90rem }`, 84rem where
 * it is wider than 21rem, 53rem where it is wider than 40rem, and 44rem where it is wider than 60rem.
 *
 * @summary Ways to get help, and what is open.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzRequestCreatedEvent} kulanz-request-created - The customer asked for something.
 * @event {KulanzRequestWithdrawnEvent} kulanz-request-withdrawn - The customer took a request back.
 * @event {KulanzChatStartEvent} kulanz-chat-start - A chat expects the customer; cancel it to open your own.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper.
 * @csspart head - What this is, and what is open.
 * @csspart ways - The ground on which the three ways lie.
 * @csspart way - One way; all are alike.
 */
export class KulanzSupportOptions extends LitElement {
  static readonly version = version;
  static override styles = [tokenStyles, cardStyles, supportFrameStyles];
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
  };

  /** Level of the heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;
  /** Resolves when the tag first shows the ways to help, or why it cannot. */
  readonly ready = whenShown(this);

  /** Why there is nothing to show. It stays until there is: nothing jumps. */
  #failure: KulanzError | undefined;
  /** What is open, and everything that the first view leads to. */
  #desk: Desk | undefined;
  #isDeskMissing = false;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    way: 'help',
    open: () => void moveFocus(this, '#heading'),
    onTurn: (turn) => {
      this.#failure = undefined;
      this.#desk?.turn(turn);
      this.requestUpdate();
    },
  });

  protected override willUpdate(): void {
    if (!this.#locale.ready) return;
    if (this.#needsDesk && !this.#desk && !this.#isDeskMissing) void this.#openDesk();
    const { session } = this.#read();
    if (session.status === 'failed') this.#failure = session.error;
    if (this.#help) this.#failure = undefined;
    this.#desk?.update(this.#isSettled);
    if (this.#failure) this.#announcer.announce(trouble(this.#failure).statement);
    else if (this.#isSlow) this.#announcer.announce(slowText());
  }

  /** Whether what is shown stays: nothing is being fetched that would put another heading there. */
  get #isSettled(): boolean {
    const isPending = Object.values(this.#read()).some(({ status }) => status === 'pending');
    return !isPending && !!(this.#help ?? this.#failure);
  }

  /** What the first view is made of; nothing more is asked for while nobody knows who is there. */
  #read() {
    const session = this.#account.read('getSession');
    if (!session.data) return { session };
    const support = this.#account.read('getSupportOptions');
    return { session, support, requests: readOpenRequests(this.#account) };
  }

  /** Something is open, or nobody knows whether, or the customer is spoken to in another way. */
  get #needsDesk(): boolean {
    const { session, requests } = this.#read();
    if (session.data && session.data.approach !== 'steady') return true;
    return requests?.data ? requests.data.data.length > 0 : requests?.status === 'failed';
  }

  get #isSlow(): boolean {
    return Object.values(this.#read()).some(
      (state) => state.status === 'pending' && state.slow && !state.data,
    );
  }

  /** Everything at once, so that nothing comes in between later; undefined while it loads. */
  get #help(): FirstView | undefined {
    const { session, support, requests } = this.#read();
    const isKnown = [support, requests].every((state) => state?.data ?? state?.status === 'failed');
    const isDeskThere = this.#desk ?? (this.#isDeskMissing || !this.#needsDesk);
    if (!session.data || !isKnown || !isDeskThere) return undefined;
    const view = helpView(session.data, support?.data);
    const fallback = support?.data ? nothing : html`<slot></slot>`;
    const door = this.#desk?.door;
    // What is open takes the room of the introduction: the view has one size.
    return {
      ...view,
      lead: door ? '' : (this.#desk?.lead ?? view.lead),
      body: html`${door} ${fallback}`,
    };
  }

  async #openDesk(): Promise<Desk | undefined> {
    try {
      const [{ Desk }] = await Promise.all([
        import('./views/desk.js'),
        loadLaterWords('support-options'),
      ]);
      this.#desk ??= new Desk({
        card: this,
        account: this.#account,
        announcer: this.#announcer,
        choose: this.#onChoose,
      });
    } catch {
      this.#announcer.announce(missingText());
    }
    this.#isDeskMissing = !this.#desk;
    this.requestUpdate();
    return this.#desk;
  }

  readonly #onChoose = (name: HelpName): void => {
    if (name === 'reload') this.#account.refreshAll();
    void this.#openDesk().then((desk) => desk?.choose(name));
  };

  #content(): TemplateResult {
    if (!this.#locale.ready) return skeleton();
    const later = this.#desk?.render();
    if (later) return later;
    const view = this.#help ?? (this.#failure && troubleView(this.#failure));
    if (!view) return skeleton(this.#isSlow ? slowText() : '');
    const foot = this.#isDeskMissing || this.#desk?.isMissing ? missingText() : '';
    return firstView(
      { ...view, foot },
      { headingLevel: this.headingLevel, onChoose: this.#onChoose },
    );
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.#locale.locale || nothing}
      dir=${directionOf(this.#locale.locale)}
      aria-labelledby="heading"
    >
      ${this.#announcer.render()} ${this.#content()}
    </section>`;
  }
}
