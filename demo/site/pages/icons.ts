import { html } from 'hono/html';
import type { Markup } from './markup.js';

const paths = {
  bill: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  people: 'M5 5h14v10h-7l-4 4v-4H5zM9 9h6M9 12h3',
  hand: 'M12 20s-7-4.4-7-9.5A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.500C19 15.6 12 20 12 20z',
  arrow: 'M9 6l6 6-6 6',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
};
export type IconName = keyof typeof paths;

/** An icon beside words; it says nothing by itself. */
export function icon(name: IconName): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d="${paths[name]}" />
  </svg>`;
}
