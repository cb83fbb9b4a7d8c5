import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../i18n/index.js';

export interface Step {
  /** Civil date. */
  readonly on: string;
  readonly words: string;
}

/** What happened, what is now and what comes: filled, ringed, hollow; each with its date and words. */
export function timeline(
  steps: readonly Step[],
  today: string,
  todayWords: string,
  locale: string,
): TemplateResult {
  const step = (when: '' | 'done' | 'now', on: string, day: string, words: string) =>
    html`<li class=${when} aria-current=${when === 'now' ? 'date' : nothing}>
      <div><time datetime=${on}>${day}</time><span class="second">${words}</span></div>
    </li>`;
  const past = steps.filter(({ on }) => on < today);
  const coming = steps.filter(({ on }) => on >= today);
  return html`<ol class="timeline">
    ${past.map(({ on, words }) => step('done', on, formatDate(on, locale), words))}
    ${step('now', today, todayLabel(today, locale), todayWords)}
    ${coming.map(({ on, words }) => step('', on, formatDate(on, locale), words))}
  </ol>`;
}

function todayLabel(today: string, locale: string): string {
  const todayDate = formatDate(today, locale);
  return msg(str`Today, ${todayDate}`, { id: 'common.timeline.today.label' });
}
