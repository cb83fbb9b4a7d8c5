/** The main ways through the tags, as a person presses them. */
import type { Page } from 'puppeteer-core';
import { payWay, press, sees } from './press.js';
import type { PageOptions, Stage } from './stage.js';
import { trace, type Trace, type Watch } from './trace.js';

interface Flow {
  readonly tag: string;
  readonly scenario: PageOptions['account']['scenario'];
  /** What is there before the first press. */
  readonly first: readonly [role: string, name: string];
  readonly run: (page: Page) => Promise<unknown>;
}

export const flows: Readonly<Record<string, Flow>> = {
  pay: {
    tag: '<kulanz-balance-card></kulanz-balance-card>',
    scenario: 'overdue',
    first: ['button', payWay],
    async run(page) {
      await press(page, 'button', payWay);
      await choose(page, 'method');
      await press(page, 'button', 'Zahlung prüfen');
      await press(page, 'button', '84,90\u00a0€ bezahlen');
      await page.waitForFunction(() => document.body.dataset['paid']);
    },
  },
  plan: {
    tag: '<kulanz-plan-chooser></kulanz-plan-chooser>',
    scenario: 'planOffered',
    first: ['button', 'Plan prüfen'],
    async run(page) {
      await choose(page, 'plan');
      await press(page, 'button', 'Plan prüfen');
      await choose(page, 'terms');
      await press(page, 'button', 'Plan bestätigen');
      await sees(page, 'button', 'Beleg speichern Als PDF-Datei');
    },
  },
  support: {
    tag: '<kulanz-support-options></kulanz-support-options>',
    scenario: 'overdue',
    first: ['button', 'Rückruf wählen Zu einer Zeit, die Ihnen passt'],
    async run(page) {
      await press(page, 'button', 'Rückruf wählen Zu einer Zeit, die Ihnen passt');
      await choose(page, 'day');
      await choose(page, 'slot');
      await press(page, 'button', 'Rückruf prüfen');
      await press(page, 'button', 'Rückruf vereinbaren');
      await sees(page, 'button', 'Alle Wege ansehen');
    },
  },
  nps: {
    tag: '<kulanz-nps-prompt trigger="help"></kulanz-nps-prompt>',
    scenario: 'overdue',
    first: ['heading', 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?'],
    async run(page) {
      await choose(page, 'score');
      await press(page, 'button', 'Antwort senden');
      await sees(page, 'heading', 'Danke für Ihre Antwort');
    },
  },
  preferences: {
    tag: '<kulanz-contact-preferences></kulanz-contact-preferences>',
    scenario: 'overdue',
    first: ['heading', 'Sie entscheiden, wie wir Sie erreichen'],
    async run(page) {
      await press(page, 'button', 'Einstellungen ändern Wege, Zeiten und Sprache');
      await choose(page, 'sms');
      await page.locator('>>> .button.main').click();
      await page.waitForNetworkIdle();
    },
  },
};

/** Goes a way whose first view is there already, and tells what it made the page do. */
export const traceFlow = (
  stage: Stage,
  { tag, scenario, first, run }: Flow,
  slowdown: number,
  watch: Watch = trace,
): Promise<Trace> =>
  stage.withPage(
    { entry: 'kulanz.de.js', tags: tag, locale: 'de', account: { scenario } },
    async (page) => {
      await sees(page, ...first);
      await page.evaluate(() =>
        document.addEventListener('kulanz-payment-start', (event) => {
          event.preventDefault();
          document.body.dataset['paid'] = 'true';
        }),
      );
      await page.emulateCPUThrottling(slowdown);
      return watch(page, async () => {
        await run(page);
      });
    },
  );

/** Presses the first choice of a group. */
async function choose(page: Page, group: string): Promise<void> {
  const label = `>>> label:has([name="${group}"])`;
  await page.waitForSelector(label, { visible: true });
  await page.locator(label).click();
}
