import { svg } from 'lit';

/** Drawn as those of `../../parts/icons.ts`. */
export const penIcon = svg`<path class="body" d="M5 15.5L15.5 5a2.1 2.1 0 0 1 3 3L8 18.5l-4 1z" /><path d="M13.5 7l3 3" />`;
