/** A person in front of a host's page, in any engine: by pointer, or by keyboard. */
import type { Engine } from '../../e2e/support/engine.js';
import { EngineCustomer } from '../../e2e/support/engine-customer.js';

export class Visitor extends EngineCustomer {
  constructor(engine: Engine) {
    super(engine, '', 'de');
  }

  async opens(url: string): Promise<void> {
    // Also loads anew what stands at the same address.
    await this.engine.goTo('about:blank');
    await this.engine.goTo(url);
  }

  /** Presses a control with these words where a person sees it: whatever lies over it gets the press. */
  async click(words: string): Promise<void> {
    const find = `seen('button, a, label, summary').find((each) => nameOf(each).includes(${JSON.stringify(words)}))`;
    await this.waits(`return !!${find}`, `"${words}"`);
    await this.waits(
      `${find}.scrollIntoView({ block: 'center' }); return true`,
      `"${words}" in view`,
    );
    // As text: libraries of the page may have changed what an engine's driver makes of objects.
    const middle = `const { x, y, width, height } = ${find}.getBoundingClientRect();
      return (x + width / 2) + ' ' + (y + height / 2)`;
    let [x = 0, y = 0]: number[] = [];
    // A view that has just come may still scroll to its heading.
    for (let calm = 0; calm < 3;) {
      const [nextX = 0, nextY = 0] = (await this.ask<string>(middle)).split(' ').map(Number);
      calm = Math.abs(nextY - y) < 1 ? calm + 1 : 0;
      [x, y] = [nextX, nextY];
    }
    await this.engine.click(x, y);
  }

  /** Waits until a tag says this. */
  reads(text: string): Promise<void> {
    return this.waits(
      `return all(document).some((each) =>
        each.localName.startsWith('kulanz-') && line(each.shadowRoot?.textContent).includes(${JSON.stringify(text)}))`,
      `words "${text}"`,
    );
  }

  /** What `watch()` of the page has kept. */
  troubles(): Promise<string[]> {
    return this.ask('return window.troubles');
  }
}
