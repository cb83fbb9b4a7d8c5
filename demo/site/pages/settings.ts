import { html } from 'hono/html';
import { paths, texts } from '../language.js';
import { tagFiles, withAccount, type AccountView } from './account-tags.js';
import { layout } from './layout.js';
import type { Markup } from './markup.js';

/** How the customer wants to be reached. */
export function settingsPage(view: AccountView): Markup {
  const { language } = view;
  const { settings, bills } = texts[language];
  return layout(view, {
    name: 'settings',
    title: settings.title,
    lead: settings.lead,
    head: tagFiles(view),
    body: withAccount(
      view,
      html`<kulanz-contact-preferences theme="auto" help-href="${paths[language].help}">
        <p>${settings.fallback} <a href="tel:+494066969100">${bills.fallbackPhone}</a></p>
      </kulanz-contact-preferences>`,
    ),
  });
}
