/** A question around other people's tags, with a heading of its own. */
import { question } from './words.js';

/**
 * @param {string} markup what follows the heading
 * @param {(host: HTMLElement) => Node} rootOf where it stands; peers that style by the page's own
 *   sheets need the page
 */
export function defineAround(markup, rootOf = (host) => host) {
  const template = document.createElement('template');
  template.innerHTML = `<h2>${question}</h2>${markup}`;
  customElements.define(
    'peer-question',
    class extends HTMLElement {
      #root = rootOf(this);

      connectedCallback() {
        this.#root.replaceChildren(template.content.cloneNode(true));
      }

      set heading(heading) {
        this.#root.firstChild.textContent = heading;
      }
    },
  );
}
