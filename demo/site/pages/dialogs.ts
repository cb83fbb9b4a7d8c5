import { html } from 'hono/html';
import { type Language, texts } from '../language.js';
import type { Session } from '../sessions.js';
import type { View } from './layout.js';
import type { Markup } from './markup.js';

/** What the page's script opens when a tag asks the site for it. */
export const dialogs = (session: Session, { language }: View): Markup =>
  html`${stepUpDialog(session, language)} ${chatDialog(session, language)}`;

/** The backend wants to see once more who is there. */
function stepUpDialog({ pin }: Session, language: Language): Markup {
  const t = texts[language].stepUp;
  return html`<dialog id="step-up" class="dialog" aria-labelledby="step-up-title">
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

/** The site's own chat, in which nobody waits: all is invented here. */
function chatDialog({ customer }: Session, language: Language): Markup {
  const t = texts[language].chat;
  return html`<dialog id="chat" class="dialog" aria-labelledby="chat-title">
    <form method="dialog">
      <h2 id="chat-title">${t.title}</h2>
      <p>${t.greeting(customer.name)}</p>
      <p class="hint">${t.note}</p>
      <div class="actions">
        <button class="button">${t.close}</button>
      </div>
    </form>
  </dialog>`;
}
