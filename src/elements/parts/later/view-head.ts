import { html, type TemplateResult } from 'lit';
import { goIcon, icon } from '../icons.js';

/** The way back: always first, always there, and nothing that was entered is lost. */
export const backButton = (words: string, onBack: () => void): TemplateResult =>
  html`<button type="button" class="back" @click=${onBack}>${icon(goIcon, 'go')}${words}</button>`;

/** The heading of a view; it takes the focus when the view is new. */
export const viewHeading = (
  content: unknown,
  level: number,
  look: 'statement' | 'plain' = 'statement',
): TemplateResult =>
  html`<div id="heading" role="heading" aria-level=${level} tabindex="-1">
    ${look === 'statement' ? html`<span class="statement">${content}</span>` : content}
  </div>`;
