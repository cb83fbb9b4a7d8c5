import { base, Faker } from '@faker-js/faker';
import {
  addDays,
  addMonths,
  type CommitmentFact,
  type DeclaredFact,
  type DueFact,
} from '../../src/core/domain/index.js';

/**
 * Invented customers who behave: when they pay, what they promise, when they get in touch. The figures
 * are assumptions, chosen so that all kinds of payers are there; they are measured nowhere. Amounts are
 * not among them, because nothing here depends on one.
 *
 * - Each customer has one bill a month, and has been one for up to eight years before the first day.
 * - Four in a hundred have a life event in a year (illness, separation, work lost). For three months
 *   then half of their bills come 10 to 60 days late, whatever kind of payer they are. Half of them
 *   tell us, within three weeks; a tenth of those are under a legal moratorium of 60 days.
 * - Seasonal income: in January, February and November money is short, so that what a payer is likely
 *   to do late happens in these months.
 */
export interface PayerKind {
  /** Out of a hundred customers. */
  readonly weight: number;
  /** How many in a hundred bills are paid late, as a rule and in the short months. */
  readonly late: number;
  readonly lateInSeason: number;
  /** How late, in days. */
  readonly days: readonly [min: number, max: number];
  /** How many in a hundred late bills are never paid in the time that is looked at. */
  readonly never: number;
  /** How many in a hundred late bills lead to a promise, how many of these are kept ... */
  readonly promises: number;
  readonly kept: number;
  /** ... and how many to a call or message. */
  readonly inTouch: number;
}

export const payerKinds = {
  /** Forgets a bill once in eight years. */
  punctual: {
    weight: 55,
    late: 1,
    lateInSeason: 1,
    days: [4, 25],
    never: 0,
    promises: 5,
    kept: 95,
    inTouch: 30,
  },
  /** Pays when there is time for it. */
  easygoing: {
    weight: 20,
    late: 18,
    lateInSeason: 18,
    days: [1, 13],
    never: 0,
    promises: 2,
    kept: 90,
    inTouch: 5,
  },
  /** Earns by the season. */
  seasonal: {
    weight: 12,
    late: 3,
    lateInSeason: 60,
    days: [8, 50],
    never: 1,
    promises: 25,
    kept: 80,
    inTouch: 35,
  },
  /** Has too little in most months, and tries. */
  strained: {
    weight: 8,
    late: 35,
    lateInSeason: 50,
    days: [8, 60],
    never: 2,
    promises: 40,
    kept: 60,
    inTouch: 30,
  },
  /** Has stopped to look. */
  drifting: {
    weight: 5,
    late: 70,
    lateInSeason: 70,
    days: [20, 120],
    never: 15,
    promises: 20,
    kept: 20,
    inTouch: 8,
  },
} as const satisfies Record<string, PayerKind>;

export type PayerName = keyof typeof payerKinds;

const shortMonths = new Set(['01', '02', '11']);
const lifeEventsPerYear = 0.04;
const eventMonths = 3;
const toldWithinDays = 21;
const moratoriumDays = 60;

/** Everything that happens to one customer; who looks at a day knows what was before it. */
export interface Life {
  readonly payer: PayerName;
  readonly customerSince: string;
  /** Oldest first. */
  readonly dues: readonly DueFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly contactedOn: readonly string[];
  readonly declared: readonly DeclaredFact[];
  readonly moratoria: readonly { readonly from: string; readonly until: string }[];
}

export interface SimulationOptions {
  readonly customers: number;
  readonly seed: number;
  /** The first day that is looked at; the two years before it are known. */
  readonly from: string;
  readonly months: number;
}

const oneIn = (faker: Faker, percent: number): boolean =>
  faker.number.float({ max: 100 }) < percent;

/** Customers one after the other; the same options give the same ones. */
export function* simulateCustomers(options: SimulationOptions): Generator<Life> {
  const faker = new Faker({ locale: base, seed: options.seed });
  const names = Object.entries(payerKinds).map(([name, { weight }]) => ({
    value: name as PayerName,
    weight,
  }));
  for (let index = 0; index < options.customers; index += 1) {
    yield lifeOf(faker.helpers.weightedArrayElement(names), options, faker);
  }
}

interface LifeEvent {
  readonly from: string;
  readonly until: string;
  readonly toldOn: string | undefined;
  readonly isMoratorium: boolean;
}

/** One bill: when it is paid, and what the customer says about it meanwhile. */
function billOf(payer: PayerKind, dueOn: string, isHard: boolean, faker: Faker) {
  const isShort = shortMonths.has(dueOn.slice(5, 7));
  const percent = isHard ? 50 : isShort ? payer.lateInSeason : payer.late;
  if (!oneIn(faker, percent)) {
    return { due: { dueOn, settledOn: addDays(dueOn, -faker.number.int({ max: 6 })) } };
  }
  const [min, max] = isHard ? [10, 60] : payer.days;
  const settledOn = addDays(dueOn, faker.number.int({ min, max }));
  const due: DueFact = { dueOn, settledOn: oneIn(faker, payer.never) ? undefined : settledOn };
  const on = addDays(dueOn, faker.number.int({ min: 10, max: 24 }));
  return {
    due,
    promise: oneIn(faker, payer.promises) ? { on, kept: oneIn(faker, payer.kept) } : undefined,
    contactedOn: oneIn(faker, payer.inTouch)
      ? addDays(dueOn, faker.number.int({ min: 4, max: 15 }))
      : undefined,
  };
}

function lifeEventsOf(months: readonly string[], faker: Faker): LifeEvent[] {
  return months.flatMap((from): LifeEvent[] => {
    if (!oneIn(faker, (100 * lifeEventsPerYear) / 12)) return [];
    const tells = oneIn(faker, 50);
    return [
      {
        from,
        until: addMonths(from, eventMonths),
        toldOn: tells ? addDays(from, faker.number.int({ max: toldWithinDays })) : undefined,
        isMoratorium: tells && oneIn(faker, 10),
      },
    ];
  });
}

function lifeOf(name: PayerName, { from, months }: SimulationOptions, faker: Faker): Life {
  const payer: PayerKind = payerKinds[name];
  const tenure = faker.number.int({ max: 96 });
  const first = -Math.min(24, tenure);
  const day = faker.number.int({ max: 27 });
  const dueDays = Array.from({ length: months - first }, (_, index) =>
    addDays(addMonths(from, first + index), day),
  );
  const events = lifeEventsOf(dueDays, faker);
  const bills = dueDays.map((dueOn) =>
    billOf(
      payer,
      dueOn,
      events.some((event) => dueOn >= event.from && dueOn < event.until),
      faker,
    ),
  );
  const told = events.flatMap(({ toldOn, isMoratorium }) =>
    toldOn === undefined ? [] : [{ on: toldOn, isMoratorium }],
  );
  return {
    payer: name,
    customerSince: addMonths(from, -tenure),
    dues: bills.map(({ due }) => due),
    commitments: bills.flatMap(({ promise }) => promise ?? []),
    contactedOn: bills.flatMap(({ contactedOn }) => contactedOn ?? []),
    declared: told.map(({ on }) => ({ on })),
    moratoria: told
      .filter(({ isMoratorium }) => isMoratorium)
      .map(({ on }) => ({ from: on, until: addDays(on, moratoriumDays) })),
  };
}
