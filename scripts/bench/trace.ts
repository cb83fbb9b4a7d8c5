/** What the main thread of a page was busy with, from Chromium's own trace. */
import type { Page } from 'puppeteer-core';

/** Times are those of the thread: what else this machine was busy with does not count. */
export interface Trace {
  readonly tasks: readonly Task[];
  /** For each key and press: ms that the page worked until it had painted the effect. */
  readonly pressMs: readonly number[];
}

export interface Task {
  /** Microseconds of the clock that profiles have, too. */
  readonly fromUs: number;
  readonly untilUs: number;
  readonly ms: number;
  /** Spent in script; without style, layout and paint. */
  readonly scriptMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it, time of the thread. */
  readonly tdur?: number;
  readonly args?: {
    /** Of an interaction's event: how many ms until its effect was painted. */
    readonly data?: { readonly interactionId?: number; readonly duration?: number };
  };
}

type Span = Required<Pick<TraceEvent, 'ts' | 'dur' | 'tdur'>>;

const taskNames = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
/** Script as the trace names it, when the browser calls it. */
const scriptNames = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.evaluateModule',
]);
/** What the browser may do inside a script's time, when the script asks for a measure. */
const renderNames = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint']);

export type Watch = (page: Page, run: () => Promise<void>) => Promise<Trace>;

/** Runs something and tells what it made the page do. */
export const trace: Watch = async (page, run) => {
  await page.tracing.start({
    categories: [
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'v8',
      // Microtasks: what follows from an answer runs in one.
      'v8.execute',
    ],
  });
  await run();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: TraceEvent[];
  };
  const main = mainThread(traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined));
  const tasks = outermost(named(main, taskNames));
  return { tasks: tasksOf(tasks, main), pressMs: pressMs(tasks, traceEvents) };
};

export const longest = ({ tasks }: Trace): Task =>
  tasks.reduce((one, other) => (other.ms > one.ms ? other : one));

/** Everything that the thread was busy with. */
export const totalMs = ({ tasks }: Trace): number => tasks.reduce((sum, { ms }) => sum + ms, 0);

function tasksOf(tasks: readonly Span[], main: readonly TraceEvent[]): Task[] {
  const script = outermost(named(main, scriptNames));
  const render = outermost(named(main, renderNames));
  return tasks.map((task) => {
    const scripted = within(script, task);
    const rendered = scripted.flatMap((span) => within(render, span));
    return {
      fromUs: task.ts,
      untilUs: task.ts + task.dur,
      ms: task.tdur / 1000,
      scriptMs: spanMs(scripted) - spanMs(rendered),
    };
  });
}

/** An interaction has several events; the one that takes longest counts, as in browsers' own figure. */
function pressMs(tasks: readonly Span[], events: readonly TraceEvent[]): number[] {
  const presses = new Map<number, number>();
  for (const { name, ph, ts, args } of events) {
    const { interactionId: id = 0, duration = 0 } = args?.data ?? {};
    if (name !== 'EventTiming' || ph !== 'b' || id === 0) continue;
    const busyMs = busyIn(tasks, ts, ts + duration * 1000);
    presses.set(id, Math.max(busyMs, presses.get(id) ?? 0));
  }
  return [...presses.values()];
}

/** How many ms of their thread's time tasks took between two moments. */
function busyIn(tasks: readonly Span[], from: number, until: number): number {
  return tasks.reduce((sum, { ts, dur, tdur }) => {
    const shared = Math.min(ts + dur, until) - Math.max(ts, from);
    return shared > 0 ? sum + (tdur * shared) / dur / 1000 : sum;
  }, 0);
}

/** The thread that runs most of the script: the trace is of all processes of the browser. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const name = `${event.pid} ${event.tid}`;
    const thread = threads.get(name);
    if (thread) thread.push(event);
    else threads.set(name, [event]);
  }
  const scriptMs = (thread: readonly TraceEvent[]) => spanMs(named(thread, scriptNames));
  const [main = []] = [...threads.values()].sort((a, b) => scriptMs(b) - scriptMs(a));
  return main;
}

const named = (events: readonly TraceEvent[], names: ReadonlySet<string>): Span[] =>
  events
    .filter(({ name }) => names.has(name))
    .map(({ ts, dur = 0, tdur = dur }) => ({ ts, dur, tdur }));

const spanMs = (spans: readonly Span[]): number =>
  spans.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;

const within = (spans: readonly Span[], { ts, dur }: Span): Span[] =>
  spans.filter((span) => span.ts >= ts && span.ts + span.dur <= ts + dur);

/** Spans that are in no other one. */
function outermost(spans: readonly Span[]): Span[] {
  let end = -Infinity;
  return spans
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter((span) => {
      if (span.ts < end) return false;
      end = span.ts + span.dur;
      return true;
    });
}
