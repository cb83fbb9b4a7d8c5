import { html } from 'hono/html';
import { type Language, paths, texts } from '../language.js';
import type { Session } from '../sessions.js';
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
    body: html`${withAccount(
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
    )}
    ${stepUpDialog(session, language)}`,
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

/** Opened by the page's script when the backend asks to see once more who is there. */
function stepUpDialog({ pin }: Session, language: Language): Markup {
  const t = texts[language].stepUp;
  return html`<dialog id="step-up" class="step-up" aria-labelledby="step-up-title">
    <form method="dialog">
      <h2 id="step-up-title">${t.title}</h2>
      <p>${t.text}</p>
      <label for="pin">${t.label}</label>
      <input
        id="pin"
        name="pin"
        inputmode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9]{4}"
        maxlength="4"
        required
        aria-describedby="pin-hint pin-error"
      />
      <p class="hint" id="pin-hint">${t.hint(pin)}</p>
      <p class="error" id="pin-error" role="alert" data-text="${t.error}"></p>
      <div class="actions">
        <button class="button" value="confirm">${t.confirm}</button>
        <button class="button quiet" value="cancel" formnovalidate>${t.cancel}</button>
      </div>
    </form>
  </dialog>`;
}
