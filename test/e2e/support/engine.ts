/** Firefox and WebKit for end-to-end tests: no more of a browser than a person with a keyboard needs. */
import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core';
import { findBrowser, wantedEngines } from '../../../scripts/browsers.mjs';
import { openChromium } from '../../../scripts/chromium.js';
import { WebKitLauncher } from '../../../scripts/webkit-launcher.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Engine {
  /** From the day to the month in a date field; undefined where the focus goes on by itself. */
  readonly keyToNextPart: string | undefined;
  goTo(url: string): Promise<void>;
  /** Runs the body of a function in the page. */
  ask<Answer>(script: string): Promise<Answer>;
  /** Presses keys together; names are those of `KeyboardEvent.key`. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

interface EngineOpener {
  readonly name: EngineName;
  readonly open: () => Promise<Engine>;
}

/** The engines beside Chromium, as far as this machine has them; what is left out is said. */
export function engines(): readonly EngineOpener[] {
  const openers = { firefox: openFirefox, webkit: openWebKit };
  const others = (['firefox', 'webkit'] as const).flatMap((name): EngineOpener[] => {
    const path = wantedEngines().includes(name) ? findBrowser(name) : undefined;
    if (!path) console.warn(`SKIPPED ${name}: see scripts/browsers.mjs`);
    return path ? [{ name, open: () => openers[name](path) }] : [];
  });
  // The flows are gone through in any case.
  return others.length > 0
    ? others
    : [{ name: 'chromium', open: async () => drivenByPuppeteer(await openChromium()) }];
}

async function openFirefox(executablePath: string): Promise<Engine> {
  return drivenByPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath }));
}

async function drivenByPuppeteer(browser: Browser): Promise<Engine> {
  const page = await browser.newPage();
  return {
    keyToNextPart: undefined,
    goTo: async (url) => void (await page.goto(url)),
    ask: <Answer>(script: string) => page.evaluate(`(() => {${script}})()`) as Promise<Answer>,
    async press(...keys) {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await page.keyboard.up(key as KeyInput);
    },
    close: () => browser.close(),
  };
}

async function openWebKit(binary: string): Promise<Engine> {
  const launcher = new WebKitLauncher({ binary });
  await launcher.startSession('e2e', 'about:blank');
  return {
    keyToNextPart: 'ArrowRight',
    goTo: (url) => launcher.startSession('e2e', url),
    ask: <Answer>(script: string) => launcher.execute(script) as Promise<Answer>,
    press: (...keys) => launcher.sendChord(keys),
    close: () => launcher.stop(),
  };
}
