import type { Browser, Page } from 'puppeteer-core';
import { cdnFolder } from '../cdn-files.mjs';
import { openChromium } from '../chromium.js';
import { openHost, type HostOptions } from './host.js';

export type PageOptions = Omit<HostOptions, 'folder'>;

/** What a measurement works with: one browser for all, a site and a page for each. */
export class Stage {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<Stage> {
    return new Stage(await openChromium());
  }

  /** A host's page over the built files, for as long as something is measured on it. */
  withPage<Result>(
    options: PageOptions,
    measure: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    return this.withBlank(options, async (page, origin) => {
      await page.goto(origin);
      return measure(page);
    });
  }

  /** The same before it is opened: an empty page, and where to go. */
  async withBlank<Result>(
    options: PageOptions,
    measure: (page: Page, origin: string) => Promise<Result>,
  ): Promise<Result> {
    const host = await openHost({ folder: cdnFolder, ...options });
    const page = await this.#browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    try {
      await page.setViewport({ width: 390, height: 844 });
      const result = await measure(page, host.origin);
      if (faults.length > 0) throw new Error(`Script errors: ${faults.join('; ')}`);
      return result;
    } finally {
      await page.close();
      await host.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
