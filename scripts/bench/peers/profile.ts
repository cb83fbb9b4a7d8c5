/** Which functions the time goes to, from Chromium's sampling profiler. */
import type { CDPSession, Protocol } from 'puppeteer-core';

export interface Profile {
  /** Those that take longest, each without what it calls. */
  readonly functions: readonly Line[];
  readonly files: readonly Line[];
}

export interface Line {
  readonly name: string;
  readonly ms: number;
}

const everyUs = 100;
const lines = 25;

export async function profiled(cdp: CDPSession, run: () => Promise<void>): Promise<Profile> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: everyUs });
  await cdp.send('Profiler.start');
  await run();
  const { profile } = await cdp.send('Profiler.stop');
  return { functions: longest(profile, functionName), files: longest(profile, fileName) };
}

type Frame = Protocol.Runtime.CallFrame;

/** Adds up the samples of what has the same name. */
function longest(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  nameOf: (frame: Frame) => string,
): Line[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const totals = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    totals.set(name, (totals.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  totals.delete('(idle)');
  return [...totals]
    .map(([name, ms]) => ({ name, ms: Number(ms.toFixed(1)) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, lines);
}

const fileName = ({ url, functionName }: Frame): string => (url ? pathOf(url) : functionName);

/** Line and column count from one, as in browsers' tools. */
const functionName = ({ functionName: name, url, lineNumber, columnNumber }: Frame): string =>
  url ? `${name || 'anonymous'} ${pathOf(url)}:${lineNumber + 1}:${columnNumber + 1}` : name;

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
