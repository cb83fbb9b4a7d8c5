import { html, type TemplateResult } from 'lit';
import { goIcon, icon, payIcon } from './icons.js';
import { checkIcon } from './state-icons.js';

const marks = [icon(checkIcon), icon(goIcon, 'go'), icon(payIcon)];

/** Three stations on one line: the first is done, the second is now, the third comes later. */
export const stations = (names: readonly string[]): TemplateResult =>
  html`<ol class="stations">
    ${names.map((name, index) => html`<li><span>${marks[index]}</span>${name}</li>`)}
  </ol>`;
