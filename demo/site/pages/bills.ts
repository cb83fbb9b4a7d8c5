import { html } from 'hono/html';
import { type Language, paths, texts } from '../language.js';
import type { HelpTopic } from '../texts/texts.js';
import { supportTag, tagFiles, withAccount, type AccountView } from './account-tags.js';
import { icon, type IconName } from './icons.js';
import { layout } from './layout.js';
import type { Markup } from './markup.js';

export interface BillsView extends AccountView {
  /** Somebody comes back from paying, and may be asked how it went. */
  readonly isReturn: boolean;
}

const topicIcons: Record<HelpTopic, IconName> = {
  bill: 'bill',
  instalments: 'bill',
  advice: 'hand',
  contact: 'people',
};

/** The page with the tags. */
export function billsPage(view: BillsView): Markup {
  const { language, session, isReturn } = view;
  const t = texts[language].bills;
  return layout(view, {
    name: 'bills',
    title: t.title,
    lead: t.lead(session.customer.name),
    head: tagFiles(view),
    body: withAccount(
      view,
      html`<kulanz-balance-card theme="auto">
          <p>${t.fallback} <a href="tel:+494066969100">${t.fallbackPhone}</a></p>
        </kulanz-balance-card>
        <kulanz-nps-prompt
          class="${isReturn ? 'room' : ''}"
          theme="auto"
          help-href="${paths[language].help}"
        >
          ${topics(language)}
        </kulanz-nps-prompt>
        <kulanz-plan-chooser theme="auto"></kulanz-plan-chooser>
        ${supportTag(view)}`,
    ),
  });
}

/** Where to read on; a question takes this place for as long as it is asked. */
function topics(language: Language): Markup {
  const t = texts[language].bills;
  return html`<section class="topics">
    <h2>${t.goodToKnow}</h2>
    <ul>
      ${t.topics.map(
        ({ to, title, text }) =>
          html`<li>
            <a class="topic" href="${paths[language].help}#${to}">
              ${icon(topicIcons[to])}
              <span class="topic-title">${title}</span>
              <span class="topic-text">${text}</span>
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}
