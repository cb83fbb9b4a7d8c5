/** The live preview of a plan of sixty instalments, on a device that is four times as slow. */
import type { Page } from 'puppeteer-core';
import { defaultPolicy } from '../../src/gateway/reference/index.js';
import { press, sees } from './press.js';
import { atMost, percentile, type Measure } from './row.js';
import { trace } from './trace.js';

const slowdown = 4;
const instalments = 60;
/** 84,90 EUR in sixty instalments, and others on the way there; one is refused. */
const amounts = ['1,50', '2', '12', '0,80', '1,45', '1,42'];
const paydays = ['Am 1.', 'Am 15.', 'Am letzten Tag', 'Jede Woche', 'Weiß ich nicht', 'Am 1.'];

/** Any instalment from one euro on will do. */
const { plans } = defaultPolicy;
const policy = {
  plans: {
    EUR: (plans['EUR'] ?? []).slice(0, 1).map(({ toMinor: _toMinor, ...band }) => ({
      ...band,
      fromMinor: 100,
      minInstalmentMinor: 100,
      maxInstalments: instalments,
      maxDays: 2_000,
    })),
  },
};

export const planPreview: Measure = (stage) =>
  stage.withPage(
    {
      entry: 'plan-chooser.de.js',
      tags: '<kulanz-plan-chooser></kulanz-plan-chooser>',
      locale: 'de',
      account: { scenario: 'planOffered', policy },
    },
    async (page) => {
      await press(page, 'radio', 'Eigenen Plan machen Sie bestimmen Betrag und Tag.');
      await press(page, 'button', 'Eigenen Plan machen');
      await sees(page, 'textbox', 'Wie viel passt im Monat?');
      await page.waitForNetworkIdle();

      let requests = 0;
      page.on('request', () => (requests += 1));
      await page.emulateCPUThrottling(slowdown);
      let shown = 0;
      const { tasks, pressMs } = await trace(page, async () => {
        await press(page, 'radio', 'Am 15.');
        for (const amount of amounts) {
          await enter(page, amount);
        }
        await page.locator('>>> .side summary').click();
        await page.locator('>>> .side tbody tr').wait();
        shown = await shownInstalments(page);
        for (const payday of paydays) await press(page, 'radio', payday);
      });
      if (shown !== instalments) {
        throw new Error(`The preview showed ${shown} instalments, not ${instalments}`);
      }

      const scriptMs = Math.max(...tasks.map((task) => task.scriptMs));
      const longestMs = Math.max(...tasks.map(({ ms }) => ms));
      console.log(
        `plan preview of ${instalments}, ${slowdown}x CPU, not gated: ${pressMs.length} presses, ` +
          `p98 until painted ${percentile(pressMs, 0.98).toFixed(1)} ms; longest task with style, ` +
          `layout and paint ${longestMs.toFixed(1)} ms`,
      );
      return [
        atMost('plan preview of 60: requests', requests, 0),
        atMost('plan preview of 60: longest task of our script, 4x CPU', scriptMs, 50, 'ms'),
      ];
    },
  );

/** Key by key, as fast as a person types, in place of what stands there. */
async function enter(page: Page, amount: string): Promise<void> {
  await page.locator('>>> #amount').click({ count: 3 });
  await page.keyboard.type(amount, { delay: 80 });
}

const shownInstalments = (page: Page): Promise<number> =>
  page.$eval(
    'kulanz-plan-chooser',
    ({ shadowRoot }) => shadowRoot?.querySelectorAll('tbody tr').length ?? 0,
  );
