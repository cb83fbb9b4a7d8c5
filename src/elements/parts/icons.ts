import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Icons on a 24 grid, 1.5 stroke, round ends, with one tinted body each. They never stand alone:
 * the words beside them say the same, so they are hidden from assistive technology.
 */
export const icon = (shape: SVGTemplateResult, name = ''): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

const sheet = svg`<rect class="body" x="3.75" y="5" width="16.5" height="15.25" rx="2.5" />`;

export const contractIcon = svg`<path class="body" d="M7 3.75h6.75L18.5 8.5v9.75a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-13A1.5 1.5 0 0 1 7 3.75z" /><path d="M9 11.5h6v5H9z" />`;
export const payIcon = svg`<rect class="body" x="3" y="5.75" width="18" height="12.5" rx="2.5" /><path d="M3 10h18M6.5 14.75H10" />`;
export const planIcon = svg`${sheet}<path d="M3.75 9.75h16.5M8 3v3.5M16 3v3.5M8 13h.01M12 13h.01M16 13h.01M8 16h.01M12 16h.01" />`;
export const helpIcon = svg`<path class="body" d="M4 7.25A2.75 2.75 0 0 1 6.75 4.5h10.5A2.75 2.75 0 0 1 20 7.25v6A2.75 2.75 0 0 1 17.25 16H11l-4 3.5V16A2.75 2.75 0 0 1 4 13.25z" /><path d="M8.5 10.25h.01M12 10.25h.01M15.5 10.25h.01" />`;
export const goIcon = svg`<path d="M9.5 5.75L15.75 12 9.5 18.25" />`;
