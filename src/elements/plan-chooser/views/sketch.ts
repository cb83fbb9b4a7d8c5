import { html, svg, type TemplateResult } from 'lit';

const step = 10;
const height = 28;

/** A plan at a glance: one bar for each instalment, as tall as its share of the largest of all. */
export function sketch(amounts: readonly number[], largest: number): TemplateResult {
  return html`<svg
    class="sketch"
    viewBox="0 0 ${amounts.length * step} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${amounts.map((amount, index) => {
      const size = (amount / largest) * height;
      return svg`<rect x=${index * step} y=${height - size} width="7" height=${size} rx="2" />`;
    })}
  </svg>`;
}
