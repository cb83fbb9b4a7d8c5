import { svg } from 'lit';

/** Icons of later views, drawn as those of `../icons.ts`. */
const circle = svg`<circle class="body" cx="12" cy="12" r="8.5" />`;

export const worksIcon = svg`${circle}<path d="M8.25 12.4l2.6 2.6 4.9-5.4" />`;
export const restIcon = svg`${circle}<path d="M8.5 12h7" />`;
export const infoIcon = svg`${circle}<path d="M12 11.25v4.5M12 8.1h.01" />`;
export const phoneIcon = svg`<path class="body" d="M6.2 4h2.3a1 1 0 0 1 1 .8l.6 2.9a1 1 0 0 1-.5 1.1l-1.5.9a11.5 11.5 0 0 0 6.2 6.2l.9-1.5a1 1 0 0 1 1.1-.5l2.9.6a1 1 0 0 1 .8 1v2.3A2.2 2.2 0 0 1 17.8 20C10.2 20 4 13.8 4 6.2A2.2 2.2 0 0 1 6.2 4z" />`;
