import { setTimeout as pause } from 'node:timers/promises';
import { openSqlStore } from '../../../src/gateway/sql/index.js';
import { addPortfolio } from '../../../demo/seed/add-portfolio.js';
import { openSurroundings, type SharedLocation } from '../backend.js';
import type { PostgresServer } from '../postgres.js';
import { Backends } from './backends.js';
import { countStored, type Stored } from './count.js';
import { Crowd } from './crowd.js';
import { isAnswered, isOutOfOrder, Meter, type Times } from './meter.js';

export interface LoadOptions {
  readonly location: SharedLocation;
  /** Backend processes on it. */
  readonly processes: number;
  /** Accounts of the generated portfolio; some three in ten of them are customers who come. */
  readonly accounts: number;
  /** Customers at the same time. */
  readonly customers: number;
  /** How long nothing is broken; 0 leaves that out. */
  readonly seconds: number;
  /** How often a process is killed and started anew. */
  readonly kills: number;
  /** How often the database server is stopped hard and started anew. */
  readonly stops?: number;
  readonly server?: PostgresServer | undefined;
  /** Hears of progress. */
  readonly tell?: (line: string) => void;
}

/** What a part of the run saw. */
export interface Part {
  readonly name: 'undisturbed' | 'processes killed' | 'database stopped';
  readonly seconds: number;
  readonly visits: number;
  readonly times: Readonly<Record<string, Times>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly unclear: number;
  /** From the moment that the server was back until every process said ready, in milliseconds. */
  readonly recoveryMs?: readonly number[];
}

export interface LoadReport extends Stored {
  readonly parts: readonly Part[];
  /** Commitments that customers wanted; each was answered in the end. */
  readonly intents: number;
  /** Answered with 201, however often it took. */
  readonly accepted: number;
  /** Intents whose repeat was answered differently. */
  readonly changedAnswers: number;
  readonly unclear: number;
}

/**
 * Lets customers read, ask for plans and commit themselves on a generated portfolio: undisturbed,
 * while backend processes are killed, and while the database server is stopped hard. Whoever gets no
 * answer repeats with the same key. Then counts what the database holds.
 */
export async function load(options: LoadOptions): Promise<LoadReport> {
  const { location, processes, accounts, customers, seconds, kills, stops = 0, server } = options;
  const tell = options.tell ?? (() => {});
  const since = new Date();
  const accountIds = await loadPortfolio(location, accounts);
  tell(`${accounts} accounts are in place`);
  const surroundings = await openSurroundings();
  const backends = await Backends.start(location, surroundings, processes);
  try {
    const crowd = new Crowd(backends, accountIds, customers);
    const parts: Part[] = [];
    const run = async (name: Part['name'], work: (meter: Meter) => Promise<Found>) => {
      const meter = new Meter();
      const [start, before] = [performance.now(), crowd.visits];
      const found = await crowd.comeUntil(work(meter), meter);
      const { times, endings, unclear } = meter;
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      const visits = crowd.visits - before;
      parts.push({ name, seconds, visits, times, endings, unclear, ...found });
      tell(`${name}: ${visits} visits in ${seconds} s`);
    };

    if (seconds > 0) {
      await backends.settled();
      await run('undisturbed', () => pause(seconds * 1000, {}));
    }
    if (kills > 0) {
      await run('processes killed', async (meter) => {
        for (let kill = 0; kill < kills; kill += 1) {
          await meter.more(isAnswered, 5 * customers);
          await backends.replace(kill);
        }
        return {};
      });
    }
    if (server && stops > 0) {
      await run('database stopped', (meter) => stopDatabase(server, stops, backends, meter));
    }

    const changedAnswers = await crowd.countChangedAnswers();
    await backends.stop();
    const { accepted, settled } = crowd;
    const stored = await countStored(location, accepted, since);
    return {
      parts,
      intents: settled.size,
      accepted: accepted.length,
      changedAnswers,
      unclear: parts.reduce((sum, { unclear }) => sum + unclear, 0),
      ...stored,
    };
  } finally {
    await backends.stop();
    await surroundings.close();
  }
}

/** What only some parts find out. */
type Found = Pick<Part, 'recoveryMs'>;

/** The same processes must be of use again when the server is. */
async function stopDatabase(
  server: PostgresServer,
  stops: number,
  backends: Backends,
  meter: Meter,
): Promise<Found> {
  const recoveryMs: number[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await meter.more(isAnswered, 100);
    await server.crash();
    await meter.more(isOutOfOrder, 10);
    await server.start();
    const back = performance.now();
    await backends.ready();
    recoveryMs.push(Math.round(performance.now() - back));
  }
  return { recoveryMs };
}

/** @returns the accounts that have something to pay, and nothing agreed */
async function loadPortfolio(location: SharedLocation, accounts: number): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const store = await openSqlStore(location);
  try {
    const added = await addPortfolio(store, { accounts, seed: 1, today });
    return added.filter(({ scenario }) => scenario === 'overdue').map(({ accountId }) => accountId);
  } finally {
    await store.close();
  }
}
