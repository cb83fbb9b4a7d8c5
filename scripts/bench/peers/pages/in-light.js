/** A question around other people's tags: they stand in an element of the page, with its heading. */
import { question } from './words.js';

/** @param {string} markup what follows the heading */
export function defineAround(markup) {
  const template = document.createElement('template');
  template.innerHTML = `<h2>${question}</h2>${markup}`;
  customElements.define(
    'peer-question',
    class extends HTMLElement {
      connectedCallback() {
        this.replaceChildren(template.content.cloneNode(true));
      }

      set heading(heading) {
        this.firstChild.textContent = heading;
      }
    },
  );
}
