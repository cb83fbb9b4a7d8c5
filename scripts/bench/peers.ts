/**
 * Our tags beside what a telco could use instead, on the same job and in the same run: the peers are
 * installed in their own folder. `--rounds 5`, `--only "lit,balance-card"`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../chromium.js';
import { bundlePage, installPeers } from './peers/build.js';
import { contestants as all, type Contestant } from './peers/contestants.js';
import { storeDrawn } from './peers/drawn.js';
import { htmlOf, tableOf, type Report } from './peers/report.js';
import { typical, reading, ratio, type Result } from './peers/results.js';
import { openSite } from './peers/site.js';
import { targetsOf, type Target } from './peers/targets.js';
import {
  figureNames,
  profile,
  visitEmpty,
  visitFull,
  visitSlow,
  type FigureName,
  type Visits,
} from './peers/visit.js';
import type { Measure } from './row.js';

const reportFolder = fileURLToPath(new URL('../../.kulanz/bench', import.meta.url));
const bundles = `${reportFolder}/pages`;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, contestants: { type: 'string' } },
  // `--only` is for all measures.
  strict: false,
});
const rounds = Math.max(1, Number(values.rounds));
const only = typeof values.contestants === 'string' ? values.contestants.split(',') : undefined;

let report: Report | undefined;
/** Of this run, if they were compared. */
export const lastReport = (): Report | undefined => report;

export const peers: Measure = async () => {
  installPeers();
  const wished = all.filter(({ name }) => !only || only.includes(name));
  rmSync(bundles, { recursive: true, force: true });
  mkdirSync(bundles, { recursive: true });
  const browser = await openChromium();
  for (const [index, { source }] of wished.entries()) {
    await bundlePage(source, `${bundles}/${index}`, await drawnFor(browser, source));
  }
  const site = await openSite(wished, bundles);
  try {
    const visits = { browser, site, mounts: Math.ceil(1000 / rounds) };
    const { results, leftOut } = await run(visits, wished);
    const targets = targetsOf(results);
    const summaries = results.map((result) => summary(result, results));
    report = {
      made: new Date().toISOString(),
      browser: await browser.version(),
      rounds,
      leftOut,
      table: tableOf(summaries),
      results: summaries,
      targets: targets.map(({ row }) => row),
      profiles: await profiles(visits, targets),
    };
    mkdirSync(reportFolder, { recursive: true });
    writeFileSync(`${reportFolder}/bench.json`, JSON.stringify(report, undefined, 2));
    writeFileSync(`${reportFolder}/index.html`, htmlOf(report));
    print(report);
    return report.targets;
  } finally {
    await browser.close();
    site.close();
  }
};

async function drawnFor(
  browser: Browser,
  source: Contestant['source'],
): Promise<string | undefined> {
  const drawnBy = 'drawnBy' in source ? source.drawnBy : undefined;
  const ours = all.find(({ name }) => name === drawnBy);
  if (!ours) return undefined;
  const file = `${bundles}/${ours.name}.json`;
  await storeDrawn(browser, ours, file);
  return file;
}

/** All in turn, round by round; another one begins each round. */
async function run(visits: Visits, wished: readonly Contestant[]) {
  const leftOut: string[] = [];
  const results: Result[] = [];
  // Once each before anything counts: a peer that does not show itself is told and left out.
  const empty = await visitEmpty(visits);
  for (const contestant of wished) {
    try {
      await visitFull({ ...visits, mounts: 20 }, contestant, empty);
      results.push({ contestant, rounds: [] });
    } catch (error) {
      if ('file' in contestant.source) throw error;
      leftOut.push(`${contestant.name}: ${String(error)}`);
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    const nothing = await visitEmpty(visits);
    const first = (round * 5) % results.length;
    for (const { contestant, rounds: done } of [
      ...results.slice(first),
      ...results.slice(0, first),
    ]) {
      const full = await visitFull(visits, contestant, nothing);
      done.push({ ...full, ...(await visitSlow(visits, contestant)) });
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }
  return { leftOut, results };
}

function summary(result: Result, results: readonly Result[]): Report['results'][number] {
  const { name, floor: floorName } = result.contestant;
  const names = Object.keys(figureNames) as FigureName[];
  const named = (wished: string) => results.find(({ contestant }) => contestant.name === wished);
  const ratios = (floor: Result | undefined) =>
    floor &&
    Object.fromEntries(names.map((figure) => [figure, ratio(result, floor, reading(figure))]));
  return {
    name,
    isOurs: 'file' in result.contestant.source,
    floor: floorName,
    figures: Object.fromEntries(names.map((figure) => [figure, typical(result, reading(figure))])),
    xFloor: ratios(named(floorName)) ?? {},
    xLit: ratios(named('lit')) ?? {},
    rounds: result.rounds,
  };
}

/** For each target that was missed, where the time goes. */
async function profiles(visits: Visits, targets: readonly Target[]): Promise<Report['profiles']> {
  const timed: readonly FigureName[] = ['bootMs', 'slowMs', 'slowFirstMs', 'longestMs'];
  const missed = targets.filter(
    ({ row, figure }) => !row.holds && [...timed, 'mountsMs', 'updateUs'].includes(figure),
  );
  const made: Report['profiles'] = [];
  for (const { row, result, figure } of missed) {
    made.push({ name: row.name, ...(await profile(visits, result.contestant, figure)) });
  }
  return made;
}

function print({ table, leftOut }: Report): void {
  console.table(table);
  for (const one of leftOut) console.log(`left out: ${one}`);
  console.log(`${reportFolder}/index.html`);
}
