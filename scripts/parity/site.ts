/** A page with every tag over a sandbox, at the width of a small phone. */
import type { Browser, ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import { createSandbox, type ScenarioName } from '../../src/testing/index.js';
import { cdnFolder } from '../cdn-files.mjs';
import { serveFolder } from '../static-server.mjs';
import { answerFromSandbox, sandboxAttributes } from '../support/sandbox-requests.js';
import { readWords } from '../support/words.mjs';

export const pageWidth = 320;
const locale = 'de';
const tags = ['kulanz-balance-card', 'kulanz-plan-chooser', 'kulanz-support-options'] as const;

export interface Site {
  /** A page of its own, over an account of its own, once its first views are there. */
  open(scenario: ScenarioName, options?: { readonly ways?: string }): Promise<Page>;
  close(): Promise<void>;
}

export async function openSite(browser: Browser): Promise<Site> {
  const server = await serveFolder(cdnFolder);
  return {
    async open(scenario, { ways = '' } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width: pageWidth, height: 640 });
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      // tsx has esbuild wrap named functions in a helper that a page does not have.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      const sandbox = createSandbox({ scenario, pageOrigin: server.origin });
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request));

      async function answer(request: HTTPRequest): Promise<void> {
        if (await answerFromSandbox(request, sandbox)) return;
        const isPage = new URL(request.url()).pathname === '/';
        if (!isPage) return request.continue();
        const origins = sandbox.paymentOrigins.join(' ');
        return request.respond({ contentType: 'text/html', body: hostPage(origins, ways) });
      }

      await page.goto(server.origin);
      await page.waitForFunction(areReady, {}, tags);
      return page;
    },
    close: () => server.close(),
  };
}

const hostPage = (paymentOrigins: string, ways: string): string => `<!doctype html>
  <link rel="icon" href="data:," />
  <body style="margin: 0">
    <kulanz-provider ${sandboxAttributes} payment-origins="${paymentOrigins}" locale="${locale}">
      <kulanz-balance-card ways="${ways}"></kulanz-balance-card>
      <kulanz-plan-chooser></kulanz-plan-chooser>
      <kulanz-support-options></kulanz-support-options>
    </kulanz-provider>
    <script type="module" src="/kulanz.${locale}.js"></script>
  </body>`;

/** In the page: whether every tag shows what it knows. */
const areReady = (names: readonly string[]): boolean =>
  names.every((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    return root?.querySelector('#heading') && !root.querySelector('[aria-busy="true"]');
  });

const words = await readWords();

/** The first text of a message that has no value in it. */
function textOf(id: string): string {
  const template = words.template(locale, id);
  if (template === undefined) throw new Error(`There is no message ${id}`);
  const texts = typeof template === 'string' ? [template] : template.strings;
  return texts.find((text) => text.trim())?.trim() ?? '';
}

/** What can be pressed and says this message, once it is there. */
export const pressable = (page: Page, messageId: string): Promise<ElementHandle<Element>> =>
  found(page, 'button, a', textOf(messageId));

/** A field, once it is there. */
export const field = (page: Page, selector: string): Promise<ElementHandle<Element>> =>
  found(page, selector, '');

async function found(page: Page, selector: string, text: string): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(findIn, {}, tags, selector, text).catch(() => {
    throw new Error(`There is no ${selector} ${text && `that says "${text}"`}`);
  });
  return handle as ElementHandle<Element>;
}

/** In the page: the first that is in sight. */
const findIn = (names: readonly string[], selector: string, text: string): Element | undefined =>
  names
    .flatMap((name) => [
      ...(document.querySelector(name)?.shadowRoot?.querySelectorAll(selector) ?? []),
    ])
    .find((each) => each.textContent.includes(text) && each.checkVisibility());
