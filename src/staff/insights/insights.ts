import { msg } from '@lit/localize';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { WeeklyReport } from '../../core/contract/index.js';
import { goIcon, icon } from '../../elements/parts/icons.js';
import { handOverFile } from '../parts/hand-over-file.js';
import { Reading } from '../parts/reading.js';
import { StaffTag } from '../parts/staff-tag.js';
import { troubleOf, troubleView } from '../parts/trouble.js';
import { csvFile, jsonFile } from './export.js';
import { insightsStyles } from './insights.styles.js';
import { reportView } from './views/report.js';
import { addWeeks, mondayOf, weekOf } from './week.js';
import { rangeOfWeek, reportTitle, shortName } from './week-words.js';

/** How many weeks the list offers. */
const offeredWeeks = 26;

/**
 * The weekly report for the telco's own people: what customers felt and did, what was changed and
 * what it did, and one thing to try next. A figure stands with its interval, and only where there are
 * answers enough; each picture has its table.
 *
 * It needs a token of the staff's audience (`getAccessToken`) and shares no page with customers' tags.
 *
 * @summary The weekly report as a dashboard, for staff.
 * @event {KulanzFileEvent} kulanz-file - The report was asked for as JSON or CSV; cancel it to hand it over yourself.
 * @csspart card - The sheet of paper.
 * @csspart trouble - What stands there when the report does not load.
 */
export class KulanzInsights extends StaffTag {
  static override styles = [StaffTag.styles, insightsStyles];
  static override properties: PropertyDeclarations = {
    week: {},
  };

  /** ISO 8601 week, such as `2026-W47`. Default: the last one that is over. */
  week: string | undefined;

  readonly #reading = new Reading<WeeklyReport>(this);
  /** The week of the device; later ones have no report. */
  #thisWeek = weekOf(Date.now());

  get #shownWeek(): string {
    const { week = '' } = this;
    return mondayOf(week) ? week : addWeeks(this.#thisWeek, -1);
  }

  protected override restart(): void {
    this.#reading.drop();
    this.#thisWeek = weekOf(Date.now());
    if (this.call) void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('week') && this.hasUpdated && this.call) void this.#load();
  }

  async #load(): Promise<void> {
    const { call } = this;
    if (!call) return;
    const week = this.#shownWeek;
    const isThere = await this.#reading.load((signal) =>
      call('getWeeklyReport', { query: { week } }, { signal, isAsked: true }),
    );
    if (isThere) this.announcer.announce(rangeOfWeek(week, this.served));
    else if (this.#reading.error) this.announcer.announce(troubleOf(this.#reading.error).title);
  }

  #onWeek(week: string): void {
    if (week <= this.#thisWeek) this.week = week;
  }

  #onFile(kind: 'json' | 'csv'): void {
    const { data } = this.#reading;
    if (!data) return;
    const blob = kind === 'json' ? jsonFile(data) : csvFile(data);
    handOverFile(this, `kulanz-${data.week}.${kind}`, blob);
  }

  #step(weeks: number, words: string): TemplateResult {
    const week = addWeeks(this.#shownWeek, weeks);
    const isOver = week > this.#thisWeek;
    return html`<button
      class="button ${weeks < 0 ? 'back-arrow' : ''}"
      aria-label=${words}
      title=${words}
      aria-disabled=${isOver ? 'true' : nothing}
      @click=${() => this.#onWeek(week)}
    >
      ${icon(goIcon, 'go')}
    </button>`;
  }

  #switcher(): TemplateResult {
    const shown = this.#shownWeek;
    const offered = Array.from({ length: offeredWeeks }, (_, index) =>
      addWeeks(this.#thisWeek, -index),
    );
    const weeks = offered.includes(shown) ? offered : [...offered, shown];
    return html`<div class="switcher">
      ${this.#step(-1, msg('Earlier week', { id: 'insights.week.earlier.label' }))}
      <label>
        ${msg('Week', { id: 'insights.week.choose.label' })}
        <select
          @change=${(event: Event) => this.#onWeek((event.target as HTMLSelectElement).value)}
        >
          ${weeks.map(
            (week) =>
              html`<option value=${week} .selected=${week === shown}>${shortName(week)}</option>`,
          )}
        </select>
      </label>
      ${this.#step(1, msg('Later week', { id: 'insights.week.later.label' }))}
    </div>`;
  }

  #files(): TemplateResult {
    return html`<div class="files">
      <button class="button" @click=${() => this.#onFile('csv')}>
        ${msg('Save as CSV', { id: 'insights.file.csv.action' })}
      </button>
      <button class="button" @click=${() => this.#onFile('json')}>
        ${msg('Save as JSON', { id: 'insights.file.json.action' })}
      </button>
    </div>`;
  }

  #body(): TemplateResult {
    const { data, error, isPending } = this.#reading;
    const level = this.headingLevel + 1;
    if (error && !isPending) return troubleView(troubleOf(error), level, () => void this.#load());
    // While another week loads, nobody takes the last one's figures for it.
    if (!data || isPending) return loading();
    return reportView({ report: data, locale: this.served, level });
  }

  protected override content(): TemplateResult {
    return html`<div class="bar-top">
        <div>
          <div id="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">
            ${reportTitle()}
          </div>
          <p class="muted">${rangeOfWeek(this.#shownWeek, this.served)}</p>
        </div>
        ${this.#switcher()}
        ${this.#reading.data && !this.#reading.isPending ? this.#files() : nothing}
      </div>
      ${this.#body()}`;
  }
}

/** Silent shapes where the figures will be. */
const loading = (): TemplateResult =>
  html`<div class="report ghosts" aria-busy="true">
    <div class="tiles">
      ${[1, 2, 3, 4].map(
        () =>
          html`<div class="tile">
            <p class="ghost"></p>
            <p class="ghost big"></p>
          </div>`,
      )}
    </div>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kulanz-insights': KulanzInsights;
  }
}
