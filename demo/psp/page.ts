import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { formatMoney } from '../../src/i18n/index.js';
import { type Checkout, outcomes } from './checkout.js';
import { languageOf, textsFor } from './texts.js';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  readonly language: 'de' | 'en';
  readonly heading: string;
  readonly body: Markup;
}

/** The page on which the person pays, or sees that this is done. */
export function checkoutPage(checkout: Checkout, merchant: string): Markup {
  const language = languageOf(checkout.locale);
  const texts = textsFor(language);
  const facts = html`<dl class="facts">
    <div>
      <dt>${texts.recipient}</dt>
      <dd>${merchant}</dd>
    </div>
    <div>
      <dt>${texts.reference}</dt>
      <dd class="number">${checkout.reference}</dd>
    </div>
  </dl>`;

  if (checkout.state !== 'open') {
    const [heading, text] = texts.states[checkout.state] as [string, string];
    return page({
      language,
      heading,
      body: html`<p class="lead">${text}</p>
        <p class="amount">${formatAmount(checkout, language)}</p>
        ${facts}
        <a class="button" href="${checkout.returnUrl}">${texts.back(merchant)}</a>`,
    });
  }

  return page({
    language,
    heading: texts.heading(formatAmount(checkout, language)),
    body: html`${facts}
      <form method="post">
        <fieldset>
          <legend>${texts.question}</legend>
          <p class="hint">${texts.questionHint}</p>
          ${outcomes.map((outcome) => {
            const [label, hint] = texts.outcomes[outcome] as [string, string];
            return html`<button
                class="outcome"
                name="outcome"
                value="${outcome}"
                aria-describedby="${outcome}-hint"
              >
                ${label}
              </button>
              <p class="hint" id="${outcome}-hint">${hint}</p>`;
          })}
        </fieldset>
      </form>`,
  });
}

/** For an address that stands for no checkout. */
export function unknownPage(): Markup {
  const texts = textsFor('de');
  return page({
    language: 'de',
    heading: texts.unknownTitle,
    body: html`<p class="lead">${texts.unknownText}</p>`,
  });
}

function page({ language, heading, body }: Page): Markup {
  const texts = textsFor(language);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${texts.title}</title>
        <link rel="stylesheet" href="/psp.css" />
        <script src="/psp.js" defer></script>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <p class="demo">${texts.demo}</p>
        <header>
          <img src="/mark.svg" alt="" width="32" height="32" />
          <span>Talerweg</span>
        </header>
        <main>
          <h1>${heading}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

function formatAmount({ amountMinor, currency }: Checkout, language: 'de' | 'en'): string {
  return formatMoney({ amountMinor, currency }, language);
}
