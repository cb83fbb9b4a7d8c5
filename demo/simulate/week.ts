import { randomUUID } from 'node:crypto';
import { base, Faker } from '@faker-js/faker';
import type { CaseList, WeeklyReport } from '../../src/core/contract/index.js';
import type { WeekDays } from '../../src/core/domain/index.js';
import type { Entry, Records } from '../../src/gateway/reference/index.js';
import type { SqlStore } from '../../src/gateway/sql/index.js';
import { generatePortfolio } from '../seed/portfolio.js';
import { runSession, type Visitor } from './session.js';
import type { Telco } from './telco.js';

export interface WeekOptions {
  /** Each by a customer of their own. */
  readonly sessions: number;
  /** The same seed gives the same customers, who come in the same order and take the same ways. */
  readonly seed: number;
  /** It must not have begun. */
  readonly week: WeekDays;
  /** Sessions at the same time. */
  readonly atOnce: number;
}

/** When the customers of each day come, in UTC: some of them while it is another day where they live. */
const hours = [23, 20, 16, 12, 8, 5, 1];
const dayMs = 86_400_000;

/** Makes the portfolio as it stands when the week begins. */
export async function loadCustomers(
  store: Pick<SqlStore, 'load'>,
  { sessions: accounts, seed, week }: WeekOptions,
): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  const batch: Entry[] = [];
  for (const { entries } of generatePortfolio({ accounts, seed, today: week.from })) {
    visitors.push(entries.find(({ kind }) => kind === 'account')?.record as Records['account']);
    batch.push(...entries);
    if (visitors.length % 200 === 0) await store.load(batch.splice(0));
  }
  await store.load(batch);
  return visitors;
}

/** Lets the customers come, a seventh of them each day; then the week is over, everywhere. */
export async function runWeek(
  telco: Telco,
  visitors: readonly Visitor[],
  { seed, week, atOnce }: WeekOptions,
): Promise<void> {
  const faker = new Faker({ locale: base, seed });
  const start = Date.parse(`${week.from}T00:00:00Z`);
  const share = visitors.length / hours.length;
  for (const [day, hour] of hours.entries()) {
    await telco.moveTo(new Date(start + day * dayMs + hour * 3_600_000));
    await tellComplaints(telco, faker, visitors);
    const [first, end] = [Math.round(day * share), Math.round((day + 1) * share)];
    await eachOf(visitors.slice(first, end), atOnce, (visitor, position) =>
      runSession(
        telco,
        visitor,
        new Faker({ locale: base, seed: seed * 1_000_000 + first + position }),
      ),
    );
  }
  await telco.moveTo(new Date(start + 7.6 * dayMs));
}

/** So many at a time, in their order. */
async function eachOf<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, position: number) => Promise<void>,
): Promise<void> {
  const waiting = all.entries();
  const goOn = async () => {
    for (const [position, one] of waiting) await work(one, position);
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
}

/** What other systems of the telco tell each day: some complaints, by pseudonym. */
async function tellComplaints(
  telco: Telco,
  faker: Faker,
  visitors: readonly Visitor[],
): Promise<void> {
  const token = await telco.staffToken();
  const on = telco.now().toISOString().slice(0, 10);
  for (const { reference } of faker.helpers.arrayElements(visitors, 3)) {
    const found = await telco.call(token, { path: `/staff/cases?q=${reference}` });
    const pseudonym = ((await found.json()) as CaseList).data[0]?.ref;
    const body = { pseudonym, kind: 'complaint', on };
    await telco.call(token, { method: 'POST', path: '/staff/facts', body, key: randomUUID() });
  }
}

/** The week's report, as a manager gets it. */
export async function fetchReport(telco: Telco, { week }: WeekDays): Promise<WeeklyReport> {
  const path = `/staff/reports/weekly?week=${week}`;
  const response = await telco.call(await telco.staffToken(), { path });
  if (!response.ok) throw new Error(`The report: ${await response.text()}`);
  return (await response.json()) as WeeklyReport;
}
