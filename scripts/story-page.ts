/** A page that goes from story to story: for the tests and tools that visit them. */
import { availableParallelism } from 'node:os';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { showScheme, storyPlayed, storyUrl, type Look } from './stories.js';

interface Channel {
  emit(event: string, data: object): void;
  once(event: string, listener: () => void): void;
}

/** The browser asks for it of its own accord. */
const isFavicon = (message: ConsoleMessage): boolean =>
  message.location().url?.endsWith('/favicon.ico') ?? false;

const letterRules = {
  usual: '',
  apart: `
    *, ::before, ::after {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`,
  doubled: ':root { --kulanz-size: 1rem; font-size: 200%; }',
};

export class StoryPage {
  /** Script errors, and what was logged as one, since the story was shown. */
  readonly errors: string[] = [];
  #brand = '';

  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isFavicon(message)) this.errors.push(message.text());
    });
  }

  /**
   * @param origin where the built Storybook is served
   * @param width of the screen in CSS pixels
   */
  static async open(browser: Browser, origin: string, width: number): Promise<StoryPage> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    // Only one tab has focus otherwise, and stories that press keys would wait in the others.
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    // tsx keeps the names of functions by a helper, which the page does not have.
    await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
    return new StoryPage(page, origin);
  }

  /**
   * Shows a story and waits until it has pressed all that it presses.
   *
   * @param globals more of the toolbar's choices, as Storybook writes them: `locale:ar-XB`
   * @throws when it did not find what to press
   */
  async show(id: string, { brand, scheme }: Look, ...globals: string[]): Promise<void> {
    this.errors.length = 0;
    this.#brand = brand;
    await showScheme(this.page, scheme);
    await this.page.goto([storyUrl(this.origin, id), `brand:${brand}`, ...globals].join(';'));
    await storyPlayed(this.page);
  }

  /** Puts another look on the story that is shown, as the toolbar does; the story goes on as it was. */
  async wear({ brand, scheme }: Look): Promise<void> {
    await showScheme(this.page, scheme);
    if (brand === this.#brand) return;
    this.#brand = brand;
    await this.page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel })
            .__STORYBOOK_ADDONS_CHANNEL__;
          channel.once('storyRendered', resolve);
          channel.emit('updateGlobals', { globals: { brand: name } });
        }),
      brand,
    );
  }

  /** Letters as people set them: apart as WCAG 1.4.12 has it, inside the tags too, or twice as large. */
  async setLetters(letters: keyof typeof letterRules): Promise<void> {
    await this.page.evaluate((rules) => {
      const visited = window as Window & { letterSheet?: CSSStyleSheet };
      const sheet = (visited.letterSheet ??= new CSSStyleSheet());
      sheet.replaceSync(rules);
      const adopt = (root: Document | ShadowRoot): void => {
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) adopt(shadowRoot);
      };
      adopt(document);
    }, letterRules[letters]);
  }

  /** Cards written in this direction, as in Arabic or English. */
  async turn(direction: 'ltr' | 'rtl'): Promise<void> {
    await this.page.evaluate((dir) => {
      for (const element of document.querySelectorAll('#storybook-root *')) {
        element.shadowRoot?.querySelector<HTMLElement>('.card')?.setAttribute('dir', dir);
      }
    }, direction);
  }
}

/**
 * Visits all with as many pages as the machine has processors, in no order.
 *
 * @param visit is handed a page that nobody else uses meanwhile
 */
export async function eachInPages<Item>(
  items: readonly Item[],
  openPage: () => Promise<StoryPage>,
  visit: (page: StoryPage, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    const page = await openPage();
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await visit(page, item);
    }
  };
  const count = Math.min(items.length, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: count }, work));
}
