import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { daysOfWeek, weekOf, weeksFrom } from '../../src/core/domain/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { simulate } from '../support/week/simulate.js';

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-week-'));

afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true });
});

const thisWeek = daysOfWeek(weekOf(new Date().toISOString().slice(0, 10)))!;
const week = weeksFrom(thisWeek, 1);

test("a week's report is what the raw tables hold, however it is counted", async () => {
  const location = postgres ? { databaseUrl: postgres.url } : { dataFolder: folder };
  const copies = postgres ? 3 : 1;
  const said: string[] = [];
  const { report, differences } = await simulate(
    location,
    { sessions: 150, seed: 47, week, atOnce: 4, copies },
    (line) => said.push(line),
  );

  expect(differences).toEqual([]);
  // Nothing of it was counted in an empty corner, and nothing failed meanwhile.
  expect(said.filter((line) => line.startsWith('backend:'))).toEqual([]);
  const { feedback, funnel, options, results, refusals, topics } = report;
  expect(feedback.nps.shows).toBe('score');
  for (const rows of [feedback.cells, feedback.secondItems, funnel, refusals, topics]) {
    expect(rows).not.toEqual([]);
  }
  for (const { customers } of options) expect(customers).toBeGreaterThan(0);
  for (const { measure, count } of results) {
    if (measure !== 'churn') expect(count).toBeGreaterThan(0);
  }
  expect(refusals.map(({ code }) => code)).toContain('consent-missing');
  // Words and reminders are tried, and every version has met somebody.
  const tried = (report.experiments ?? []).map(({ tries, arms }) => [tries, arms.length]);
  expect(tried).toEqual([
    [['wording'], 2],
    [['reminders'], 2],
  ]);
  // What customers wrote about themselves is in no quote.
  expect(JSON.stringify(report)).not.toMatch(/Lindner|Miller|2345678|900123/);
});
