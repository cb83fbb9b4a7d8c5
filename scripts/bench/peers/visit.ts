/** One visit of a contestant's page, from which all of its figures come. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { percentile } from '../row.js';
import { trace } from '../trace.js';
import type { Contestant } from './contestants.js';
import { busiest, filePlace, sample, type Line } from '../profile.js';
import type { Site } from './site.js';

export type Figures = Partial<Record<FigureName, number>>;
export type FigureName = keyof typeof figureNames;

/** What each figure is, and in what. */
export const figureNames = {
  min: 'JS + CSS until the content, min, KiB',
  gzip: 'the same, gzip, KiB',
  brotli: 'the same, brotli, KiB',
  requests: 'requests of it',
  others: 'other requests until the content',
  fullMs: 'content visible, ms',
  slowFirstMs: 'anything of the tag visible, slow, ms',
  slowMs: 'content visible, slow, ms',
  bootMs: 'boot CPU over an empty page, ms',
  scriptMs: 'script of it, ms',
  intlMs: 'Intl of it, ms',
  intlBeforeFirst: 'calls of Intl before anything is visible',
  longestMs: 'longest task at 4x CPU, ms',
  longTasks: 'tasks over 50 ms at 4x CPU',
  shift: 'layout shift',
  heap: 'heap over an empty page, KiB',
  mountsMs: '1,000 mounts and unmounts, CPU ms',
  mountsStyleMs: 'style and layout of them, ms',
  nodes: 'nodes leaked by them',
  listeners: 'listeners leaked by them',
  updateUs: 'one update of 100 tags, CPU us each',
  pressMs: 'a press until it is painted at 4x CPU, CPU ms',
} as const;

export const slowdown = 4;
const slowNetwork = {
  download: (1.6 * 1024 * 1024) / 8,
  upload: (0.75 * 1024 * 1024) / 8,
  latency: 150,
};
const tags = 100;
const turns = 10;
const presses = [7, 3, 9];
const patienceMs = 60_000;
const inPage = readFileSync(new URL('pages/in-page.js', import.meta.url), 'utf8');

export interface Visits {
  readonly browser: Browser;
  readonly site: Site;
  /** For each round; together a thousand. */
  readonly mounts: number;
}

interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly marker: string;
}

const emptyMarker = 'Leer';

/** What every page costs. */
export type Empty = Readonly<Record<'bootMs' | 'scriptMs' | 'heap', number>>;

export async function visitEmpty(visits: Visits): Promise<Empty> {
  return visit(visits, '/empty', emptyMarker, async (it) => {
    await settle(it);
    const { taskMs: bootMs, scriptMs } = await metrics(it);
    return { bootMs, scriptMs, heap: await heapOf(it) };
  });
}

/** At full speed: what is loaded, what it costs, and what the tag costs that is there. */
export async function visitFull(
  visits: Visits,
  contestant: Contestant,
  empty: Empty,
): Promise<Figures> {
  return visit(visits, visits.site.pathOf(contestant), contestant.marker, async (it) => {
    await settle(it);
    const { taskMs, scriptMs } = await metrics(it);
    const { contentMs: fullMs, intlMs } = await seen(it);
    return {
      ...(await loaded(it, visits.site, fullMs)),
      fullMs,
      intlMs,
      bootMs: taskMs - empty.bootMs,
      scriptMs: scriptMs - empty.scriptMs,
      heap: (await heapOf(it)) - empty.heap,
      ...(contestant.mounts && (await mounts(it, visits.mounts))),
      ...(contestant.mounts && (await updates(it, contestant))),
    };
  });
}

/** On a slow device and network, with presses once the content is there. */
export async function visitSlow(visits: Visits, contestant: Contestant): Promise<Figures> {
  return visit(visits, undefined, contestant.marker, async (it) => {
    await it.page.emulateCPUThrottling(slowdown);
    await it.page.emulateNetworkConditions(slowNetwork);
    const { tasks } = await trace(it.page, async () => {
      await it.page.goto(visits.site.origin + visits.site.pathOf(contestant));
      await settle(it);
    });
    const { contentMs, firstMs, shift, intlBeforeFirst } = await seen(it);
    const longestMs = Math.max(0, ...tasks.map(({ ms }) => ms));
    return {
      slowMs: contentMs,
      slowFirstMs: firstMs,
      shift,
      intlBeforeFirst,
      longestMs,
      longTasks: tasks.filter(({ ms }) => ms > 50).length,
      ...(await pressed(it, contestant)),
    };
  });
}

export interface Profile {
  readonly functions: readonly Line[];
  readonly files: readonly Line[];
}

