import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/elements/balance-card/define.js';
import type { ScenarioName } from '../../../src/testing/index.js';
import { oneLine, openTag, type Between, type TagPage } from '../support/tag-page.js';

/** Whatever people press, in whatever order: nothing is paid unseen, and nothing twice. */

/** What a person has done, as far as it may lead to a payment. */
interface Model {
  /** Confirmations pressed in a review; several in one tick are one. */
  confirmed: number;
}

/** A page that counts what the backend has taken, and knows when all is answered and rendered. */
class Shop {
  begun = 0;
  /** The cancellations that were carried out; repeated ones are one. */
  readonly givenUp = new Set<string>();
  page!: TagPage;
  #open = 0;
  #before = 0;

  /** Payments that can still become money: the one that was there, and those begun since. */
  get openCount(): number {
    return this.#before + this.begun - this.givenUp.size;
  }

  async open(scenario: ScenarioName): Promise<void> {
    this.#before = scenario === 'paymentLeft' ? 1 : 0;
    this.page = await openTag('kulanz-balance-card', { scenario, between: this.#count });
    // A host that takes over, so that the browser stays here.
    this.page.provider.addEventListener('kulanz-payment-start', (event) => event.preventDefault());
  }

  readonly #count: Between = async ({ operation }, send) => {
    this.#open += 1;
    try {
      const answer = await send();
      if (answer.ok && operation === 'POST /payments') this.begun += 1;
      if (answer.ok && operation.endsWith('/cancellation')) this.givenUp.add(operation);
      return answer;
    } finally {
      this.#open -= 1;
    }
  };

  get controls(): HTMLElement[] {
    return [...this.page.root.querySelectorAll<HTMLElement>('button, input')];
  }

  /** Payments that were sent, each with the key of its intent. */
  get keys(): Set<string | null> {
    return new Set(this.page.of('POST /payments').map(({ key }) => key));
  }

  async rest(): Promise<void> {
    for (let calm = 0; calm < 3; calm = this.#open === 0 ? calm + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  }
}

const isConfirm = (control: HTMLElement): boolean =>
  /^[\d.,]+ € bezahlen$/.test(oneLine(control.textContent));

type Command = fc.AsyncCommand<Model, Shop>;

/** Presses in one task, then looks whether all still holds. */
const press = (name: string, choose: (controls: HTMLElement[]) => HTMLElement[]): Command => ({
  check: () => true,
  toString: () => name,
  async run(model, shop) {
    await shop.rest();
    const pressed = choose(shop.controls);
    if (pressed.some(isConfirm)) model.confirmed += 1;
    for (const control of pressed) control.click();
    await shop.rest();
    expect(shop.keys.size, 'sent').to.be.at.most(model.confirmed);
    expect(shop.openCount, 'at once').to.be.within(0, 1);
  },
});

const write = (text: string): Command => ({
  check: () => true,
  toString: () => `write ${text}`,
  async run(_model, shop) {
    const field = shop.page.root.querySelector<HTMLInputElement>('input[inputmode="decimal"]');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await shop.rest();
  },
});

const times = (control: HTMLElement | undefined, count: number): HTMLElement[] =>
  control ? Array.from({ length: count }, () => control) : [];

/** What leads on: the one button of a view that asks for something, else the first way. */
const main = (controls: HTMLElement[]): HTMLElement | undefined =>
  controls.find((each) => each.matches('.main')) ?? controls.find((each) => each.matches('.way'));
const method = (controls: HTMLElement[]): HTMLElement | undefined =>
  controls.find((each) => each.matches('#method input'));

/** What can be done about a payment that was begun and left. */
const named = (words: string): Command =>
  press(words, (all) =>
    times(
      all.find((each) => oneLine(each.textContent).startsWith(words)),
      1,
    ),
  );

const commands = [
  fc.constantFrom('Zahlung fortsetzen', 'Zahlung beenden').map(named),
  fc.nat(40).map((which) => press(`press ${which}`, (all) => times(all[which % all.length], 1))),
  fc.nat(40).map((which) => press(`twice ${which}`, (all) => times(all[which % all.length], 2))),
  fc.constant(press('method', (all) => times(method(all), 1))),
  fc
    .integer({ min: 1, max: 3 })
    .map((count) => press(`main x${count}`, (all) => times(main(all), count))),
  fc.constantFrom('20', '0', '12,50', '-1', 'x').map(write),
];

for (const scenario of ['overdue', 'paymentLeft', 'planMissed'] as const) {
  it(`${scenario}: any sequence of presses pays only what was reviewed, and once`, async function (this: {
    timeout(ms: number): void;
  }) {
    // Many sequences, each on a page of its own.
    this.timeout(120_000);
    let reached = 0;
    const runs = fc.asyncProperty(
      fc.commands(commands, { maxCommands: 25, size: 'max' }),
      async (sequence) => {
        const shop = new Shop();
        await shop.open(scenario);
        await fc.asyncModelRun(() => ({ model: { confirmed: 0 }, real: shop }), sequence);
        reached += shop.begun + shop.givenUp.size;
        shop.page.provider.remove();
      },
    );
    await fc.assert(runs, { numRuns: 12, seed: 2026, endOnFailure: true });
    expect(reached, 'some sequences pay, or give a payment up').to.be.above(0);
  });
}
