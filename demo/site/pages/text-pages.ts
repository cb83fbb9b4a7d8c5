import { html } from 'hono/html';
import { paths, texts } from '../language.js';
import { supportTag, tagFiles, withAccount, type AccountView } from './account-tags.js';
import { layout, type View } from './layout.js';
import type { Markup } from './markup.js';

/** Answers for everybody; who is signed in can ask for help at once. */
export function helpPage(view: View, account?: AccountView): Markup {
  const t = texts[view.language].help;
  return layout(view, {
    name: 'help',
    title: t.title,
    lead: t.lead,
    head: account && tagFiles(account),
    body: html`${account ? withAccount(account, supportTag(account)) : ''}
      <div class="sheet prose">
        ${t.sections.map(
          ({ id, title, paragraphs }) =>
            html`<section id="${id}">
              <h2>${title}</h2>
              ${paragraphs.map((text) => html`<p>${text}</p>`)}
            </section>`,
        )}
      </div>`,
  });
}

export function imprintPage(view: View): Markup {
  const t = texts[view.language].imprint;
  return layout(view, {
    name: 'imprint',
    title: t.title,
    lead: t.lead,
    body: html`<div class="sheet prose">
      ${t.sections.map(
        ({ title, paragraphs }) =>
          html`<section>
            <h2>${title}</h2>
            ${paragraphs.map((text) => html`<p>${text}</p>`)}
          </section>`,
      )}
    </div>`,
  });
}

export function notFoundPage(view: View): Markup {
  const t = texts[view.language].notFound;
  return layout(view, {
    name: undefined,
    title: t.title,
    lead: t.text,
    body: html`<div class="sheet prose">
      <p><a href="${paths[view.language].bills}">${t.home}</a></p>
    </div>`,
  });
}
