/** What every app must do, in whichever framework it is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openChromium } from '../../../scripts/chromium.js';
import { drivenByPuppeteer } from '../../e2e/support/engine.js';
import { words } from '../../e2e/support/words.js';
import { builtFolder, installedVersion, runScript, sizeOf, type AppName } from './apps.js';
import { startHost, type Host } from './host.js';
import { watch } from './pages.js';
import { agreePlan } from './plan.js';
import { Visitor } from './visitor.js';

export interface App {
  readonly name: AppName;
  /** Packages whose versions say what it was tried with; none where no tool builds it. */
  readonly packages: readonly string[];
}

/** How often the tags are taken out and put in again. */
const rounds = 10;
const patience = { timeout: 20_000, interval: 500 };
/** As behind another tab, or while something always moves: only what has a latest time ever comes. */
const neverIdle = `<script>
  window.requestIdleCallback = (callback, { timeout } = {}) => {
    if (timeout === undefined) (window.waiting ??= []).push(callback);
    else setTimeout(callback, timeout);
  };
</script>`;
const kib = (bytes: number) => Number((bytes / 1024).toFixed(1));

/** What the tests have measured, by app; to be printed after them. Bytes are KiB. */
export const table: Partial<Record<AppName, Record<string, string | number>>> = {};

/** Declares the tests of an app. */
export function testApp({ name, packages }: App): void {
  describe(`an app in ${name}`, () => {
    const facts: Record<string, string | number> = {};
    table[name] = facts;
    let host: Host;
    let browser: Browser;
    let page: Page;
    let visitor: Visitor;
    beforeAll(async () => {
      [host, browser] = await Promise.all([startHost(), openChromium()]);
      visitor = new Visitor(await drivenByPuppeteer(browser));
      page = (await browser.pages()).at(-1)!;
    });
    afterAll(async () => {
      await browser.close();
      await host.close();
    });

    /** Scripts and style sheets that the page has loaded by now, as files of the app. */
    const loaded = () =>
      visitor.ask<string[]>(`
      const { pathname } = new URL('.', location.href);
      return performance.getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith(pathname))
        .map((path) => path.slice(pathname.length))`);

    /** How many plan choosers the page has not let go of. */
    async function living() {
      // `queryObjects` collects garbage, too, but keeps what its stack happens to point at.
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
      const prototype = await page.evaluateHandle(
        () => customElements.get('kulanz-plan-chooser')!.prototype as object,
      );
      const all = await page.queryObjects(prototype);
      const count = await all.evaluate(({ length }) => length);
      await Promise.all([prototype.dispose(), all.dispose()]);
      return count;
    }

    async function open(head = '') {
      const html = readFileSync(join(builtFolder(name), 'index.html'), 'utf8');
      const path = `/apps/${name}/`;
      host.show({ [path]: { html: html.replace('<head>', `<head>${watch()}${head}`) } });
      await visitor.opens(host.origin + path);
      await visitor.seesHeading(words.planTitle);
    }

    it('is built by its own tool', () => {
      const { status, output } = runScript(name, 'build');
      expect(status, output).toBe(0);
      const versions = packages.map((each) => `${each} ${installedVersion(name, each)}`).join(', ');
      Object.assign(facts, { versions });
    });

    it('sets properties, hears the event and keeps its own content while a plan is agreed', async () => {
      await open();
      const first = sizeOf(builtFolder(name), await loaded());
      Object.assign(facts, {
        'first view, files': first.files,
        'first view, min': kib(first.bytes),
        'first view, br': kib(first.brotli),
      });
      const level = `const { shadowRoot } = document.querySelector('kulanz-plan-chooser');
      return shadowRoot.querySelector('#heading').ariaLevel`;
      expect(await visitor.ask(level)).toBe('3');

      await visitor.click('Angerufen');
      await agreePlan(visitor);
      await visitor.click('Angerufen');

      expect(host.calls.filter((call) => call === 'POST /v1/plans')).toHaveLength(1);
      const read = (selector: string) =>
        visitor.ask<string>(`return line(document.querySelector('${selector}').textContent)`);
      expect(await read('output')).toMatch(/^\S+$/);
      expect(await read('kulanz-plan-chooser')).toBe('Sie haben 2-mal angerufen.');
      expect(await visitor.troubles()).toEqual([]);
      const whole = sizeOf(builtFolder(name), await loaded());
      Object.assign(facts, { 'whole flow, br': kib(whole.brotli), flow: 'passed' });
    });

    it('takes the tags out and puts them in again, without a trouble or a leak', async () => {
      await open(neverIdle);
      for (let times = 0; times < rounds; times++) {
        await visitor.click('Ein und aus');
        await visitor.waits(`return !document.querySelector('kulanz-plan-chooser')`, 'no tags');
        await visitor.click('Ein und aus');
        await visitor.seesHeading(words.planTitle);
      }
      // A leak keeps one for each round. Frameworks keep the one that they took out last, of any kind of
      // element, and the engine one or two more for as long as it likes.
      await vi.waitFor(async () => expect(await living()).toBeLessThan(rounds / 2), patience);
      expect(await visitor.troubles()).toEqual([]);
    });

    if (packages.length > 0) {
      it('has a share of Kulanz that is known', () => {
        const { status, output } = runScript(name, 'build:without-kulanz');
        expect(status, output).toBe(0);
        const own = sizeOf(builtFolder(name, 'without-kulanz')).brotli;
        const whole = sizeOf(builtFolder(name)).brotli;
        expect(whole).toBeGreaterThan(own);
        Object.assign(facts, { 'all files, br': kib(whole), 'without Kulanz, br': kib(own) });
      });
    }
  });
}
