/** `npm run report`, over the data that `npm start` makes. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { ensureSeeded } from '../../demo/seed/index.js';
import { WeeklyReport } from '../../src/core/contract/index.js';

const folder = await mkdtemp(join(tmpdir(), 'kulanz-report-'));
const [data, out] = [join(folder, 'database'), join(folder, 'reports')];

beforeAll(async () => {
  const store = await openSqlStore({ dataFolder: data });
  await ensureSeeded(store, new Date('2026-11-27T12:00:00.000Z'));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

const run = promisify(execFile);
const report = (...flags: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'demo/report/main.ts', '--out', out, ...flags], {
    env: { ...process.env, DATABASE_URL: '' },
  });
const read = (name: string) => readFile(join(out, name), 'utf8');

describe('the report as files', () => {
  it('are JSON as the contract has it, and a page in German', async () => {
    await report('--data', data, '--week', '2026-W47');
    const told = WeeklyReport.parse(JSON.parse(await read('2026-W47.json')));
    expect(told).toMatchObject({ week: '2026-W47', complete: true });
    expect(told.feedback.nps.shows).toBe('score');
    expect(await read('2026-W47.html')).toMatch(/Wochenbericht[^]+16\. November/);
  });

  it('are in English on demand, for whatever week', async () => {
    await report('--data', data, '--week', '2026-W46', '--lang', 'en');
    expect(await read('2026-W46.html')).toMatch(/Weekly report[^]+November 9/);
  });

  it.each([
    [['--data', data, '--week', '2026-W60'], '--week: no week of its year'],
    [['--data', data, '--lang', 'cs'], '--lang: '],
    [['--data', join(folder, 'nowhere')], '--data: nothing in '],
    [['--weak', '2026-W47'], '--weak'],
  ])('are not made by %j, and nothing else is', async (flags, words) => {
    const before = await readdir(folder);
    await expect(report(...flags)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(words) as string,
    });
    expect(await readdir(folder)).toEqual(before);
  });
});
