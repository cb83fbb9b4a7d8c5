import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, withoutAddressBarPages } from './browsers.mjs';
import { isRoot } from './debian.mjs';

/**
 * How to start the Chromium of this machine, for puppeteer and for Playwright.
 *
 * @throws when there is none
 */
export function launchOptions(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found: node scripts/browsers.mjs');
  // Chromium's sandbox refuses root, which continuous integration often is.
  return { executablePath, args: isRoot ? ['--no-sandbox'] : [] };
}

/**
 * The Chromium of this machine, without a window.
 *
 * @param options `keepsPages`: those that are left stay in its cache, as they do for people
 * @throws when there is none
 */
export function openChromium({ keepsPages = false } = {}): Promise<Browser> {
  const { executablePath, args } = launchOptions();
  return puppeteer.launch({
    executablePath,
    args: [...args, withoutAddressBarPages],
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  });
}
