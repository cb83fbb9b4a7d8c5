import { html, type TemplateResult } from 'lit';

/** Longer labels are cut: a label is a name, not a text. */
const longestLabel = 160;

/** Words of the telco or the customer: text only, bounded, and their direction is their own. */
export const label = (text: string): TemplateResult =>
  html`<bdi>${text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text}</bdi>`;
