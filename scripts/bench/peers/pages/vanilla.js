import { high, low, question, scores, send } from './words.js';
import { styles } from './styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const template = document.createElement('template');
template.innerHTML = `<form>
  <h2></h2>
  <fieldset aria-label="${question}">
    ${scores.map((score) => `<label><input type="radio" name="score" value="${score}" />${score}</label>`).join('')}
  </fieldset>
  <p><span>0 – ${low}</span><span>10 – ${high}</span></p>
  <button>${send}</button>
</form>`;

customElements.define(
  'peer-question',
  class extends HTMLElement {
    #heading = question;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
      root.addEventListener('submit', (event) => event.preventDefault());
      this.#update();
    }

    set heading(heading) {
      this.#heading = heading;
      this.#update();
    }

    #update() {
      this.shadowRoot.querySelector('h2').textContent = this.#heading;
    }
  },
);
