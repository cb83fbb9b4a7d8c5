import { svg } from 'lit';

/** Icons that say how something stands, drawn as those of `icons.ts`. */
export const checkIcon = svg`<path d="M5 12.75l4.5 4.5L19 7.25" />`;
export const noticeIcon = svg`<circle class="body" cx="12" cy="12" r="8.5" /><path d="M12 7.75v5M12 15.9h.01" />`;
