import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { noticeIcon } from '../state-icons.js';

/** A fact that calms: tinted, never a warning colour. */
export const notice = (shape: SVGTemplateResult, words: unknown): TemplateResult =>
  html`<div class="notice">
    ${icon(shape)}
    <p>${words}</p>
  </div>`;

/** What went wrong, what is safe and what to do now; said as soon as it stands there. */
export const errorNotice = (words: unknown): TemplateResult =>
  html`<div class="notice error">
    ${icon(noticeIcon)}
    <p>${words}</p>
  </div>`;
