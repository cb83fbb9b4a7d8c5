/** A page that goes from story to story: for the tests and tools that visit them. */
import { availableParallelism } from 'node:os';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { openChromium } from './chromium.js';
import { serveFolder } from './static-server.mjs';
import { showScheme, storybookFolder, storyPlayed, storyUrl, type Look } from './stories.js';

interface Channel {
  emit(event: string, data: object): void;
  on(event: string, listener: (told: unknown) => void): void;
  once(event: string, listener: (told: unknown) => void): void;
  off(event: string, listener: (told: unknown) => void): void;
}
interface StoryWindow extends Window {
  readonly __STORYBOOK_ADDONS_CHANNEL__: Channel;
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
  /** What the page was loaded with, as Storybook writes it, and its story of now. */
  #globals: string | undefined;
  #id = '';

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
    await showScheme(this.page, scheme);
    const wanted = [`brand:${brand}`, ...globals].join(';');
    // Loading Storybook takes longer than all that a story does.
    const goesOn = wanted === this.#globals && brand === this.#brand && id !== this.#id;
    [this.#globals, this.#brand, this.#id] = [wanted, brand, id];
    if (goesOn) return this.#goOn(id);
    await this.page.goto(`${storyUrl(this.origin, id)};${wanted}`);
    await storyPlayed(this.page);
  }

  /** Another story in place of the one that is shown, as a press in Storybook's list does. */
  async #goOn(id: string): Promise<void> {
    const failure = await this.page.evaluate(
      (storyId) =>
        new Promise<string>((resolve) => {
          const channel = (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
          const failures = [
            'playFunctionThrewException',
            'storyThrewException',
            'storyErrored',
            'storyMissing',
          ];
          const end = (outcome: string): void => {
            for (const event of failures) channel.off(event, fail);
            resolve(outcome);
          };
          const fail = (told: unknown): void => end(JSON.stringify(told));
          for (const event of failures) channel.on(event, fail);
          channel.once('storyFinished', () => end(''));
          channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
        }),
      id,
    );
    if (!failure) return;
    // Storybook shows the failure now and may load itself anew: so does the next story.
    this.#globals = undefined;
    throw new Error(`The story failed: ${failure}`);
  }

  /** Puts another look on the story that is shown, as the toolbar does; the story goes on as it was. */
  async wear({ brand, scheme }: Look): Promise<void> {
    await showScheme(this.page, scheme);
    if (brand === this.#brand) return;
    this.#brand = brand;
    await this.page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const channel = (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
          channel.once('storyRendered', () => resolve());
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

/** As {@link eachInPages}, in pages of this width that show the built Storybook. */
export async function eachInStorybook<Item>(
  items: readonly Item[],
  width: number,
  visit: (page: StoryPage, item: Item) => Promise<void>,
): Promise<void> {
  const server = await serveFolder(storybookFolder);
  const browser = await openChromium();
  try {
    await eachInPages(items, () => StoryPage.open(browser, server.origin, width), visit);
  } finally {
    await browser.close();
    await server.close();
  }
}
