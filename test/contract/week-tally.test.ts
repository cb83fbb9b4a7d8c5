import { base, Faker } from '@faker-js/faker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { generatePortfolio } from '../../demo/seed/portfolio.js';
import {
  MemoryStore,
  readAnew,
  readComment,
  tallyRecords,
  type AllRecords,
  type ArmTally,
  type Entry,
  type Records,
  type Store,
  type TallyFrame,
} from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';

const frame: TallyFrame = {
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  asOf: '2026-12-01',
  graceDays: 3,
};

const inNeed = 'Ich kann nicht mehr, die Raten sind zu hoch.';
const comments = [
  'Die Rate ist zu hoch, das war ärgerlich.',
  'Der Ratenplan passt sehr gut zu mir.',
  'Ich habe lange am Telefon gewartet.',
  'Sehr freundlich am Telefon, vielen Dank!',
  'Die Rechnung habe ich nicht verstanden.',
  inNeed,
] as const;

/** The portfolio's own plans, payments and restrictions, brought into the week. */
function lately(entry: Entry, createdAt: string): Entry {
  switch (entry.kind) {
    case 'plan': {
      const instalments = entry.record.instalments.map((each, index) => ({
        ...each,
        ...(index < 3 && { dueDate: `2026-11-${18 + index}` }),
        // Who agreed early has paid.
        ...(createdAt < '2026-11-19' && { paidMinor: each.amountMinor }),
        ...(index === 1 && { changed: 'moved' as const }),
      }));
      // Whose plan was given up late is no longer asked for anything.
      const state = createdAt > '2026-11-24' ? 'cancelled' : entry.record.state;
      return { kind: 'plan', record: { ...entry.record, state, createdAt, instalments } };
    }
    case 'payment': {
      const { id, accountId } = entry.record;
      const checkout = {
        providerReference: `${accountId} ${id}`,
        url: 'https://pay.example/c',
        expiresAt: createdAt,
        returnUrl: 'https://www.telco.example/',
      };
      return { kind: 'payment', record: { ...entry.record, createdAt, checkout } };
    }
    case 'account': {
      const { restricted } = entry.record;
      // Every restriction is of the week, and who has one is protected by now.
      if (!restricted) return entry;
      const since = '2026-11-18';
      const late = { restricted: { ...restricted, since }, approach: 'protected' } as const;
      return { kind: 'account', record: { ...entry.record, ...late } };
    }
    default:
      return entry;
  }
}

/** What a telco's customers might have done around that week, at all hours. */
function* records(): Generator<Entry> {
  const faker = new Faker({ locale: base, seed: 47 });
  const { arrayElement, maybe } = faker.helpers;
  const moment = () =>
    faker.date.between({ from: '2026-11-14T00:00:00Z', to: '2026-11-25T00:00:00Z' }).toISOString();
  const day = (from: string, to: string) =>
    faker.date.between({ from, to }).toISOString().slice(0, 10);
  // Ten comments are just enough to be told, and nine are not.
  const rare = [
    ...Array.from({ length: 10 }, () => 'Die App hängt.'),
    ...Array.from({ length: 9 }, () => 'Viel zu teuer.'),
  ];
  let number = 0;
  for (const { accountId, entries } of generatePortfolio({
    accounts: 300,
    seed: 47,
    today: '2026-11-20',
  })) {
    const account = entries.find(({ kind }) => kind === 'account')?.record as Records['account'];
    for (const entry of entries) yield lately(entry, moment());
    const record = () => ({ id: `r-${(number += 1)}`, accountId, createdAt: moment() });
    // Settled long ago, or just now.
    const [settledOn, dueDate] = arrayElement([
      [day('2026-08-10', '2026-08-30'), '2026-07-01'],
      [day('2026-11-10', '2026-11-30'), '2026-10-01'],
    ]);
    const item = {
      ...record(),
      state: 'paid',
      kind: 'bill',
      label: 'Bill',
      disputedMinor: 0,
    } as const;
    const paid = { issuedOn: '2026-06-01', dueDate, settledOn, amountMinor: 990, paidMinor: 990 };
    yield { kind: 'item', record: { ...item, ...paid } };
    for (const trigger of ['paid', 'plan', 'help'] as const) {
      const reason = maybe(() => arrayElement(['quarantine', 'moratorium'] as const));
      const state = reason ? 'notAsked' : 'asked';
      yield { kind: 'exit', record: { ...record(), state, trigger, reason } };
      const survey = record();
      const answered = arrayElement(['shown', 'answered', 'declined', 'offered'] as const);
      // Each in words of its own, and some in the same.
      const said = maybe(() => `${arrayElement(comments)} ${arrayElement(['A', 'B', 'C'])}`) ?? '';
      const seldom = answered === 'answered' ? rare.shift() : undefined;
      const comment = seldom ?? said;
      const { sentiment, topics, distress } = readComment(comment, account.locale);
      yield {
        kind: 'survey',
        record: {
          ...survey,
          state: answered,
          survey: {
            surveyId: survey.id,
            kind: 'transactional',
            trigger,
            secondItem: 'trust',
            copyVersion: arrayElement(['1', '2']),
            expiresAt: '2026-12-01T00:00:00Z',
          },
          approach: arrayElement([
            'first-slip',
            'steady',
            'repeat',
            'protected',
            undefined,
          ] as const),
          channel: arrayElement(['none', 'email', undefined]),
          ...(answered !== 'offered' && {
            shownAt: seldom === undefined ? moment() : '2026-11-18T12:00:00.000Z',
          }),
          ...(answered === 'answered' && {
            score: faker.number.int({ max: 10 }),
            followUps: [{ item: 'trust', value: faker.number.int({ min: 1, max: 5 }) }],
            ...(comment && { comment, sentiment, topics, distress }),
          }),
        },
      };
    }
    for (const kind of ['seen', 'understood', 'chose', 'confirmed', 'error', 'repeatPress']) {
      const dwellMs = maybe(() => faker.number.int({ max: 60_000 }));
      const tag = arrayElement(['balance-card', 'plan-chooser']);
      const event = { kind, tag, view: 'first', ...(dwellMs !== undefined && { dwellMs }) };
      const state = 'recorded';
      yield { kind: 'event', record: { ...record(), state, consentVersion: '1', event } };
    }
    for (const id of ['words', 'times', 'forgotten']) {
      const exposure = {
        ...record(),
        id,
        state: 'exposed',
        variant: arrayElement([0, 1]),
      } as const;
      if (maybe(() => true, { probability: 0.8 })) yield { kind: 'exposure', record: exposure };
    }
    const kind = arrayElement(['complaint', 'cancellation', 'callEnded'] as const);
    const on = day('2026-08-10', '2026-12-01');
    yield { kind: 'fact', record: { ...record(), state: 'told', kind, on } };
  }
}

