import { svg } from 'lit';

/** Icons of the receipt, drawn as those of `parts/icons.ts`. */
export const calendarIcon = svg`<rect class="body" x="3.75" y="5" width="16.5" height="15.25" rx="2.5" /><path d="M3.75 9.75h16.5M8 3v3.5M16 3v3.5M12 12.5v5M9.5 15l2.5 2.5 2.5-2.5" />`;
export const paperIcon = svg`<path class="body" d="M7 3.75h6.75L18.5 8.5v9.75a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-13A1.5 1.5 0 0 1 7 3.75z" /><path d="M12 10v6M9.5 13.5L12 16l2.5-2.5" />`;
export const printIcon = svg`<path class="body" d="M7 17H5.5a1.75 1.75 0 0 1-1.75-1.75v-4.5A1.75 1.75 0 0 1 5.5 9h13a1.75 1.75 0 0 1 1.75 1.75v4.5A1.75 1.75 0 0 1 18.5 17H17" /><path d="M7 9V4h10v5M7 14.25h10V20H7z" />`;
