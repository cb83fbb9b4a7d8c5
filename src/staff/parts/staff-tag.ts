import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { AnnouncerController, version } from '../../controllers/index.js';
import type { GetAccessToken } from '../../core/backend/access-token.js';
import { createStaffCall, type StaffCall } from '../../core/backend/staff-call.js';
import { directionOf } from '../../i18n/index.js';
import { useStaffLocale } from '../../i18n/staff-words.js';
import { laterTokenStyles } from '../../theme/generated/later-tokens.styles.js';
import { tokenStyles } from '../../theme/generated/tokens.styles.js';
import { cardStyles } from '../../elements/parts/card.styles.js';
import { staffStyles } from './staff.styles.js';

/**
 * What the tags for the telco's own people have in common. They stand on pages of their own and need
 * no provider: each has a client of its own, with tokens of the staff's audience.
 */
export abstract class StaffTag extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = [tokenStyles, laterTokenStyles, cardStyles, staffStyles];
  static override properties: PropertyDeclarations = {
    backend: { attribute: false },
    baseUrl: { attribute: 'base-url' },
    getAccessToken: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    locale: {},
    theme: { reflect: true },
  };

  /** Instead of `base-url` and `getAccessToken`: any function shaped as `createStaffCall()` makes it. */
  backend: StaffCall | undefined;
  /** Where the contract is served, without `/v1`. */
  baseUrl: string | undefined;
  /** Answers `{ accessToken, expiresInSeconds }` of the staff's audience, or `null` when signed out. */
  getAccessToken: GetAccessToken | undefined;
  /** Level of the heading in the outline of the page, 1 to 6. */
  headingLevel = 2;
  /** Language tag; the best fit is served to all staff tags of the page. Default: the page's `lang`. */
  locale: string | undefined;
  /** `light`, `dark`, or `auto` for what the device prefers; without it, as the page. */
  theme: string | undefined;

  /** The client, once it is known where and with which tokens. */
  protected call: StaffCall | undefined;
  /** The language whose words are there; empty until then. */
  protected served = '';

  protected readonly announcer = new AnnouncerController(this);

  /** The client is another one, or gone: forget what came from the last one, and ask anew. */
  protected abstract restart(): void;

  /** What stands in the frame, once there are words. */
  protected abstract content(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#useLocale();
    // What was on its way when the tag left is asked for again.
    if (this.hasUpdated) this.restart();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') && this.hasUpdated) void this.#useLocale();
    if (changed.has('backend') || changed.has('baseUrl') || changed.has('getAccessToken')) {
      const { backend, baseUrl, getAccessToken } = this;
      const own = baseUrl && getAccessToken ? { baseUrl, getAccessToken } : undefined;
      this.call = backend ?? (own && createStaffCall(own));
      this.restart();
    }
  }

  async #useLocale(): Promise<void> {
    try {
      this.served = await useStaffLocale(this.locale ?? document.documentElement.lang);
      this.requestUpdate();
    } catch {
      // Without any words nothing is shown; the next change tries again.
    }
  }

  protected override render(): TemplateResult {
    return html`<section
      class="card"
      part="card"
      lang=${this.served || nothing}
      dir=${directionOf(this.served)}
      aria-labelledby="heading"
      aria-busy=${this.served ? nothing : 'true'}
    >
      ${this.announcer.render()} ${this.served ? this.content() : nothing}
    </section>`;
  }
}
