/** What axe says of a story. */
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 A and AA with all before it, the European norm on top of it, and what axe recommends. */
export const axeTags = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  ...['EN-301-549', 'best-practice'],
];

/** The rules that look at how things look, where the same page is shown in another look. */
const looksRules = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

/** Rules for the same page in other colours, sizes as they were. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What has changed since all rules were run in the page; `all`: nothing was run yet. */
export type Scope = 'all' | 'looks' | 'colours';

const ruleSets = { looks: looksRules, colours: colourRules };

/** @returns what axe finds in the story of the page, a line each */
export async function violationsIn(page: Page, scope: Scope = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axePath });
  const runOnly: RunOptions['runOnly'] =
    scope === 'all' ? { type: 'tag', values: axeTags } : { type: 'rule', values: ruleSets[scope] };
  return page.evaluate(async (wanted) => {
    const { violations } = await axe.run('#storybook-root', {
      resultTypes: ['violations'],
      runOnly: wanted,
      // A story is a part of a page: what holds for whole pages is not its business.
      rules: { region: { enabled: false }, 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, runOnly);
}
