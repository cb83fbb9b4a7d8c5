import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import { type } from '../../support/browsers.js';
import { openTag, type TagPage, type TagPageOptions } from '../support/tag-page.js';
import { openPlan } from './plan-page.js';

/** Goes a way and notes the views in which something has to be pressed, up to the result. */
class Path {
  readonly #asked = new Set<string>();

  constructor(readonly page: TagPage) {}

  async press(words: string): Promise<void> {
    this.#asked.add(this.page.heading);
    await this.page.click(words);
  }

  /** Goes on to another view. */
  async leadsTo(press: string, heading: string): Promise<void> {
    await this.press(press);
    await this.page.opens(heading);
  }

  /** @returns how many views asked for something */
  async ends(press: string, result: string): Promise<number> {
    await this.press(press);
    await this.page.says(result);
    return this.#asked.size;
  }
}

const open = async (options: TagPageOptions): Promise<Path> => new Path(await openPlan(options));

async function write(page: TagPage, id: string, text: string): Promise<void> {
  await page.comes(() => page.root.querySelector(`#${id}`), `field ${id}`);
  page.root.querySelector<HTMLInputElement>(`#${id}`)!.focus();
  await type(text);
}

/** Date fields take the engine's own keys, so the day is set as a picker does. */
async function setDay(page: TagPage, day: string): Promise<void> {
  await page.comes(() => page.root.querySelector('#date'), 'field for a day');
  const field = page.root.querySelector<HTMLInputElement>('#date')!;
  field.value = day;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('no way to a result is long', () => {
  it('an offer: two views', async () => {
    const path = await open({ scenario: 'planOffered' });
    await path.press('6 Raten');
    await path.leadsTo('Plan prüfen', '6 × 14,15 €');
    await path.press('Ich stimme den Bedingungen');
    expect(await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart')).to.equal(2);
  });

  for (const [by, fillIn] of [
    ['amount', (path: Path) => write(path.page, 'amount', '20')],
    [
      'number',
      async (path: Path) => {
        await path.press('Die Anzahl');
        await write(path.page, 'count', '5');
      },
    ],
  ] as const) {
    it(`a plan of one’s own by ${by}: three views`, async () => {
      const path = await open({ scenario: 'planOffered' });
      await path.press('Sie bestimmen Betrag und Tag');
      await path.page.comes(() => path.page.root.querySelector('.own.chosen'), 'own plan chosen');
      path.page.root.querySelector<HTMLElement>('.main')!.click();
      await path.page.opens('Ihr eigener Plan');
      await fillIn(path);
      await path.press('Am 15.');
      await path.leadsTo('Plan prüfen', '5 × 16,98 €');
      await path.press('Ich stimme den Bedingungen');
      expect(await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart')).to.equal(3);
    });
  }

  /** What a change is called, and what it needs to know. */
  const changes: readonly [name: string, fillIn: (path: Path) => Promise<void>][] = [
    ['Rate verschieben', ({ page }) => setDay(page, '2026-03-25')],
    ['Plan pausieren', (path) => path.press('Eine Rate')],
    ['Raten senken', ({ page }) => write(page, 'amount', '12')],
    [
      'Etwas früher bezahlen',
      async (path) => {
        await write(path.page, 'amount', '20');
        await path.press('Weniger Raten');
      },
    ],
    [
      'Etwas früher bezahlen',
      async (path) => {
        await write(path.page, 'amount', '8');
        await path.press('Kleinere Raten');
      },
    ],
    ['Tag ändern', (path) => path.press('Am 1.')],
  ];
  for (const [index, [name, fillIn]] of changes.entries()) {
    it(`a change, ${index + 1} of ${changes.length}, ${name}: two views`, async () => {
      const { page } = await open({ scenario: 'planActive' });
      await page.click('Plan ändern');
      await page.opens('Was möchten Sie ändern?');
      const path = new Path(page);
      await path.press(name);
      await fillIn(path);
      await path.leadsTo('Änderung prüfen', 'Raten bis');
      expect(await path.ends('Änderung bestätigen', 'Ihr Plan ist geändert')).to.equal(2);
    });
  }

  it('the end of a plan: two views', async () => {
    const { page } = await open({ scenario: 'planActive' });
    await page.click('Plan ändern');
    await page.opens('Was möchten Sie ändern?');
    const path = new Path(page);
    await path.press('Plan beenden');
    await path.leadsTo('Änderung prüfen', 'Möchten Sie Ihren Plan beenden?');
    expect(await path.ends('Plan jetzt beenden', 'Ihr Plan ist beendet')).to.equal(2);
  });

  for (const [name, fillIn] of [
    ['Rate nachholen', ({ page }: Path) => setDay(page, '2026-03-16')],
    ['Rate anhängen', () => Promise.resolve()],
    ['Raten senken', ({ page }: Path) => write(page, 'amount', '12')],
  ] as const) {
    it(`a way back after a missed instalment, ${name}: two views`, async () => {
      const { page } = await open({ scenario: 'planMissed' });
      await page.click(name);
      await page.opens(name);
      const path = new Path(page);
      await fillIn(path);
      await path.leadsTo('Änderung prüfen', 'Raten bis');
      expect(await path.ends('Änderung bestätigen', 'Ihr Plan ist geändert')).to.equal(2);
    });
  }

  it('a payment: three views before the provider’s page', async () => {
    const path = new Path(await openTag('kulanz-balance-card', { scenario: 'overdue' }));
    const { page } = path;
    page.provider.addEventListener('kulanz-payment-start', (event) => event.preventDefault());
    await path.leadsTo('Jetzt bezahlen', 'Was möchten Sie bezahlen?');
    await path.press('Karte oder Bank');
    await path.leadsTo('Zahlung prüfen', '84,90 €');
    expect(await path.ends('84,90 € bezahlen', '84,90 €')).to.equal(3);
    await page.comes(() => page.of('POST /payments').length, 'the payment begins');
  });
});
