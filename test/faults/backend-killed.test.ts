import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load, type LoadReport } from '../support/load/load.js';
import { startTwice } from '../support/load/second-start.js';
import { openTestDatabase } from '../support/postgres.js';

// A small `npm run load`.
const size = { accounts: 100, customers: 8, seconds: 0 };

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-killed-'));

afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true });
});

/** Nothing lost, nothing doubled, and every call with a clear end. */
const sound = { lost: 0, duplicates: 0, changedAnswers: 0, unclear: 0 };
const byKills = 'processes killed';
const byStops = 'database stopped';

test('a backend on PGlite that is killed under load loses and doubles no commitment', async () => {
  const location = { dataFolder: folder };
  const report = await load({ ...size, location, processes: 1, kills: 1 });
  expect(report).toMatchObject(sound);
  expect(report.accepted).toBeGreaterThan(0);
  expect(report.stored).toBe(report.accepted);
  // Otherwise it was not killed in the middle.
  expect(endings(report, byKills)['connection lost']).toBeGreaterThan(0);
});

if (postgres) {
  const { url, server } = postgres;
  describe('two backends on PostgreSQL under load', () => {
    let report: LoadReport;
    beforeAll(async () => {
      const location = { databaseUrl: url };
      report = await load({ ...size, location, processes: 2, kills: 2, stops: 2, server });
    });

    test('lose and double no commitment, whichever process or server dies', () => {
      expect(report).toMatchObject(sound);
      expect(report.accepted).toBeGreaterThan(0);
      expect(report.stored).toBe(report.accepted);
      expect(endings(report, byKills)['connection lost']).toBeGreaterThan(0);
    });

    if (server) {
      test('say that their server is away, and are of use again when it is back', () => {
        const how = endings(report, byStops);
        expect(how['503 unavailable']).toBeGreaterThan(0);
        // The processes never went away.
        expect(how['connection refused']).toBeUndefined();
        expect(how['connection lost']).toBeUndefined();
      });
    }
  });
}

function endings({ parts }: LoadReport, name: string) {
  return parts.find((part) => part.name === name)?.endings ?? {};
}

describe('faults row 27: a second process on the embedded database', () => {
  test('is refused by name, and nothing is lost', async () => {
    const { said, owner, rowsLost } = await startTwice(folder);
    expect(said).toContain(`in use by process ${owner}`);
    expect(said).toContain('--data');
    expect(said).toContain('ended with code 1');
    expect(rowsLost).toBe(0);
  });
});
