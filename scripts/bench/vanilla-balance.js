// @ts-check
/* global customElements, HTMLElement */
/** The job of a card with nothing but the platform: the floor that tags are compared with. */
customElements.define(
  'vanilla-balance',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<section><h2></h2><p></p><button>Jetzt bezahlen</button></section>';
      const { accessToken } = await (await fetch('/token', { method: 'POST' })).json();
      const headers = { authorization: `Bearer ${accessToken}` };
      const read = async (/** @type {string} */ path) =>
        (await fetch(`/api/v1/${path}`, { headers })).json();
      const [session, { balance }] = await Promise.all([read('session'), read('account')]);
      const { amount, dueDate } = balance.payNow;
      const { locale = 'de' } = session;
      const style = /** @type {const} */ ('currency');
      const money = new Intl.NumberFormat(locale, { style, currency: amount.currency });
      const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      const [title, text] = root.querySelectorAll('h2, p');
      if (title) title.textContent = money.format(amount.amountMinor / 100);
      if (text) text.textContent = date.format(new Date(dueDate));
    }
  },
);
