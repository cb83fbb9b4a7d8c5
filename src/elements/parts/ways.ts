import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { goIcon, icon } from './icons.js';

/** One of the equal ways. */
export interface Way<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint: string;
  readonly icon: SVGTemplateResult;
}

/**
 * Ways of the same size and weight, in the order given.
 *
 * @param links where a way leads, when the host has a page for it; else it is a button
 */
export function ways<Name extends string>(
  list: readonly Way<Name>[],
  links: Partial<Record<Name, string | undefined>>,
  onChoose: (name: Name, event: Event) => void,
): TemplateResult {
  return html`<div class=${list.length < 3 ? 'ways few' : 'ways'}>
    ${list.map((way) => {
      const href = links[way.name];
      const choose = (event: Event): void => onChoose(way.name, event);
      const content = html`${icon(way.icon)}<span
          ><b>${way.label}</b><span class="second">${way.hint}</span></span
        >${icon(goIcon, 'go')}`;
      return href
        ? html`<a
            class="way"
            part="way"
            data-way=${way.name as string}
            href=${href}
            @click=${choose}
            >${content}</a
          >`
        : html`<button class="way" part="way" data-way=${way.name as string} @click=${choose}>
            ${content}
          </button>`;
    })}
  </div>`;
}
