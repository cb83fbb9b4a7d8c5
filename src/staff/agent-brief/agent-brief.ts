import { msg, str } from '@lit/localize';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { moveFocus } from '../../controllers/index.js';
import type { AgentBrief, CaseList } from '../../core/contract/index.js';
import { label } from '../../elements/parts/label.js';
import { formatList } from '../../i18n/later.js';
import { Reading } from '../parts/reading.js';
import { StaffTag } from '../parts/staff-tag.js';
import { troubleOf, troubleView } from '../parts/trouble.js';
import { briefStyles } from './agent-brief.styles.js';
import { changesBetween, noChanges, type Changes } from './changes.js';
import { briefView, partName } from './views/brief.js';

/** How often an open brief asks whether anything is new, while somebody looks at it. */
const renewMs = 5_000;

/**
 * What somebody who talks to a customer should know: what the customer told and chose, how to speak,
 * what to leave, how they wish to be reached. Amounts come last, and only when asked for. While it is
 * looked at it renews itself: what is new is marked and said once.
 *
 * It needs a token of the staff's audience (`getAccessToken`) and shares no page with customers' tags.
 *
 * @summary What a customer told and chose, for whoever talks to them.
 * @csspart card - The sheet of paper.
 * @csspart trouble - What stands there when the brief does not load.
 */
export class KulanzAgentBrief extends StaffTag {
  static override styles = [StaffTag.styles, briefStyles];
  static override properties: PropertyDeclarations = {
    caseRef: { attribute: 'case-ref' },
  };

  /** Pseudonym of the account, as the search answers it; opens its brief. */
  caseRef: string | undefined;

  readonly #search = new Reading<CaseList>(this);
  readonly #brief = new Reading<AgentBrief>(this);
  #changes: Changes = noChanges;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#timer);
  }

  protected override restart(): void {
    this.#search.drop();
    this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('caseRef') && this.hasUpdated) this.#open();
  }

  /** Another case, or none: nothing of the last one stays. */
  #open(): void {
    this.#brief.drop();
    this.#changes = noChanges;
    void this.#renew();
  }

  async #renew(): Promise<void> {
    clearTimeout(this.#timer);
    const { call, caseRef } = this;
    if (!call || !caseRef || !this.isConnected) return;
    const { data: before, etag } = this.#brief;
    const isThere = await this.#brief.load((signal) =>
      call('getAgentBrief', { id: caseRef }, { signal, isAsked: !before }),
    );
    if (this.caseRef !== caseRef) return;
    if (isThere && before && this.#brief.etag !== etag) this.#tellChanges(before);
    else if (isThere && !before) void moveFocus(this, '#heading');
    else if (!before && this.#brief.error)
      this.announcer.announce(troubleOf(this.#brief.error).title);
    if (!document.hidden) this.#timer = setTimeout(() => void this.#renew(), renewMs);
  }

  /** Marks what is new until something else is, and says it once. */
  #tellChanges(before: AgentBrief): void {
    const { data } = this.#brief;
    if (!data) return;
    const changes = changesBetween(before, data);
    if (changes.parts.size === 0) return;
    this.#changes = changes;
    const partList = formatList([...changes.parts].map(partName), this.served);
    this.announcer.announce(msg(str`New: ${partList}`, { id: 'brief.live.changed.status' }));
  }

  /** A page that is looked at again is renewed at once. */
  readonly #onVisible = (): void => {
    if (document.hidden) clearTimeout(this.#timer);
    else void this.#renew();
  };

  async #onSearch(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { call } = this;
    const q = String(new FormData(event.target as HTMLFormElement).get('q')).trim();
    if (!call || !q) return;
    this.caseRef = undefined;
    const isThere = await this.#search.load((signal) =>
      call('findCases', { query: { q } }, { signal, isAsked: true }),
    );
    const { data, error } = this.#search;
    const [first, ...others] = data?.data ?? [];
    if (isThere && first && others.length === 0) this.caseRef = first.ref;
    else if (isThere && !first) this.announcer.announce(nobodyWords());
    else if (error) this.announcer.announce(troubleOf(error).title);
  }

  #form(): TemplateResult {
    return html`<form role="search" @submit=${(event: SubmitEvent) => this.#onSearch(event)}>
      <label>
        <span>${msg('Customer number', { id: 'brief.search.number.label' })}</span>
        <input name="q" maxlength="64" autocomplete="off" spellcheck="false" />
      </label>
      <button class="button">${msg('Find the case', { id: 'brief.search.find.action' })}</button>
    </form>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { data, error } = this.#brief;
    const level = this.headingLevel + 1;
    if (data) {
      const view = { brief: data, changes: this.#changes, locale: this.served, level };
      return html`${error ? html`<p class="stale">${staleWords()}</p>` : nothing} ${briefView(view)}`;
    }
    if (error) return troubleView(troubleOf(error), level, () => void this.#renew());
    if (this.caseRef && this.call) return loading;
    return this.#found(level);
  }

  /** What the search found, where that is not one case. */
  #found(level: number): TemplateResult | typeof nothing {
    const { data, error, isPending } = this.#search;
    if (isPending) return loading;
    if (error) return troubleView(troubleOf(error), level, () => void this.#search.drop());
    if (!data) return html`<div class="hint"><p class="muted">${hintWords()}</p></div>`;
    if (data.data.length === 0) return html`<p class="hint">${nobodyWords()}</p>`;
    return html`<ul class="cases">
      ${data.data.map(
        ({ ref, label: name, maskedReference }) =>
          html`<li>
            <button class="button" @click=${() => (this.caseRef = ref)}>
              ${label(name)} <bdi class="muted">${maskedReference}</bdi>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  protected override content(): TemplateResult {
    const { data } = this.#brief;
    return html`<div class="bar-top">
        <div>
          <div id="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">
            ${data ? label(data.label) : msg('Before you speak', { id: 'brief.home.title' })}
          </div>
          ${data ? html`<p class="muted"><bdi>${data.maskedReference}</bdi></p>` : nothing}
        </div>
        ${this.#form()}
      </div>
      ${this.#body()}`;
  }
}

const nobodyWords = (): string =>
  msg('There is nothing under this number', { id: 'staff.notFound.title' });

const hintWords = (): string =>
  msg('The number stands on every bill.', { id: 'brief.search.number.hint' });

/** What is shown was right a moment ago. */
const staleWords = (): string =>
  msg('No connection right now. What is new will come by itself.', {
    id: 'brief.live.stale.status',
  });

const loading = html`<div class="brief" aria-busy="true">
  <p class="ghost big"></p>
  <p class="ghost"></p>
  <p class="ghost"></p>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kulanz-agent-brief': KulanzAgentBrief;
  }
}
