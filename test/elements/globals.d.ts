/**
 * The functions of mocha that the test runner's browser page has as globals.
 * Neither `only` nor `skip` is declared: a focused or skipped test does not type-check.
 */

type TestBody = () => unknown;

declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: TestBody): void;
declare function before(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
declare function after(body: TestBody): void;

/** The one file of the package that browsers run as it is comes without types: what is used of it. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export class Virtual {
    start(options: {
      container: Node;
      window: { document: Document; MutationObserver: typeof MutationObserver };
    }): Promise<void>;
    /** All that was said since the start, in order. */
    spokenPhraseLog(): Promise<string[]>;
  }
}
