/** What a page's script was busy with, function by function. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import type { Protocol } from 'puppeteer-core';
import { cdnFolder } from '../cdn-files.mjs';
import { longest, trace, type Watch } from './trace.js';

type CpuProfile = Protocol.Profiler.Profile;
type CallFrame = Protocol.Runtime.CallFrame;

const outFolder = '.kulanz/bench';
const intervalUs = 100;
/** Functions that are told. */
const most = 8;

/**
 * A trace whose longest task is printed function by function. The whole profile is kept as
 * `<name>.cpuprofile` for the browser's own tools.
 */
export const profiled =
  (name: string): Watch =>
  async (page, run) => {
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: intervalUs });
    await session.send('Profiler.start');
    const traced = await trace(page, run);
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    mkdirSync(outFolder, { recursive: true });
    writeFileSync(join(outFolder, `${name}.cpuprofile`), JSON.stringify(profile));
    const { ms, scriptMs, fromUs, untilUs } = longest(traced);
    console.log(
      `${name}: longest task at full speed ${ms.toFixed(1)} ms, ${scriptMs.toFixed(1)} of script\n` +
        busiest(profile, fromUs, untilUs).join('\n'),
    );
    return traced;
  };

/** The functions in which most of the time between two moments (microseconds) was spent. */
function busiest(cpu: CpuProfile, fromUs: number, untilUs: number): string[] {
  const frames = new Map(cpu.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, number>();
  let at = cpu.startTime;
  for (const [index, id] of (cpu.samples ?? []).entries()) {
    at += cpu.timeDeltas?.[index] ?? 0;
    if (at < fromUs || at > untilUs) continue;
    const frame = frames.get(id);
    if (!frame) continue;
    const us = cpu.timeDeltas?.[index + 1] ?? 0;
    const place = placeOf(frame);
    spent.set(place, (spent.get(place) ?? 0) + us);
  }
  return [...spent]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([place, us]) => `${(us / 1000).toFixed(1).padStart(7)} ms  ${place}`);
}

/** A function as its author knows it. */
function placeOf({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  const name = functionName || '(no name)';
  const entry = url && mapOf(new URL(url).pathname)?.findEntry(lineNumber, columnNumber);
  if (!entry || !('originalSource' in entry)) return url ? `${name} ${url}` : name;
  const source = entry.originalSource.replace(/^.*?((src|node_modules)\/)/, '$1');
  return `${name} ${source}:${String(entry.originalLine + 1)}`;
}

const maps = new Map<string, SourceMap | undefined>();

function mapOf(path: string): SourceMap | undefined {
  const file = join(cdnFolder, `${path}.map`);
  if (!maps.has(file) && existsSync(file)) {
    maps.set(file, new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload));
  }
  return maps.get(file);
}
