// @ts-check
/**
 * Test-runner commands that work the same in all three engines; test/support/browsers.ts calls
 * them. The stock commands cannot be overridden, so these have names of their own.
 */

/** @typedef {import('./webkit-launcher.mjs').WebKitLauncher} WebKitLauncher */
/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */

/**
 * Emulation ends with its session, so each page keeps one.
 *
 * @type {WeakMap<import('puppeteer-core').Page, import('puppeteer-core').CDPSession>}
 */
const mediaSessions = new WeakMap();

/**
 * Commands by name. Each returns true when done, false when this engine cannot do it.
 *
 * @type {Record<string, {
 *   puppeteer: (page: import('puppeteer-core').Page, payload: any, isChromium: boolean) => Promise<boolean>,
 *   webkit: (launcher: WebKitLauncher, payload: any) => Promise<boolean>,
 * }>}
 */
const commands = {
  /** Presses keys together: `['Shift', 'Tab']`. */
  'kulanz:press': {
    async puppeteer(page, keys) {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
      return true;
    },
    async webkit(launcher, keys) {
      await launcher.sendChord(keys);
      return true;
    },
  },

  /** Sets the page area, in CSS pixels. */
  'kulanz:viewport': {
    async puppeteer(page, size) {
      await page.setViewport(size);
      return true;
    },
    async webkit(launcher, size) {
      await launcher.setViewport(size);
      return true;
    },
  },

  /** Sets media features by their CSS names; an empty object gives all back. Chromium only. */
  'kulanz:media': {
    async puppeteer(page, features, isChromium) {
      if (!isChromium) return false;
      // Over CDP itself: page.emulateMediaFeatures refuses forced-colors.
      const cdp = mediaSessions.get(page) ?? (await page.createCDPSession());
      mediaSessions.set(page, cdp);
      await cdp.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return true;
    },
    webkit: async () => false,
  },
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export function engineCommands() {
  return {
    name: 'kulanz-engine-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      if (session.browser.type === 'webdriver') {
        return run.webkit(/** @type {any} */ (session.browser), payload);
      }
      const launcher = /** @type {ChromeLauncher} */ (session.browser);
      return run.puppeteer(launcher.getPage(session.id), payload, launcher.name === 'Chromium');
    },
  };
}
