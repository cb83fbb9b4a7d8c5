import { msg, str } from '@lit/localize';
import { css, html, type CSSResultGroup } from 'lit';
import type { WeeklyReport } from '../../core/contract/index.js';
import { comma, directionOf, formatDate } from '../../i18n/index.js';
import { useStaffLocale } from '../../i18n/staff-words.js';
import { StaffTag } from '../parts/staff-tag.js';
import { insightsStyles } from './insights.styles.js';
import { staticHtml } from './static-html.js';
import { reportView } from './views/report.js';
import { rangeOfWeek, reportTitle } from './week-words.js';

/** Around the sheet: a page of its own, on whatever device, as light or dark as that is. */
const pageStyles = css`
  :root {
    color-scheme: light dark;
  }
  body {
    max-inline-size: 75rem;
    margin: 2rem auto;
    padding-inline: 1rem;
    background: light-dark(#f3efe6, #14120f);
  }
  @media (max-width: 40rem) {
    body {
      margin-block: 1rem;
      padding-inline: 0.5rem;
    }
  }
  @media print {
    body {
      margin: 0;
      padding: 0;
    }
  }
`;

/**
 * The report as a page of HTML that stands by itself: to be kept, mailed and printed, without a script
 * and without a request. It says what `kulanz-insights` says, by the same views and words.
 *
 * @param wanted language tag; the best fit is served
 * @throws (rejects) when no words can be loaded
 */
export async function reportPage(report: WeeklyReport, wanted: string): Promise<string> {
  const locale = await useStaffLocale(wanted);
  const title = reportTitle();
  const range = rangeOfWeek(report.week, locale);
  const madeDate = formatDate(report.madeAt.slice(0, 10), locale);
  const card = html`<section class="card" aria-labelledby="heading">
    <div class="bar-top">
      <div>
        <div id="heading" role="heading" aria-level="1">${title}</div>
        <p class="muted">${range}</p>
      </div>
      <p class="muted">${msg(str`Made on ${madeDate}`, { id: 'insights.home.made.label' })}</p>
    </div>
    ${reportView({ report, locale, level: 2 })}
  </section>`;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${staticHtml(`${title}${comma(locale)}${range}`)}</title>
<style>${pageStyles.cssText}</style>
</head>
<body>
<main>
<template shadowrootmode="open">
<style>${cssText([StaffTag.styles, insightsStyles])}</style>
${staticHtml(card)}
</template>
</main>
</body>
</html>
`;
}

const cssText = (styles: CSSResultGroup): string =>
  Array.isArray(styles) ? styles.map(cssText).join('\n') : String(styles);
