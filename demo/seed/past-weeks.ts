import { base, Faker } from '@faker-js/faker';
import { addDays, daysOfWeek, variantOf, weekOf, weeksFrom } from '../../src/core/domain/index.js';
import type {
  AccountRecord,
  ChangeRecord,
  Entry,
  ExperimentStop,
} from '../../src/gateway/reference/index.js';
import { scenarios } from '../../src/testing/index.js';
import { demoExperiments } from '../policy.js';
import { lastingId, lastingReference } from './customers.js';
import { countries, nthPerson } from './people.js';
import { exposure, stopOf } from './trials.js';
import { owedMinor, plan, recordBase, visitEntries, type Visit } from './visits.js';
import { ways } from './ways.js';

/**
 * What other customers of the telco did in the two weeks before, so that the report of the staff's
 * page has something to tell. Nobody signs in as one of them, and nothing of theirs is open.
 */
export interface PastWeeks {
  readonly entries: readonly Entry[];
  readonly changes: readonly ChangeRecord[];
  /** The experiment that was given up in between. */
  readonly stops: readonly ExperimentStop[];
}

type Experiments = ReturnType<typeof demoExperiments>;

/**
 * How a week went. Four in ten visits came to nothing, until a change a week ago; of who was reminded
 * on the first day many complained, until that was given up.
 */
interface Course {
  readonly monday: string;
  readonly visits: number;
  /** Of a hundred visits, beside the 80 that come to something. */
  readonly abandoned: number;
  readonly instalments: number;
  /** Of these instalments. */
  readonly missed: number;
  /** Of customers who were reminded as usual, and of those who were on the first day. */
  readonly complaints: readonly [usual: number, early: number];
}

/** Seen from a day; the same day gives the same weeks. */
export function pastWeeks(today: string): PastWeeks {
  const thisWeek = daysOfWeek(weekOf(today));
  if (!thisWeek) return { entries: [], changes: [], stops: [] };
  const monday = (weeks: number) => weeksFrom(thisWeek, weeks).from;
  const faker = new Faker({ locale: base, seed: 47 });
  const people = new People(today, faker);
  const courses: Course[] = [
    {
      monday: monday(-2),
      visits: 340,
      abandoned: 55,
      instalments: 52,
      missed: 7,
      complaints: [3, 23],
    },
    {
      monday: monday(-1),
      visits: 420,
      abandoned: 20,
      instalments: 61,
      missed: 5,
      complaints: [5, 4],
    },
  ];
  const experiments = demoExperiments(today);
  const entries = [
    ...courses.flatMap((course) => weekEntries(course, people, experiments)),
    ...lookedAfter(addDays(monday(-1), -91), people),
  ];
  return {
    entries,
    changes: changesOf(monday(-1)),
    stops: [stopOf(entries, experiments.reminders, monday(-1))],
  };
}

/** New customers, each with an account on which nothing is open. */
class People {
  readonly faker: Faker;
  readonly #today: string;
  #count = 0;

  constructor(today: string, faker: Faker) {
    this.#today = today;
    this.faker = faker;
  }

  next(day: string): Visit {
    const n = this.#count++;
    const key = `other-${n}`;
    const { locale, jurisdiction, timeZone } = countries.de;
    const [entry] = scenarios.nothingDue(this.#today, {
      accountId: lastingId(key),
      reference: lastingReference(key),
      person: nthPerson(countries.de, n),
      ...{ locale, jurisdiction, timeZone },
    });
    // By day everywhere in Europe.
    const hour = String(this.faker.number.int({ min: 7, max: 20 })).padStart(2, '0');
    const account = entry?.record as AccountRecord;
    return { account, at: `${day}T${hour}:15:00.000Z`, faker: this.faker, copyVersion: '1' };
  }
}

