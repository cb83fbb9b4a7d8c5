/** What one of our tags draws, for a page that draws the same without us. */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { Contestant } from './contestants.js';
import { openSite } from './site.js';

/**
 * @param file where `{ markup, styles }` goes as JSON; who has the content has `data-content`
 */
export async function storeDrawn(browser: Browser, ours: Contestant, file: string): Promise<void> {
  const site = await openSite([ours], '');
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(site.origin + site.pathOf(ours));
    await page.locator(`::-p-text(${ours.marker})`).wait();
    await page.waitForNetworkIdle();
    const drawn = await page.$eval(
      '[data-tag]',
      ({ shadowRoot: root }, marker) => {
        if (!root) throw new Error('The tag has no shadow root');
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { textContent: text, parentElement } = texts.currentNode;
          const isContent = text?.replaceAll('\u00a0', ' ').includes(marker);
          if (isContent) parentElement?.setAttribute('data-content', '');
        }
        return {
          // Lit's marks are comments, which nobody else would have.
          markup: root.innerHTML.replaceAll(/<!--.*?-->/gs, ''),
          styles: root.adoptedStyleSheets
            .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
            .join('\n'),
        };
      },
      ours.marker,
    );
    writeFileSync(file, JSON.stringify(drawn));
  } finally {
    await context.close();
    site.close();
  }
}
