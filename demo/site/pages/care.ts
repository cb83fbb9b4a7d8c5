import { html } from 'hono/html';
import { texts } from '../language.js';
import { tagFiles, withAccount, type AccountView } from './account-tags.js';
import { layout } from './layout.js';
import type { Markup } from './markup.js';

/** The whole way in one tag; the browser's back button leads through its views. */
export function carePage(view: AccountView): Markup {
  const { language, session } = view;
  const { bills, care } = texts[language];
  return layout(view, {
    name: 'care',
    title: care.title,
    lead: care.lead(session.customer.name),
    head: tagFiles(view),
    body: withAccount(
      view,
      html`<kulanz-care theme="auto" deep-link="hash">
        <p>${bills.fallback} <a href="tel:+494066969100">${bills.fallbackPhone}</a></p>
      </kulanz-care>`,
    ),
  });
}
