import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openSqlStore } from '../../../src/gateway/sql/index.js';
import { openTelco, type Telco } from '../../../demo/simulate/telco.js';
import { openChromium } from '../../../scripts/chromium.js';
import { startFaultServer } from '../../../src/testing/fault-server/index.js';
import { countStored, type Accepted } from '../load/count.js';
import { check } from './checks.js';
import { customersOf } from './customers.js';
import { drawStory } from './draw.js';
import { Report } from './report.js';
import { SeedRun } from './seed-run.js';
import { serveSite, type Site } from './site.js';
import { Tape } from './tape.js';

export interface ChaosOptions {
  readonly seeds: readonly number[];
  /** Pages at the same time. */
  readonly pages: number;
  /** Hears of progress. */
  readonly tell?: (line: string) => void;
  /** Hears of every act and every fault. */
  readonly log?: (line: string) => void;
}

/** After so many seeds it is told how far the run is. */
const tellEvery = 25;
/** Seeds that share a backend. */
const chapterSize = 250;
/** Nobody acts as fast as this run does. */
const raiseLimits = 1_000;

/**
 * Lets customers act while faults happen: the tags as built, in Chromium, over HTTP through the fault
 * server to the reference backend as a process of its own, on a generated portfolio. What happens is
 * drawn from the seed, and the same on the same day: the portfolio is that of today.
 */
export async function chaos({ seeds, pages, tell, log }: ChaosOptions): Promise<Report> {
  const report = new Report();
  const onSeed = (): void => {
    if (report.seeds % tellEvery > 0) return;
    tell?.(`${report.seeds} of ${seeds.length} seeds, ${report.violations.length} violations`);
  };
  const [site, browser] = await Promise.all([serveSite(), openChromium()]);
  try {
    for (let first = 0; first < seeds.length; first += chapterSize) {
      const part = seeds.slice(first, first + chapterSize);
      await new Chapter(part, site, browser, report, onSeed, log).play(pages);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return report;
}

/** Some seeds on a backend of their own. */
class Chapter {
  readonly #today = new Date().toISOString().slice(0, 10);
  readonly #seeds: readonly number[];
  readonly #site: Site;
  readonly #browser: Browser;
  readonly #report: Report;
  readonly #onSeed: () => void;
  readonly #log: (line: string) => void;
  readonly #accepted: (Accepted & { readonly seed: number })[] = [];

  constructor(
    seeds: readonly number[],
    site: Site,
    browser: Browser,
    report: Report,
    onSeed: () => void,
    log: (line: string) => void = () => {},
  ) {
    this.#seeds = seeds;
    this.#site = site;
    this.#browser = browser;
    this.#report = report;
    this.#onSeed = onSeed;
    this.#log = log;
  }

  async play(pages: number): Promise<void> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'kulanz-chaos-'));
    const since = new Date();
    try {
      await this.#load(dataFolder);
      const said: string[] = [];
      const { origin: pageOrigin } = this.#site;
      const telco = await openTelco({ dataFolder }, (line) => said.push(line), {
        pageOrigin,
        raiseLimits,
      });
      try {
        const waiting = this.#seeds.values();
        await Promise.all(Array.from({ length: pages }, () => this.#playOn(telco, waiting)));
      } finally {
        await telco.close();
      }
      for (const line of said) this.#violates(this.#seeds[0]!, `the backend: ${line}`);
      await this.#count(dataFolder, since);
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  }

  async #load(dataFolder: string): Promise<void> {
    const store = await openSqlStore({ dataFolder });
    try {
      for (const seed of this.#seeds) {
        await store.load(customersOf(seed, this.#today).flatMap(({ entries }) => entries));
      }
    } finally {
      await store.close();
    }
  }

  /** Plays seed after seed on a page of its own. */
  async #playOn(telco: Telco, waiting: Iterable<number>): Promise<void> {
    const tape = new Tape(telco.origin);
    const server = await startFaultServer({ upstream: tape.pass });
    let pages = await this.#openPages();
    try {
      for (const seed of waiting) {
        const [page, fresh] = pages;
        const stage = { page, fresh, siteOrigin: this.#site.origin, server, tape, telco };
        try {
          await this.#playSeed(seed, stage);
        } catch (error) {
          this.#violates(seed, `the run broke off: ${String(error)}`);
          await closeAll(pages);
          pages = await this.#openPages();
        }
      }
    } finally {
      await closeAll(pages);
      await server.close();
    }
  }

  async #openPages(): Promise<[Page, Page]> {
    return [await openPage(this.#browser), await openPage(this.#browser)];
  }

  async #playSeed(seed: number, stage: ConstructorParameters<typeof SeedRun>[0]): Promise<void> {
    const report = this.#report;
    const story = drawStory(seed);
    const customers = customersOf(seed, this.#today);
    this.#log(`Seed ${seed}: ${customers.map(({ scenario }) => scenario).join(', then ')}`);
    const witness = await new SeedRun(stage, story, customers, this.#log).play();
    for (const what of check(witness)) this.#violates(seed, what);
    report.seeds += 1;
    report.actions += story.steps.length;
    report.requests += witness.exchanges.length;
    report.confirmed += witness.confirmed.length;
    report.commitments += witness.stored.length;
    report.countFaults(witness.exchanges);
    this.#onSeed();
    this.#accepted.push(
      ...witness.stored.map(({ account, id }) => ({ accountId: account, id, seed })),
    );
  }

  /** What the database itself holds, once the backend has ended. */
  async #count(dataFolder: string, since: Date): Promise<void> {
    const { stored, lost, duplicates } = await countStored({ dataFolder }, this.#accepted, since);
    this.#report.stored += stored;
    if (lost + duplicates === 0) return;
    this.#violates(this.#seeds[0]!, `in the database: ${lost} lost, ${duplicates} too many`);
  }

  #violates(seed: number, what: string): void {
    this.#report.violations.push({ seed, what });
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // Only one tab has focus otherwise, and the others are slowed down.
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  // tsx keeps the names of functions by a helper, which the page does not have.
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
  return page;
}

async function closeAll(pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.close()));
}
