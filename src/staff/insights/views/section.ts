import { html, nothing, type TemplateResult } from 'lit';
import type { WeeklyReport } from '../../../core/contract/index.js';
import type { Worded } from '../figures.js';

/** What each section of the report is drawn from. */
export interface ReportView {
  readonly report: WeeklyReport;
  readonly locale: string;
  /** Of the sections' headings. */
  readonly level: number;
}

export interface SectionWords {
  /** Names its heading, and its place in the grid. */
  readonly name: string;
  readonly title: string;
  /** How to read it. */
  readonly note?: string | undefined;
}

export const section = (
  { name, title, note }: SectionWords,
  { level }: ReportView,
  body: unknown,
): TemplateResult =>
  html`<section class="block ${name}" aria-labelledby="${name}-title">
    <div class="title" id="${name}-title" role="heading" aria-level=${level}>${title}</div>
    ${note ? html`<p class="small">${note}</p>` : nothing} ${body}
  </section>`;

/** A figure, and in the second line what belongs to it. */
export const figure = ({ figure: words, more }: Worded): TemplateResult =>
  html`<span class="strong">${words}</span>
    ${more ? html`<span class="small">${more}</span>` : nothing}`;

/** In place of a section's rows when there are none. */
export const nothingYet = (words: string): TemplateResult => html`<p class="muted">${words}</p>`;
