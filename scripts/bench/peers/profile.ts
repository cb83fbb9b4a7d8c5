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
  /** How the function starts: names in minified code say little. */
  readonly code?: string;
}

type Frame = Protocol.Runtime.CallFrame;

const everyUs = 100;
const length = 20;

export async function profiled(cdp: CDPSession, run: () => Promise<void>): Promise<Profile> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: everyUs });
  await cdp.send('Profiler.start');
  await run();
  const { profile } = await cdp.send('Profiler.stop');
  const functions = longest(profile, functionName);
  const files = longest(profile, fileName).map(({ name, ms }) => ({ name, ms }));
  return { functions: await Promise.all(functions.map(withCode)), files };
}

/** Adds up the samples of what has the same name. */
function longest(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  nameOf: (frame: Frame) => string,
): (Line & { frame: Frame })[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const lines = new Map<string, { name: string; ms: number; frame: Frame }>();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    const name = nameOf(frame);
    const line = lines.get(name) ?? { name, ms: 0, frame };
    line.ms += (timeDeltas[index] ?? 0) / 1000;
    lines.set(name, line);
  }
  return [...lines.values()]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, length)
    .map((line) => ({ ...line, ms: Number(line.ms.toFixed(1)) }));
}

async function withCode({ name, ms, frame }: Line & { frame: Frame }): Promise<Line> {
  if (!frame.url.startsWith('http')) return { name, ms };
  const lines = (await (await fetch(frame.url)).text()).split('\n');
  const code = lines[frame.lineNumber]?.slice(frame.columnNumber, frame.columnNumber + 90) ?? '';
  return { name, ms, code };
}

const fileName = ({ url, functionName }: Frame): string => (url ? pathOf(url) : functionName);

/** Line and column count from one, as in browsers' tools. */
const functionName = ({ functionName: name, url, lineNumber, columnNumber }: Frame): string =>
  url ? `${name || 'anonymous'} ${pathOf(url)}:${lineNumber + 1}:${columnNumber + 1}` : name;

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
