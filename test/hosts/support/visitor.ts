/** A person in front of a host's page, in any engine: by pointer, or by keyboard. */
import type { Engine } from '../../e2e/support/engine.js';
import { EngineCustomer } from '../../e2e/support/engine-customer.js';

/** A place and a size, in CSS pixels of the window. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

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
    let last: Box | undefined;
    await this.waits(
      `${find}.scrollIntoView({ block: 'center' }); return true`,
      `"${words}" in view`,
    );
    // A view that has just come may still scroll to its heading.
    for (let calm = 0; calm < 3;) {
      const box: Box = await this.ask(`return ${find}.getBoundingClientRect().toJSON()`);
      calm = last && Math.abs(box.y - last.y) < 1 ? calm + 1 : 0;
      last = box;
    }
    if (last) await this.engine.click(last.x + last.width / 2, last.y + last.height / 2);
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
