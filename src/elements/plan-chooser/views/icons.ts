import { svg } from 'lit';

/** Icons of a plan that runs, drawn as those of `../../parts/icons.ts`. */
export const penIcon = svg`<path class="body" d="M5 15.5L15.5 5a2.1 2.1 0 0 1 3 3L8 18.5l-4 1z" /><path d="M13.5 7l3 3" />`;
export const toEndIcon = svg`<rect class="body" x="3.75" y="8" width="6" height="8" rx="1.5" /><path d="M12 12h6.5M15.75 9l3 3-3 3M21 7v10" />`;
export const lowerIcon = svg`<rect class="body" x="4" y="5" width="4.5" height="15" rx="1" /><path d="M11.5 20V11.5h3.5V20zM18 20v-5h2.5v5z" />`;
