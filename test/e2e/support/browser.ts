import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';

export { openChromium as openBrowser } from '../../../scripts/chromium.js';

export interface Visit {
  readonly page: Page;
  /** A further tab of the same person: same cookies. */
  openTab(): Promise<Page>;
  /** Script errors of all tabs so far. */
  readonly errors: readonly string[];
  end(): Promise<void>;
}

/** A person with a browser of their own: no cookies, nothing cached. */
export async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const errors: string[] = [];
  const openTab = async () => {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 390, height: 844 });
    // Without it only one tab at a time has focus, and key presses hang in the others.
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return page;
  };
  return { page: await openTab(), openTab, errors, end: () => context.close() };
}

/** What assistive technology would tell of a page; for a test that fails. */
export async function describePage(page: Page): Promise<string> {
  const lines = [page.url()];
  const add = (node: SerializedAXNode | null) => {
    if (!node) return;
    if (node.name) lines.push(`  ${node.role} "${node.name}"`);
    node.children?.forEach(add);
  };
  add(await page.accessibility.snapshot());
  return lines.join('\n');
}
