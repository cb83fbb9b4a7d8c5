import { styles } from './styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${styles} h2 { min-height: 2rem; } [aria-busy] { min-height: 20rem; }`);

const cards = new Set();
let answers;

async function get(name, token) {
  const response = await fetch(`/api/v1/${name}`, { headers: { authorization: `Bearer ${token}` } });
  return response.json();
}

/** Session and account: once for all cards of the page. */
const load = () =>
  (answers ??= fetch('/token', { method: 'POST' })
    .then((response) => response.json())
    .then(({ accessToken }) => Promise.all([get('session', accessToken), get('account', accessToken)])));

customElements.define(
  'peer-card',
  class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.innerHTML = '<section aria-busy="true"><h2></h2><p></p><button>Bezahlen</button></section>';
    }

    connectedCallback() {
      cards.add(this);
      void this.show();
    }

    disconnectedCallback() {
      cards.delete(this);
    }

    async show() {
      const [session, account] = await load();
      show(this.shadowRoot, session, account);
    }
  },
);

function show(root, session, { balance }) {
  const amount = new Intl.NumberFormat(session.locale ?? 'de', {
    style: 'currency',
    currency: balance.currency,
  });
  const section = root.querySelector('section');
  root.querySelector('h2').textContent = amount.format(balance.amountMinor / 100);
  root.querySelector('p').textContent = new Date(session.now).toLocaleDateString('de', { dateStyle: 'long' });
  section.removeAttribute('aria-busy');
}

/** The page comes back from the browser's cache of pages. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  answers = undefined;
  for (const card of cards) void card.show();
});
