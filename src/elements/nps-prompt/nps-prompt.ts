import { adoptStyles, html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AccountController,
  AnnouncerController,
  LocaleController,
  version,
} from '../../controllers/index.js';
import type { Session, Survey, SurveyTrigger } from '../../core/contract/index.js';
import { directionOf, loadLaterWords } from '../../i18n/index.js';
import { isKept } from './kept.js';
import { closedStyles } from './nps-prompt.styles.js';
import type { SurveyView } from './views/survey.js';

/**
 * Asks how likely the customer is to recommend the telco, once something is done: a payment has
 * arrived, a plan is agreed, help is on its way. Only when the backend says so; without a question
 * it takes no room. It never takes the focus, and skipping is as easy as answering.
 *
 * Put it where receipts are read. The question comes when the backend has answered, so reserve its
 * room where something stands below it, and nothing on the page moves:
 * `kulanz-nps-prompt { display: grid; min-block-size: 40rem }`, and 28rem where it is wider than
 * 40rem. What stands inside the tag fills that room until there is a question.
 *
 * @summary One question after something is done.
 * @slot - Shown while nothing is asked.
 * @event {KulanzNpsAnsweredEvent} kulanz-nps-answered - An answer has arrived.
 * @event {KulanzNpsDeclinedEvent} kulanz-nps-declined - The question was skipped.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - Help was chosen; cancel it to lead on yourself.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper.
 */
export class KulanzNpsPrompt extends LitElement {
  static readonly version = version;
  static override styles = closedStyles;
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    helpHref: { attribute: 'help-href' },
    open: { type: Boolean, reflect: true },
    theme: { reflect: true },
    trigger: {},
  };

  /** Level of the heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** The host's page for help. */
  helpHref: string | undefined;
  /** Whether it has something to show; set by the tag, for the page's styles. */
  open = false;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;
  /** Asks now, on an occasion that only the host knows, such as `abandoned`. */
  trigger: SurveyTrigger | undefined;

  /** Loads with the first question. */
  #view: SurveyView | undefined;
  #isLoading = false;
  #isDelivering = false;

  readonly #locale = new LocaleController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #account = new AccountController(this, {
    onTurn: (turn) => {
      if (turn === 'account') this.#view?.close();
    },
  });

  protected override willUpdate(): void {
    const survey = this.#readSurvey();
    if (survey && !this.#view) void this.#load();
    if (survey) this.#view?.ask(survey);
    this.#view?.update();
    this.open = !!this.#view?.isOpen;
  }

  #readSurvey(): Survey | undefined {
    const trigger = this.trigger ?? this.#account.surveyTrigger;
    const waits = !this.open && isKept(this.#account);
    if (!(trigger || waits) || !this.#locale.ready) return undefined;
    const session = this.#account.read('getSession').data;
    if (!session?.capabilities.survey) return undefined;
    // What was answered goes first; meanwhile nothing is asked.
    if (waits) void this.#deliver(session);
    if (waits || !trigger) return undefined;
    return this.#account.read('getNextSurvey', { query: { trigger } }).data;
  }

  /** Once a page: what still has no connection waits for the next one. */
  async #deliver(session: Session): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    try {
      const { deliverAnswer } = await import('./views/survey.js');
      await deliverAnswer(this.#account, session);
      this.requestUpdate();
    } catch {
      this.#isDelivering = false;
    }
  }

  /** What does not arrive is not missed: the next occasion tries again. */
  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const [{ createView, styles }] = await Promise.all([
        import('./views/survey.js'),
        loadLaterWords('nps-prompt'),
      ]);
      adoptStyles(this.renderRoot as ShadowRoot, [...styles, closedStyles]);
      this.#view = createView({ card: this, account: this.#account, announcer: this.#announcer });
      this.requestUpdate();
    } catch {
      this.#isLoading = false;
    }
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.#locale.locale || nothing}
      dir=${directionOf(this.#locale.locale)}
      aria-labelledby=${this.open ? 'heading' : nothing}
    >
      ${this.#announcer.render()} ${this.open ? this.#view?.render() : html`<slot></slot>`}
    </section>`;
  }
}
