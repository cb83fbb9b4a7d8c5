import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { crash } from '../support/crash/crash.js';
import { startTwice } from '../support/crash/second-start.js';
import { openTestDatabase } from '../support/postgres.js';

// A small `npm run crash`.
const size = { accounts: 100, commitments: 24, kills: 1 };

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-killed-'));

afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true });
});

const locations = [
  ['PGlite', { dataFolder: folder }],
  ...(postgres ? [['PostgreSQL', { databaseUrl: postgres.url }] as const] : []),
] as const;

describe.each(locations)('a backend on %s that is killed under load', (_name, location) => {
  test('has lost no accepted commitment and doubled none', async () => {
    const report = await crash({ ...size, location });
    expect(report).toMatchObject({ sent: 24, accepted: 24, stored: 24, lost: 0, duplicates: 0 });
    expect(report.changedAnswers).toBe(0);
    // Otherwise it was not killed in the middle.
    expect(report.answeredBeforeKill[0]).toBeLessThan(24);
  });
});

describe('faults row 27: a second process on the embedded database', () => {
  test('is refused by name, and nothing is lost', async () => {
    const { said, owner, rowsLost } = await startTwice(folder);
    expect(said).toContain(`in use by process ${owner}`);
    expect(said).toContain('--data');
    expect(said).toContain('ended with code 1');
    expect(rowsLost).toBe(0);
  });
});
