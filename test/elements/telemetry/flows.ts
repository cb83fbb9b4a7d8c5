/** Whole flows through every tag, as a person goes them, whatever is measured meanwhile. */
import '../../../src/define.js';
import { CarePage } from '../care/care-page.js';
import { TagPage, type TagPageOptions } from '../support/tag-page.js';

/** Called with the first view, before anything is pressed. */
type Prepare = (page: TagPage) => unknown;
export type Flow = (prepare: Prepare) => Promise<TagPage>;

/** The page as it is first shown; leaving for the payment provider is taken over. */
async function show<Page extends TagPage>(page: Page, prepare: Prepare): Promise<Page> {
  await page.place();
  page.provider.addEventListener('kulanz-payment-start', (event) => event.preventDefault());
  page.connect();
  await page.comes(() => page.heading, 'first view');
  await prepare(page);
  return page;
}

const care = (prepare: Prepare, options: TagPageOptions = {}): Promise<CarePage> =>
  show(new CarePage(options), prepare);

export async function agreeOnPlan(page: TagPage): Promise<void> {
  await page.click('In Raten zahlen');
  await page.opens('Welcher Ratenplan passt zu Ihnen?');
  await page.click('6 Raten');
  await page.click('Plan prüfen');
  await page.opens('6 × 14,15 €');
  await page.click('Ich stimme den Bedingungen');
  await page.click('Plan bestätigen');
  await page.says('Ihr Plan ist vereinbart');
}

export const flows: Readonly<Record<string, Flow>> = {
  async pay(prepare) {
    const page = await care(prepare, { scenario: 'overdue' });
    await page.click('Jetzt bezahlen');
    await page.opens('Was möchten Sie bezahlen?');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.opens('84,90 €');
    await page.click('84,90 € bezahlen');
    await page.comes(() => page.of('POST /payments').length, 'the payment');
    return page;
  },

  async plan(prepare) {
    const page = await care(prepare);
    await agreeOnPlan(page);
    return page;
  },

  async change(prepare) {
    const page = await show(
      new TagPage('kulanz-plan-chooser', { scenario: 'planActive' }),
      prepare,
    );
    await page.click('Plan ändern');
    await page.opens('Was möchten Sie ändern?');
    await page.click('Zurück');
    await page.comes(() => page.findControl('Plan ändern'), 'the plan');
    return page;
  },

  async help(prepare) {
    const page = await care(prepare);
    await page.click('Hilfe bekommen');
    await page.opens('Wir wissen, dass es manchmal eng wird');
    await page.click('Rückruf wählen');
    await page.opens('Wann dürfen wir Sie anrufen?');
    await page.click('Mittwoch');
    await page.click('09:00');
    await page.click('Rückruf prüfen');
    await page.opens('Mittwoch, 11. März 2026, 09:00');
    await page.click('Rückruf vereinbaren');
    await page.says('Ihre Referenz');
    return page;
  },

  async settings(prepare) {
    const page = await care(prepare);
    await page.click('Wählen, wie wir Sie erreichen');
    await page.opens('Sie entscheiden, wie wir Sie erreichen');
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir Sie erreichen?');
    await page.click('Briefe und Dokumente in großer Schrift');
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
    return page;
  },

  async survey(prepare) {
    const options = { attributes: { trigger: 'help' } };
    const page = await show(new TagPage('kulanz-nps-prompt', options), prepare);
    await page.click('9');
    await page.click('Antwort senden');
    await page.says('Danke für Ihre Antwort');
    return page;
  },
};
