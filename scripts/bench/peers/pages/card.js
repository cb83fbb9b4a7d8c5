/** An account's card by hand, around elements that are given: asks, formats and fills them. */

/**
 * @param {object} card
 * @param {string} card.markup what stands in its shadow root
 * @param {string} card.styles
 * @param {(root: ShadowRoot, texts: { label: string, amount: string, day: string }) => void} card.fill
 */
export function defineCard({ markup, styles, fill }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const template = document.createElement('template');
  template.innerHTML = markup;
  const cards = new Set();
  let answers;

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
        answers ??= load();
        const [session, { balance }] = await answers;
        fill(this.shadowRoot, {
          label: session.account.label,
          amount: money(session.locale, balance.total),
          day: day(session.locale, balance.payNow.dueDate),
        });
        this.shadowRoot.firstElementChild.removeAttribute('aria-busy');
      }
    },
  );

  /** The page comes back from the browser's cache of pages. */
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    answers = undefined;
    for (const card of cards) void card.show();
  });
}

/** Session and account: asked once for all cards of the page. */
async function load() {
  const { accessToken } = await (await fetch('/token', { method: 'POST' })).json();
  const headers = { authorization: `Bearer ${accessToken}` };
  const get = async (name) => (await fetch(`/api/v1/${name}`, { headers })).json();
  return Promise.all([get('session'), get('account')]);
}

const formats = {};

function money(locale, { amountMinor, currency }) {
  formats.money ??= new Intl.NumberFormat(locale, { style: 'currency', currency });
  return formats.money.format(amountMinor / 100);
}

function day(locale, date) {
  formats.day ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return formats.day.format(new Date(date));
}