const postgres = await openTestDatabase();
const stores: [string, Store][] = [['PGlite', await openSqlStore({ memory: true })]];
if (postgres) stores.push(['PostgreSQL', await openSqlStore({ databaseUrl: postgres.url })]);

afterAll(async () => {
  for (const [, store] of stores) await store.close();
  await postgres?.close();
});

describe.each(stores)('from %s', (_name, store) => {
  const entries = [...records()];
  const memory = new MemoryStore();
  const all: AllRecords = (kind) =>
    entries.filter((entry) => entry.kind === kind).map(({ record }) => record as never);

  beforeAll(async () => {
    await memory.load(entries);
    await store.load(entries);
  });

  test("a week's counts are the same as from the records one by one", async () => {
    const counted = await memory.tally(frame);
    expect(await store.tally(frame)).toEqual(counted);
    expect(tallyRecords(readAnew(all), frame)).toEqual(counted);
    // Nothing of it was counted in an empty corner.
    const { exits, answers, topics, secondItems, steps, kept, options, instalments } = counted;
    for (const rows of [exits, answers, topics, secondItems, steps, kept]) {
      expect(rows).not.toEqual([]);
    }
    expect(topics).toContainEqual(expect.objectContaining({ topic: 'app', count: 10 }));
    expect(topics.map(({ topic }) => topic)).not.toContain('price');
    const quotes = topics.flatMap((topic) => topic.quotes);
    expect(quotes).not.toEqual([]);
    expect(quotes.filter((quote) => quote.startsWith(inNeed))).toEqual([]);
    for (const count of [
      ...Object.values(options),
      ...Object.values(instalments),
      counted.recovery.late,
      counted.recovery.recovered,
      counted.churn.recovered,
      counted.churn.cancelled,
      counted.complaintsOfMonth,
      counted.harm.complaints,
      counted.harm.errors,
      counted.harm.plansMissed,
      counted.harm.restrictions,
    ]) {
      expect(count).toBeGreaterThan(0);
    }
  });

  test('what became of an experiment is the same as from the records one by one', async () => {
    const { asOf, graceDays } = frame;
    const trials = [
      { id: 'words', to: '2026-11-22' },
      { id: 'times', to: '2026-11-21' },
    ];
    const counted = await memory.tallyArms({ trials, asOf, graceDays });
    expect(await store.tallyArms({ trials, asOf, graceDays })).toEqual(counted);
    expect(counted.map(({ id, variant }) => `${id} ${variant}`)).toEqual([
      'times 0',
      'times 1',
      'words 0',
      'words 1',
    ]);
    const sum = (key: Exclude<keyof ArmTally, 'id'>) =>
      counted.reduce((total, arm) => total + arm[key], 0);
    for (const key of ['complained', 'plansMissed', 'promoters', 'passives'] as const) {
      expect(sum(key)).toBeGreaterThan(0);
    }
    expect(sum('acted')).toBeLessThan(sum('customers'));
    expect(sum('plansMissed')).toBeLessThan(sum('plans'));
    expect(await store.tallyArms({ trials: [], asOf, graceDays })).toEqual([]);
  });
});
