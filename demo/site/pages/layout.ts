import { html } from 'hono/html';
import { ownBrand } from '../brands.js';
import { type Language, languages, type PageName, paths, texts } from '../language.js';
import type { Session } from '../sessions.js';
import { icon } from './icons.js';
import type { Markup } from './markup.js';

/** What every page needs to know about the request. */
export interface View {
  readonly language: Language;
  /** File of six values, from which the page and the tags take their look. */
  readonly brand: string;
  readonly nonce: string;
  readonly session: Session | undefined;
}

export interface Page {
  readonly name: PageName | undefined;
  readonly title: string;
  readonly lead?: string;
  readonly body: Markup;
  /** Beside the brand, in place of the customers' navigation and account. */
  readonly header?: Markup | undefined;
  /** Scripts and style sheets of this page alone. */
  readonly head?: Markup | undefined;
}

/** The frame of every page: header with navigation, the page's own part, footer. */
export function layout(view: View, page: Page): Markup {
  const { language, brand, nonce } = view;
  const t = texts[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Nordlicht Mobil</title>
        ${brand === ownBrand ? ['latin', 'latin-ext'].map(preloadedFont) : ''}
        <link rel="stylesheet" href="/brands/${brand}.css" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <script type="module" src="/assets/site.js" nonce="${nonce}"></script>
        ${page.head ?? ''}
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header class="site-header">
          <p class="demo-note">${t.demoNote}</p>
          <div class="bar">
            <a class="brand" href="${paths[language].bills}">
              <img src="/assets/mark.svg" alt="" width="36" height="36" />
              <span>nordlicht <b>mobil</b></span>
            </a>
            ${page.header ?? customerHeader(view, page.name)}
          </div>
        </header>
        <main id="content" tabindex="-1">
          <div class="hero">
            <div class="hero-text">
              <h1>${page.title}</h1>
              ${page.lead === undefined ? '' : html`<p>${page.lead}</p>`}
            </div>
          </div>
          <div class="content">${page.body}</div>
        </main>
        ${footer(view, page.name)}
      </body>
    </html>`;
}

/** Loaded early, because the style sheet does without a font that is not there in time. */
function preloadedFont(alphabet: string): Markup {
  return html`<link
    rel="preload"
    href="/fonts/figtree-${alphabet}-wght-normal.woff2"
    as="font"
    type="font/woff2"
    crossorigin
  />`;
}

const customerHeader = (view: View, current: PageName | undefined): Markup =>
  html`${navigation(view, current)} ${view.session ? accountMenu(view, view.session) : ''}`;

function navigation({ language, session }: View, current: PageName | undefined): Markup {
  const t = texts[language].nav;
  const entries: [PageName, string][] = session
    ? [
        ['bills', t.bills],
        ['care', t.care],
        ['help', t.help],
      ]
    : [
        ['signIn', t.signIn],
        ['help', t.help],
      ];
  return html`<nav class="site-nav" aria-label="${t.label}">
    <ul>
      ${entries.map(
        ([name, label]) =>
          html`<li>
            <a href="${paths[language][name]}" ${currentPage(name === current)}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function accountMenu({ language }: View, { customer }: Session): Markup {
  const t = texts[language].nav;
  return html`<details class="menu">
    <summary>
      ${icon('account')}
      <span class="menu-label">${t.account}</span>
    </summary>
    <div class="menu-sheet">
      <p class="menu-name">${customer.name}</p>
      <a href="${paths[language].settings}">${t.settings}</a>
      <a href="${paths[language].signIn}">${t.chooseOther}</a>
      <form method="post" action="/session/end">
        <button name="language" value="${language}">${t.signOut}</button>
      </form>
    </div>
  </details>`;
}

function footer({ language }: View, current: PageName | undefined): Markup {
  const t = texts[language];
  const other = languages.find((candidate) => candidate !== language) ?? language;
  return html`<footer class="site-footer">
    <div class="bar">
      <p>${t.footer.address}</p>
      <ul>
        <li><a href="${paths[language].help}">${t.footer.help}</a></li>
        <li><a href="${paths[language].imprint}">${t.footer.imprint}</a></li>
        <li>
          <a href="${paths[other][current ?? 'bills']}" hreflang="${other}" lang="${other}"
            >${t.nav.otherLanguage}</a
          >
        </li>
      </ul>
    </div>
  </footer>`;
}

function currentPage(isCurrent: boolean): Markup | '' {
  return isCurrent ? html`aria-current="page"` : '';
}
