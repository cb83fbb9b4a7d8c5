import { html } from 'hono/html';
import { paths, texts } from '../language.js';
import { layout, type View } from './layout.js';
import type { Markup } from './markup.js';

export function helpPage(view: View): Markup {
  const t = texts[view.language].help;
  return layout(view, {
    name: 'help',
    title: t.title,
    lead: t.lead,
    body: html`<div class="sheet prose">
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
