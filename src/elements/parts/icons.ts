import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Icons on a 24 grid, 1.5 stroke, round ends, with one tinted body each. They never stand alone:
 * the words beside them say the same, so they are hidden from assistive technology.
 */
export const icon = (shape: SVGTemplateResult, name = ''): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const contractIcon = svg`<path class="body" d="M6 4h8l4 4v12H6z" /><path d="M9 12h6v4H9z" />`;
export const payIcon = svg`<rect class="body" x="3" y="6" width="18" height="12" rx="2" /><path d="M3 10h18M7 14h3" />`;
export const planIcon = svg`<rect class="body" x="4" y="5" width="16" height="15" rx="2" /><path d="M4 10h16M8 3v4M16 3v4" />`;
export const helpIcon = svg`<path class="body" d="M4 5h16v11h-9l-4 4v-4H4z" /><path d="M8 10h8" />`;
export const goIcon = svg`<path d="M9 6l6 6-6 6" />`;
