/** The engines for end-to-end tests: no more of a browser than a person with keyboard and pointer needs. */
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser, wantedEngines } from '../../../scripts/browsers.mjs';
import { openChromium } from '../../../scripts/chromium.js';
import { WebKitLauncher } from '../../../scripts/webkit-launcher.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Engine {
  /** From the day to the month in a date field; undefined where the focus goes on by itself. */
  readonly keyToNextPart: string | undefined;
  goTo(url: string): Promise<void>;
  /** Starts one step back in the history; the page before may come later. */
  goBack(): Promise<void>;
  /** Runs the body of a function in the page, or in the frame that was entered. */
  ask<Answer>(script: string): Promise<Answer>;
  /** Goes on in the only frame of where it is, for what is asked from now on; `goTo` leads out again. */
  enterFrame(): Promise<void>;
  /** Presses the pointer at a point of the page, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Presses keys together; names are those of `KeyboardEvent.key`. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

interface EngineOpener {
  readonly name: EngineName;
  readonly open: () => Promise<Engine>;
}

/** All engines that this machine has. */
export function allEngines(): readonly EngineOpener[] {
  const others = engines().filter(({ name }) => name !== 'chromium');
  return wantedEngines().includes('chromium') || others.length === 0
    ? [chromium, ...others]
    : others;
}

/**
 * Firefox as older versions were: a framed page does not learn whose the pages around it are.
 */
export function firefoxOfOld(): readonly EngineOpener[] {
  const path = wantedEngines().includes('firefox') ? findBrowser('firefox') : undefined;
  if (!path) return [];
  const preferences = { 'dom.location.ancestorOrigins.enabled': false };
  return [{ name: 'firefox', open: () => openFirefox(path, preferences) }];
}

const chromium: EngineOpener = {
  name: 'chromium',
  open: async () => drivenByPuppeteer(await openChromium()),
};

/** The engines beside Chromium, as far as this machine has them; what is left out is said. */
export function engines(): readonly EngineOpener[] {
  const openers = { firefox: openFirefox, webkit: openWebKit };
  const others = (['firefox', 'webkit'] as const).flatMap((name): EngineOpener[] => {
    const path = wantedEngines().includes(name) ? findBrowser(name) : undefined;
    if (!path) console.warn(`SKIPPED ${name}: see scripts/browsers.mjs`);
    return path ? [{ name, open: () => openers[name](path) }] : [];
  });
  // The flows are gone through in any case.
  return others.length > 0 ? others : [chromium];
}

async function openFirefox(
  executablePath: string,
  extraPrefsFirefox: Record<string, unknown> = {},
): Promise<Engine> {
  return drivenByPuppeteer(
    await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox }),
  );
}

/** Drives a new page of this browser. */
export async function drivenByPuppeteer(browser: Browser): Promise<Engine> {
  const page = await browser.newPage();
  let place: Page | Frame = page;
  return {
    keyToNextPart: undefined,
    async goTo(url) {
      place = page;
      await page.goto(url);
    },
    async goBack() {
      place = page;
      // Not `page.goBack()`: a kept page does not load, for which puppeteer waits in Firefox.
      await page.evaluate('setTimeout(() => history.back())');
    },
    ask: <Answer>(script: string) => place.evaluate(`(() => {${script}})()`) as Promise<Answer>,
    async enterFrame() {
      const frame = await (await place.waitForSelector('iframe'))?.contentFrame();
      if (!frame) throw new Error('The page has no frame');
      place = frame;
    },
    click: (x, y) => page.mouse.click(x, y),
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
    // Not by script: a script that runs while a kept page comes back is never answered.
    goBack: () => launcher.goBack(),
    ask: <Answer>(script: string) => launcher.execute(script) as Promise<Answer>,
    enterFrame: () => launcher.enterFrame(),
    click: (x, y) => launcher.sendMouseClick('e2e', Math.round(x), Math.round(y)),
    press: (...keys) => launcher.sendChord(keys),
    close: () => launcher.stop(),
  };
}
