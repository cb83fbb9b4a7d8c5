/**
 * What moves on a host's page that reserves the room, in each state of the account. Words differ in
 * length: `--locale fr` tries another language than German.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scenarioNames, type ScenarioName } from '../../src/testing/index.js';
import { atMost, type Measure, type Row } from './row.js';
import type { Stage } from './stage.js';

const { values } = parseArgs({ options: { locale: { type: 'string' } }, strict: false });
const locale = typeof values.locale === 'string' ? values.locale : 'de';

const widths = [320, 360, 768];
const tags = ['balance-card', 'plan-chooser', 'support-options', 'contact-preferences'];

/** As the guide has it. */
const guide = readFileSync(new URL('../../stories/guides/embed.mdx', import.meta.url), 'utf8');
const reserve = [...guide.matchAll(/```css\n(.*?)```/gs)].map(([, rule]) => rule).join('\n');
const styles = `body { margin: 0 } ${reserve}`;

export const shift: Measure = async (stage) => {
  const rows: Row[] = [];
  for (const tag of tags) {
    for (const width of widths) {
      const moved: string[] = [];
      let worst = 0;
      for (const scenario of scenarioNames) {
        const sum = await shiftOf(stage, tag, width, scenario);
        worst = Math.max(worst, sum);
        if (sum > 0) moved.push(`${scenario} ${sum.toFixed(4)}`);
      }
      if (moved.length > 0) console.log(`${tag} at ${width} px moved: ${moved.join(', ')}`);
      rows.push(
        atMost(
          `${tag}, ${locale}, ${width} px: layout shift in ${scenarioNames.length} states`,
          worst,
          0,
        ),
      );
    }
  }
  return rows;
};

const shiftOf = (
  stage: Stage,
  tag: string,
  width: number,
  scenario: ScenarioName,
): Promise<number> =>
  stage.withBlank(
    {
      entry: `${tag}.${locale}.js`,
      tags: `<kulanz-${tag}></kulanz-${tag}><p>What comes below.</p>`,
      styles,
      locale,
      account: { scenario },
    },
    async (page, origin) => {
      // All of the page is in sight: what moves out of it would not count.
      await page.setViewport({ width, height: 2_000 });
      await page.goto(origin);
      await page.waitForNetworkIdle({ idleTime: 150 });
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => setTimeout(resolve, 0, 0));
          }),
      );
    },
  );
