/** What a page's script was busy with, function by function, from Chromium's sampling profiler. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, Protocol } from 'puppeteer-core';
import { cdnFolder } from '../cdn-files.mjs';
import { longest, trace, type Watch } from './trace.js';

type CpuProfile = Protocol.Profiler.Profile;
type CallFrame = Protocol.Runtime.CallFrame;

/** Time that was spent in one place, without what it calls. */
export interface Line {
  readonly place: string;
  readonly ms: number;
}

/** Two moments, in microseconds of the profile. */
interface Span {
  readonly fromUs: number;
  readonly untilUs: number;
}

const outFolder = '.kulanz/bench';
const intervalUs = 100;

/** Samples what the page does meanwhile. */
export async function sample<Result>(
  session: CDPSession,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly cpu: CpuProfile }> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: intervalUs });
  await session.send('Profiler.start');
  const result = await run();
  const { profile } = await session.send('Profiler.stop');
  return { result, cpu: profile };
}

/**
 * A trace whose longest task is printed function by function. The whole profile is kept as
 * `<name>.cpuprofile` for the browser's own tools.
 */
export const profiled =
  (name: string): Watch =>
  async (page, run) => {
    const session = await page.createCDPSession();
    const { result: traced, cpu } = await sample(session, () => trace(page, run));
    await session.detach();
    mkdirSync(outFolder, { recursive: true });
    writeFileSync(join(outFolder, `${name}.cpuprofile`), JSON.stringify(cpu));
    const task = longest(traced);
    const lines = busiest(cpu, { count: 8, span: task }).map(
      ({ place, ms }) => `${ms.toFixed(1).padStart(7)} ms  ${place}`,
    );
    console.log(
      `${name}: longest task at full speed ${task.ms.toFixed(1)} ms, ` +
        `${task.scriptMs.toFixed(1)} of script\n${lines.join('\n')}`,
    );
    return traced;
  };

interface BusiestOptions {
  readonly count: number;
  /** Default: all of it. */
  readonly span?: Span;
  /** Default: the function, as its author knows it. */
  readonly placeOf?: (frame: CallFrame) => string;
}

/** Where most of the time was spent. */
export function busiest(
  cpu: CpuProfile,
  { count, span, placeOf = functionPlace }: BusiestOptions,
): Line[] {
  const frames = new Map(cpu.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, number>();
  let at = cpu.startTime;
  for (const [index, id] of (cpu.samples ?? []).entries()) {
    at += cpu.timeDeltas?.[index] ?? 0;
    const frame = frames.get(id);
    const isOutside = span && (at < span.fromUs || at > span.untilUs);
    if (!frame || isOutside || frame.functionName === '(idle)') continue;
    const place = placeOf(frame);
    spent.set(place, (spent.get(place) ?? 0) + (cpu.timeDeltas?.[index + 1] ?? 0));
  }
  return [...spent]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([place, us]) => ({ place, ms: Number((us / 1000).toFixed(1)) }));
}

/** The file alone. */
export const filePlace = ({ url, functionName }: CallFrame): string =>
  url ? pathOf(url) : functionName;

function functionPlace({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  const name = functionName || '(no name)';
  if (!url) return name;
  const entry = mapOf(pathOf(url))?.findEntry(lineNumber, columnNumber);
  if (!entry || !('originalSource' in entry)) return `${name} ${pathOf(url)}:${lineNumber + 1}`;
  const source = entry.originalSource.replace(/^.*?((src|node_modules)\/)/, '$1');
  return `${name} ${source}:${entry.originalLine + 1}`;
}

/** Some pages have the files in a folder of ours. */
const pathOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).pathname.replace(/^\/kulanz\//, '/') : url;

const maps = new Map<string, SourceMap | undefined>();

function mapOf(path: string): SourceMap | undefined {
  const file = join(cdnFolder, `${path}.map`);
  if (!maps.has(file) && existsSync(file)) {
    maps.set(file, new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload));
  }
  return maps.get(file);
}
