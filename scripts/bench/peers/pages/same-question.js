/** The prompt's own elements and styles, by hand. */
import drawn from 'drawn';

const sheet = new CSSStyleSheet();
sheet.replaceSync(drawn.styles);
const template = document.createElement('template');
template.innerHTML = drawn.markup;

customElements.define(
  'peer-question',
  class extends HTMLElement {
    #place;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
      this.#place = root.querySelector('[data-content]');
    }

    set heading(heading) {
      this.#place.textContent = heading;
    }
  },
);