function weekEntries(course: Course, people: People, trials: Experiments): Entry[] {
  const { faker } = people;
  const { words, reminders } = trials;
  const anyDay = () => addDays(course.monday, faker.number.int({ max: 6 }));
  // Fewer turn away from the calmer words.
  const weightsOf = (wording: number) =>
    ways.map(({ value, weight }) => ({
      value,
      weight: value === 'abandoned' ? course.abandoned * (wording === 0 ? 1.2 : 0.8) : weight,
    }));
  const left = [...course.complaints];
  const complains = (reminded: number): boolean => {
    const count = left[reminded] ?? 0;
    left[reminded] = count - 1;
    return count > 0;
  };

  const visits = Array.from({ length: course.visits }, (): Entry[] => {
    const next = people.next(anyDay());
    const { accountId } = next.account;
    const [wording, reminded] = [variantOf(words, accountId), variantOf(reminders, accountId)];
    const visit = { ...next, copyVersion: wording === 0 ? '1' : '1+ruhig' };
    const way = faker.helpers.weightedArrayElement(weightsOf(wording));
    const isLate = way === 'paid' && faker.datatype.boolean(0.4);
    return [
      { kind: 'account', record: visit.account },
      ...visitEntries(visit, way),
      ...(isLate ? [recovered(visit, visit.at.slice(0, 10))] : []),
      exposure(visit, words),
      // It was given up after the first of the weeks.
      ...(course.monday === reminders.from
        ? [exposure(visit, reminders, `${course.monday}T05:00:00.000Z`)]
        : []),
      ...(complains(reminded) ? [told(visit, 'complaint', anyDay())] : []),
    ];
  });

  const plans = Array.from({ length: course.instalments }, (_, index): Entry[] => {
    const dueDate = anyDay();
    const visit = people.next(addDays(dueDate, -30));
    const isPaid = index >= course.missed;
    const isMoved = isPaid && faker.datatype.boolean(0.12);
    return [
      { kind: 'account', record: visit.account },
      { kind: 'plan', record: plan(visit, { dueDate, isPaid, isMoved }) },
    ];
  });
  return [...visits, ...plans].flat();
}

/** Customers who settled what was late so long ago that it shows whether they stayed. */
function lookedAfter(monday: string, people: People): Entry[] {
  const { faker } = people;
  return Array.from({ length: 40 }, (_, index): Entry[] => {
    const settledOn = addDays(monday, faker.number.int({ max: 6 }));
    const visit = people.next(settledOn);
    const leftOn = addDays(settledOn, faker.number.int({ min: 10, max: 80 }));
    return [
      { kind: 'account', record: visit.account },
      recovered(visit, settledOn),
      ...(index % 5 === 0 ? [told(visit, 'cancellation', leftOn)] : []),
    ];
  }).flat();
}

/** A bill that was settled long after its day. */
function recovered(visit: Visit, settledOn: string): Entry {
  const dueDate = addDays(settledOn, -visit.faker.number.int({ min: 38, max: 70 }));
  const record = {
    ...recordBase(visit),
    createdAt: `${addDays(dueDate, -14)}T05:00:00.000Z`,
    state: 'paid',
    kind: 'bill',
    label: visit.account.label,
    issuedOn: addDays(dueDate, -14),
    dueDate,
    amountMinor: owedMinor,
    paidMinor: owedMinor,
    settledOn,
    disputedMinor: 0,
  } as const;
  return { kind: 'item', record };
}

const told = (visit: Visit, kind: 'complaint' | 'cancellation', on: string): Entry => ({
  kind: 'fact',
  record: { ...recordBase(visit), state: 'told', kind, on },
});

/** In the words of the people who made them. */
function changesOf(from: string): ChangeRecord[] {
  const createdAt = `${from}T06:00:00.000Z`;
  return [
    {
      id: lastingId('change of the ways'),
      createdAt,
      what: 'Die drei Wege stehen gleich groß nebeneinander',
      why: 'Viele haben die Karte gelesen und keinen Weg gewählt.',
      measure: 'chose',
      from,
    },
    {
      id: lastingId('change of the reminder'),
      createdAt,
      what: 'Zwei Tage vor jeder Rate kommt ein Hinweis',
      why: 'Wer eine Rate verpasst, sagt oft: Ich habe sie vergessen.',
      measure: 'plansMissed',
      from,
    },
  ];
}
