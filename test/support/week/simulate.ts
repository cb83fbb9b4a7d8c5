import {
  openSqlStore,
  type DatabaseLocation,
  type SqlStore,
} from '../../../src/gateway/sql/index.js';
import { takeSeed } from '../../../demo/seed/index.js';
import { copyRows } from '../../../demo/simulate/copies.js';
import { differences, recount } from '../../../demo/simulate/recount.js';
import { openTelco } from '../../../demo/simulate/telco.js';
import {
  fetchReport,
  loadCustomers,
  runWeek,
  type WeekOptions,
} from '../../../demo/simulate/week.js';
import type { WeeklyReport } from '../../../src/core/contract/index.js';
import { weeksFrom } from '../../../src/core/domain/index.js';

export interface SimulationOptions extends WeekOptions {
  /** How often there is each customer in the end; above 1 only on a PostgreSQL server. */
  readonly copies: number;
}

/** What was measured: times in seconds, resident memory in MB. */
export interface Figures {
  readonly requests?: number;
  readonly week?: number;
  readonly 'ms per session'?: number;
  readonly 'backend MB before'?: number;
  readonly 'backend MB after': number;
  readonly report: number;
  readonly 'ms per 1,000': number;
  readonly recount: number;
  readonly 'recount MB': number;
  readonly equal: 'yes' | 'no';
}

/** What came of a simulation. */
export interface Simulation {
  /** The week's report, as it was made over HTTP. */
  readonly report: WeeklyReport;
  /** Where it, or that of the copies, and the recount differ; one line each. */
  readonly differences: readonly string[];
  /** By the number of sessions. */
  readonly figures: Readonly<Record<string, Figures>>;
}

/** One week, its report and its recount; with copies once more over all of them. */
export async function simulate(
  location: Exclude<DatabaseLocation, { memory: true }>,
  options: SimulationOptions,
  tell: (line: string) => void,
): Promise<Simulation> {
  const { sessions, copies, week } = options;
  const visitors = await withStore(location, async (store) => {
    // From this day on the telco's experiments run.
    await takeSeed(store.db, weeksFrom(week, -1).from, new Date());
    return loadCustomers(store, options);
  });
  const telco = await openTelco(location, tell);
  try {
    const before = telco.memory();
    const { seconds } = await timed(() => runWeek(telco, visitors, options));
    const after = telco.memory();
    const requests = telco.requests();
    const made = await timed(() => fetchReport(telco, week));
    tell(`${sessions} sessions: ${saidOf(made.value)}`);
    // A folder has one process; the database of a server can be read while the backend runs.
    if ('dataFolder' in location) await telco.close();
    return await withStore(location, async (store) => {
      const counted = await compare(store, made, sessions);
      const simulation = {
        report: made.value,
        differences: counted.differences,
        figures: {
          [sessions]: {
            requests,
            week: seconds,
            'ms per session': Math.round((10_000 * seconds) / sessions) / 10,
            'backend MB before': before,
            'backend MB after': after,
            ...counted.figures,
          },
        },
      };
      if (copies === 1) return simulation;
      const copied = await timed(() => copyRows(store, copies));
      tell(`rows copied in ${copied.seconds} s: ${JSON.stringify(copied.value)}`);
      const again = await timed(() => fetchReport(telco, week));
      const memory = { 'backend MB after': telco.memory() };
      const more = await compare(store, again, sessions * copies);
      return {
        ...simulation,
        differences: [...simulation.differences, ...more.differences],
        figures: {
          ...simulation.figures,
          [`${sessions * copies} (copied rows)`]: { ...memory, ...more.figures },
        },
      };
    });
  } finally {
    await telco.close();
  }
}

async function withStore<T>(
  location: DatabaseLocation,
  work: (store: SqlStore) => Promise<T>,
): Promise<T> {
  const store = await openSqlStore(location);
  return work(store).finally(() => store.close());
}

/** Counts a report anew. */
async function compare(store: SqlStore, { value, seconds }: Timed<WeeklyReport>, sessions: number) {
  const counted = await timed(() => recount(store, value));
  const found = differences(value, counted.value);
  return {
    differences: found,
    figures: {
      report: seconds,
      'ms per 1,000': Math.round((1e6 * seconds) / sessions),
      recount: counted.seconds,
      'recount MB': Math.round(process.memoryUsage().rss / 2 ** 20),
      equal: found.length === 0 ? ('yes' as const) : ('no' as const),
    },
  };
}

const saidOf = ({ feedback, topics }: WeeklyReport): string =>
  [
    `${feedback.exits} exits, ${feedback.asked} asked, ${feedback.answered} answered`,
    `${feedback.declined} declined`,
    `topics: ${topics.map(({ topic, comments }) => `${topic} ${comments}`).join(', ') || 'none'}`,
  ].join(', ');

interface Timed<T> {
  readonly value: T;
  readonly seconds: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: Math.round((performance.now() - started) / 10) / 100 };
}
