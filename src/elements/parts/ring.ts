import { html, svg, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { checkIcon } from './state-icons.js';

/** Length of one segment and its gap, in units of the path. */
const segment = 10;
const gap = 1.4;

/**
 * Progress as a ring with one segment for each instalment: done is thick, next is ringed, later is
 * thin. `words` say the same in the middle and to those who cannot see it.
 */
export function ring(count: number, done: number, words?: TemplateResult): TemplateResult {
  const dash = `${segment - gap} ${count * segment}`;
  const arc = (index: number, state: string) =>
    svg`<circle class=${state} cx="50" cy="50" r="44" pathLength=${count * segment}
      stroke-dasharray=${count > 1 ? dash : 'none'} stroke-dashoffset=${-index * segment - gap / 2} />`;
  return html`<div class="ring">
    <svg viewBox="0 0 100 100" aria-hidden="true">
      ${[...Array(count).keys()].map((index) => {
        if (index === done) return [arc(index, 'done'), arc(index, 'next')];
        return arc(index, index < done ? 'done' : '');
      })}
    </svg>
    <div>${words ?? icon(checkIcon)}</div>
  </div>`;
}
