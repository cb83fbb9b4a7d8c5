/** What the balance card does when an amount is overdue, by hand: its elements, words and formats. */
import { styles } from './styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${styles} section { min-height: 30rem; } button { display: flex; } svg { width: 1.5rem; }`,
);

const icon = (path) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path><path d="M9 12h6v4H9z"></path></svg>`;

const way = (name, text, path) => `<button class="way" data-way="${name}">${icon(path)}
  <span><b>${text}</b><span class="second">Wie es passt</span></span>${icon('M9 6l6 6-6 6')}</button>`;

const template = document.createElement('template');
template.innerHTML = `<section aria-busy="true" aria-labelledby="heading" lang="de">
  <p role="status"></p>
  <div class="frame">
    <div class="head">
      <p class="eyebrow">${icon('M6 4h8l4 4v12H6z')}<span><bdi id="label"></bdi></span></p>
      <div id="heading" role="heading" tabindex="-1" aria-level="2">
        <span class="figure"><bdi id="amount" translate="no"></bdi> <span>offen</span></span>
      </div>
      <p id="lead"></p>
    </div>
    <div class="tray">
      <div role="heading" aria-level="3">Drei Wege, wie wir Sie heute unterstützen</div>
      <div class="ways">
        ${way('pay', 'Jetzt bezahlen', 'M3 10h18M7 14h3')}
        ${way('plan', 'In Raten zahlen', 'M4 10h16M8 3v4M16 3v4')}
        ${way('help', 'Hilfe bekommen', 'M4 5h16v11h-9l-4 4v-4H4z')}
      </div>
    </div>
    <div class="foot"><button>Einzelheiten ansehen</button></div>
  </div>
</section>`;

const cards = new Set();
let answers;

/** Session and account: asked once for all cards of the page. */
function load() {
  answers ??= fetch('/token', { method: 'POST' })
    .then((response) => response.json())
    .then(({ accessToken }) => {
      const headers = { authorization: `Bearer ${accessToken}` };
      const get = (name) =>
        fetch(`/api/v1/${name}`, { headers }).then((response) => response.json());
      return Promise.all([get('session'), get('account')]);
    });
  return answers;
}

customElements.define(
  'peer-card',
  class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
    }

    connectedCallback() {
      cards.add(this);
      void this.show();
    }

    disconnectedCallback() {
      cards.delete(this);
    }

    async show() {
      const [session, { balance }] = await load();
      const { total, payNow } = balance;
      const set = (id, text) => {
        this.shadowRoot.getElementById(id).textContent = text;
      };
      set('label', session.account.label);
      set('amount', money(session.locale, total));
      set('lead', `Fällig war der Betrag am ${day(session.locale, payNow.dueDate)}.`);
      this.shadowRoot.firstElementChild.removeAttribute('aria-busy');
    }
  },
);

const formats = {};

function money(locale, { amountMinor, currency }) {
  formats.money ??= new Intl.NumberFormat(locale, { style: 'currency', currency });
  return formats.money.format(amountMinor / 100);
}

function day(locale, date) {
  formats.day ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return formats.day.format(new Date(date));
}

/** The page comes back from the browser's cache of pages. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  answers = undefined;
  for (const card of cards) void card.show();
});
