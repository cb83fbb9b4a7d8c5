import { html } from 'hono/html';
import type { Customer } from '../customers.js';
import { type Language, paths, texts } from '../language.js';
import { kulanzPath } from './account-tags.js';
import { layout, type View } from './layout.js';
import type { Markup } from './markup.js';

export interface StaffView extends View {
  readonly isSignedIn: boolean;
  /** Where the tags reach the collections backend. */
  readonly backendOrigin: string;
  /** Customers whose numbers can be tried. */
  readonly samples: readonly Customer[];
}

/** For the telco's own people: a case before a call, and the report of the week. */
export function staffPage(view: StaffView): Markup {
  const { language, nonce, isSignedIn } = view;
  const t = texts[language].staff;
  return layout(view, {
    name: 'staff',
    title: t.title,
    lead: t.lead,
    header: header(view),
    head: isSignedIn
      ? html`<script type="module" src="${kulanzPath}/staff.js" nonce="${nonce}"></script>`
      : undefined,
    body: isSignedIn ? desk(view) : signIn(language),
  });
}

/** No customer's name stands on this page, whoever is signed in beside it. */
function header({ language, isSignedIn }: StaffView): Markup {
  const t = texts[language].staff;
  return html`<p class="area">${t.area}</p>
    ${
      isSignedIn
        ? html`<form class="leave" method="post" action="/staff/session/end">
            <button name="language" value="${language}">${t.signOut}</button>
          </form>`
        : ''
    }`;
}

const signIn = (language: Language): Markup =>
  html`<div class="sheet entrance">
    <p class="note">${texts[language].staff.note}</p>
    <form method="post" action="/staff/session">
      <button class="button" name="language" value="${language}">
        ${texts[language].staff.signIn}
      </button>
    </form>
    <p><a href="${paths[language].signIn}">${texts[language].staff.toCustomers}</a></p>
  </div>`;

function desk({ language, backendOrigin, samples }: StaffView): Markup {
  const t = texts[language].staff;
  return html`<div class="desk">
    <kulanz-agent-brief base-url="${backendOrigin}" locale="${language}" theme="auto">
      <p>${t.fallback}</p>
    </kulanz-agent-brief>
    <details class="samples">
      <summary>${t.samples}</summary>
      <p class="hint">${t.samplesHint}</p>
      <ul>
        ${samples.map(
          ({ reference, situation }) =>
            html`<li>
              <span class="number">${reference}</span>
              <span>${situation[language]}</span>
            </li>`,
        )}
      </ul>
    </details>
    <kulanz-insights base-url="${backendOrigin}" locale="${language}" theme="auto">
    </kulanz-insights>
  </div>`;
}
