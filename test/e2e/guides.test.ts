/** What the documents show as HTML, on a page with their CSS and the built files: the tags come. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdnFolder } from '../../scripts/cdn-files.mjs';
import { openChromium } from '../../scripts/chromium.js';
import { serveFolder } from '../../scripts/static-server.mjs';
import { snippets } from '../support/docs/snippets.js';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(cdnFolder), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pages = snippets.filter(({ language }) => language === 'html');
const css = snippets.filter(({ language }) => language === 'css').map(({ code }) => code);

describe.each(pages)('$file, line $line', ({ code }) => {
  it('shows its tags without a complaint', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (pathname === '/page') {
        const html = code.replaceAll('/kulanz/0.1.0/', '/');
        const script = '<script type="module" src="/autoload.js"></script>';
        const body = `<!doctype html><title>Host</title><style>${css.join('')}</style>${script}${html}`;
        void request.respond({ contentType: 'text/html', body });
      } else if (origin === server.origin && pathname.endsWith('.js')) {
        void request.continue();
      }
      // Nothing else is answered: what a tag shows without an account is tested elsewhere.
    });
    await page.goto(server.origin + '/page', { waitUntil: 'domcontentloaded' });
    const isThere = async () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('kulanz-'))
          .every(({ localName }) => customElements.get(localName)),
      );
    await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