/** Where the time goes that a figure is about. */
export async function profile(
  visits: Visits,
  contestant: Contestant,
  figure: FigureName,
): Promise<Profile> {
  const path = visits.site.origin + visits.site.pathOf(contestant);
  return visit(visits, undefined, contestant.marker, async (it) => {
    const isWork = figure === 'mountsMs' || figure === 'updateUs';
    const load = async (): Promise<void> => {
      await it.page.goto(path);
      await settle(it);
    };
    if (isWork) await load();
    const { cpu } = await sample(it.cdp, async () => {
      if (!isWork) await load();
      else await (figure === 'mountsMs' ? mounts(it, visits.mounts) : updates(it, contestant));
    });
    return {
      functions: busiest(cpu, { count: 20 }),
      files: busiest(cpu, { count: 20, placeOf: filePlace }),
    };
  });
}

/** In a context of its own: nothing is cached, and the process is new. */
async function visit<Result>(
  { browser, site }: Visits,
  path: string | undefined,
  marker: string,
  measure: (it: Visit) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.setViewport({ width: 390, height: 844 });
    const script = `${inPage}; bench.watch(${JSON.stringify(marker)})\n//# sourceURL=in-page.js`;
    await page.evaluateOnNewDocument(script);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (path !== undefined) await page.goto(site.origin + path);
    return await measure({ page, cdp, marker });
  } finally {
    await context.close();
  }
}

/** Until the content is there, and nothing more comes. */
async function settle({ page }: Visit): Promise<void> {
  await page.waitForFunction('bench.contentMs !== undefined');
  await page.waitForNetworkIdle();
}

interface Seen {
  readonly firstMs: number;
  readonly contentMs: number;
  readonly shift: number;
  readonly intlMs: number;
  readonly intlBeforeFirst: number;
}

const seen = ({ page }: Visit): Promise<Seen> => page.evaluate('({ ...bench })') as Promise<Seen>;

/** What was asked for before the content was there; what comes later nobody waits for. */
async function loaded({ page }: Visit, site: Site, contentMs: number): Promise<Figures> {
  const addresses = (await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ startTime }) => startTime < ${contentMs}).map(({ name }) => name)`,
  )) as string[];
  const code = addresses.flatMap((address) => site.sizesOf(new URL(address).pathname) ?? []);
  const sum = (of: 'min' | 'gzip' | 'brotli'): number =>
    code.reduce((total, file) => total + file[of], 0) / 1024;
  return {
    min: sum('min'),
    gzip: sum('gzip'),
    brotli: sum('brotli'),
    requests: code.length,
    others: addresses.length - code.length,
  };
}

async function mounts(it: Visit, count: number): Promise<Figures> {
  const marker = JSON.stringify(it.marker);
  // The first ones make what all later ones share.
  await it.page.evaluate(`bench.mount(${marker}, 20)`);
  await collect(it);
  const before = await metrics(it);
  await it.page.evaluate(`bench.mount(${marker}, ${count})`);
  const { taskMs, styleMs } = await metrics(it);
  await collect(it);
  const after = await metrics(it);
  const perThousand = 1000 / count;
  return {
    mountsMs: (taskMs - before.taskMs) * perThousand,
    mountsStyleMs: (styleMs - before.styleMs) * perThousand,
    nodes: (after.nodes - before.nodes) * perThousand,
    listeners: (after.listeners - before.listeners) * perThousand,
  };
}

async function updates(it: Visit, { update = 'heading' }: Contestant): Promise<Figures> {
  const { page, marker } = it;
  await page.evaluate(
    `bench.add(${JSON.stringify(marker)}, ${tags}).then((added) => { bench.added = added; })`,
  );
  await collect(it);
  const before = await metrics(it);
  await page.evaluate(`bench.update('${update}', bench.added, ${turns})`);
  const { taskMs } = await metrics(it);
  return { updateUs: ((taskMs - before.taskMs) * 1000) / (tags * turns) };
}

async function pressed({ page }: Visit, { score }: Contestant): Promise<Figures> {
  if (!score) return {};
  const { pressMs } = await trace(page, async () => {
    for (const one of presses) {
      await page.locator(score(one)).click();
      await page.evaluate('bench.frame().then(bench.frame)');
    }
  });
  return { pressMs: percentile(pressMs, 0.98) };
}

const collect = async ({ page, cdp }: Visit): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) {
    await page.evaluate('bench.frame().then(bench.frame).then(() => undefined)');
    await cdp.send('HeapProfiler.collectGarbage');
  }
};

async function heapOf(it: Visit): Promise<number> {
  await collect(it);
  const { usedSize } = await it.cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

async function metrics({ cdp }: Visit) {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => all.find((one) => one.name === name)?.value ?? 0;
  return {
    taskMs: value('TaskDuration') * 1000,
    scriptMs: value('ScriptDuration') * 1000,
    styleMs: (value('RecalcStyleDuration') + value('LayoutDuration')) * 1000,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}
