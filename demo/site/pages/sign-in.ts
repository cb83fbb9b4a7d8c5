import { html } from 'hono/html';
import { type CustomerGroup, searchText } from '../customers.js';
import { type Language, paths, texts } from '../language.js';
import type { Texts } from '../texts/texts.js';
import { icon } from './icons.js';
import { layout, type View } from './layout.js';
import type { Markup } from './markup.js';

export interface SignInView extends View {
  readonly query: string;
  readonly groups: readonly CustomerGroup[];
  /** The person chosen is not known: the site was started anew since. */
  readonly gone: boolean;
}

/** The list of people to look around as. */
export function signInPage(view: SignInView): Markup {
  const { language, query, groups, gone } = view;
  const t = texts[language].signIn;
  const count = groups.reduce((sum, { customers }) => sum + customers.length, 0);
  return layout(view, {
    name: 'signIn',
    title: t.title,
    lead: t.lead,
    body: html`<div class="sheet">
      ${gone ? html`<p class="notice" role="alert">${t.gone}</p>` : ''}
      <p class="note">${t.note}</p>
      <p><a href="${paths[language].staff}">${t.toStaff}</a></p>
      <form class="search" role="search" action="${paths[language].signIn}" data-search>
        <label for="query">${t.searchLabel}</label>
        <div class="search-field">
          <input
            id="query"
            name="q"
            type="search"
            value="${query}"
            autocomplete="off"
            aria-describedby="query-hint"
          />
          <button>${icon('search')}<span>${t.search}</span></button>
        </div>
        <p class="hint" id="query-hint">${t.searchHint}</p>
        <p
          class="found"
          role="status"
          data-none="${t.none}"
          data-one="${t.one}"
          data-many="${t.many}"
        >
          ${found(count, t)}
        </p>
      </form>
      <form method="post" action="/session">
        <input type="hidden" name="language" value="${language}" />
        ${groups.map((group) => groupSection(group, language))}
      </form>
    </div>`,
  });
}

function groupSection({ title, customers }: CustomerGroup, language: Language): Markup {
  return html`<section class="group" data-group>
    <h2>${title}</h2>
    <ul class="people">
      ${customers.map(
        (customer) =>
          html`<li data-text="${searchText(customer, language)}">
            <button class="person" name="customer" value="${customer.key}">
              <span class="person-name">${customer.name}</span>
              <span class="person-situation">${customer.situation[language]}</span>
              ${icon('arrow')}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function found(count: number, t: Texts['signIn']): string {
  if (count === 0) return t.none;
  return count === 1 ? t.one : t.many.replace('{count}', String(count));
}
