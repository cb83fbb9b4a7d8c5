import type { Faker } from '@faker-js/faker';
import type { NotAskedReason, Survey } from '../../src/core/contract/index.js';
import { addDays, rhythmFrom } from '../../src/core/domain/index.js';
import type {
  AccountRecord,
  Entry,
  EventRecord,
  PaymentRecord,
  PlanRecord,
  RequestRecord,
  SurveyRecord,
} from '../../src/gateway/reference/index.js';
import { commentFor } from './survey-comments.js';
import { scores, type Way } from './ways.js';

/** What a visit leaves in the records. Invented shares; they are here to be looked at. */

/** Somebody who came by, or agreed something, at an instant. */
export interface Visit {
  readonly account: AccountRecord;
  readonly at: string;
  readonly faker: Faker;
  /** Which words they read. */
  readonly copyVersion: string;
}

export const owedMinor = 8_490;

export const recordBase = ({ account, at, faker }: Visit) => ({
  id: faker.string.alphanumeric(22),
  accountId: account.accountId,
  createdAt: at,
});

const receipt = ({ at, faker }: Visit, prefix: string): PaymentRecord['receipt'] => ({
  reference: `${prefix}-${faker.string.numeric(4)}-${faker.string.numeric(4)}`,
  createdAt: at,
  nextSteps: [],
  confirmation: { channel: 'none' },
});

/** What was done, with what interactions, and how the customer left. */
export function visitEntries(visit: Visit, way: Way): Entry[] {
  return [...deed(visit, way), ...interactions(visit, way), ...exit(visit, way)];
}

function deed(visit: Visit, way: Way): Entry[] {
  const day = visit.at.slice(0, 10);
  switch (way) {
    case 'paid':
      return [{ kind: 'payment', record: payment(visit) }];
    case 'plan':
      // Paid off at once: nothing of it falls due any more.
      return [{ kind: 'plan', record: plan(visit, { dueDate: day, isPaid: true }) }];
    case 'pause':
      return [{ kind: 'request', record: request(visit, way, { until: addDays(day, 7) }) }];
    case 'help':
      return [{ kind: 'request', record: request(visit, 'message', {}) }];
    case 'abandoned':
      return [];
  }
}

function payment(visit: Visit): PaymentRecord {
  const record = recordBase(visit);
  return {
    ...record,
    state: visit.faker.datatype.boolean(0.96) ? 'posted' : 'failed',
    amountMinor: owedMinor,
    purpose: { kind: 'balance' },
    allocations: [],
    receipt: receipt(visit, 'KZ'),
    checkout: {
      providerReference: record.id,
      url: 'https://pay.example/',
      expiresAt: visit.at,
      returnUrl: 'https://www.telco.example/',
    },
  };
}

/** A plan that has come to its end, kept or not: one instalment is all that a report looks at. */
export function plan(
  visit: Visit,
  instalment: { readonly dueDate: string; readonly isPaid: boolean; readonly isMoved?: boolean },
): PlanRecord {
  const { dueDate, isPaid, isMoved = false } = instalment;
  return {
    ...recordBase(visit),
    state: isPaid ? 'completed' : 'broken',
    agreedMinor: owedMinor,
    collection: 'manual',
    rhythm: rhythmFrom(dueDate, 'monthly'),
    instalments: [
      {
        id: 'instalment-1',
        number: 1,
        dueDate,
        amountMinor: owedMinor,
        paidMinor: isPaid ? owedMinor : 0,
        moves: isMoved ? 1 : 0,
        ...(isMoved && { changed: 'moved' }),
      },
    ],
    pauses: [],
    terms: { version: '2026-10', accepted: true },
    receipt: receipt(visit, 'KP'),
  };
}

function request(
  visit: Visit,
  kind: RequestRecord['kind'],
  detail: RequestRecord['detail'],
): RequestRecord {
  return { ...recordBase(visit), state: 'done', kind, receipt: receipt(visit, 'KV'), detail };
}

/** The tag in which a way ends; every visit begins at the balance. */
const tags: Readonly<Record<Way, readonly string[]>> = {
  paid: ['balance-card'],
  plan: ['plan-chooser'],
  pause: ['support-options'],
  help: ['support-options'],
  abandoned: ['plan-chooser', 'plan-chooser', 'support-options'],
};

/** Six in ten consented to tell how they use the page. */
function interactions(visit: Visit, way: Way): Entry[] {
  const { faker } = visit;
  if (!faker.datatype.boolean(0.6)) return [];
  const isDone = way !== 'abandoned';
  const home = 'balance-card';
  const tag = faker.helpers.arrayElement(tags[way]);
  const isElsewhere = tag !== home;
  const often = (share: number) => faker.datatype.boolean(share);
  const goesOn = isDone || often(0.4);
  const events: [is: boolean, tag: string, kind: string][] = [
    [true, home, 'seen'],
    [goesOn || often(0.6), home, 'understood'],
    [goesOn, home, 'chose'],
    [goesOn && isElsewhere, tag, 'seen'],
    [goesOn && isElsewhere && (isDone || often(0.7)), tag, 'understood'],
    [goesOn && isElsewhere && (isDone || often(0.4)), tag, 'chose'],
    [isDone, tag, 'confirmed'],
    [often(isDone ? 0.02 : 0.08), tag, 'error'],
    [often(isDone ? 0.03 : 0.1), tag, 'repeatPress'],
  ];
  return events
    .filter(([is]) => is)
    .map(([, at, kind]) => ({ kind: 'event', record: event(visit, at, kind) }));
}

const longestMs: Readonly<Record<string, number>> = { seen: 9_000, understood: 24_000 };

function event(visit: Visit, tag: string, kind: string): EventRecord {
  const longest = longestMs[kind] ?? 40_000;
  // Most are quick, some take their time.
  const dwellMs = Math.round(1_500 + longest * visit.faker.number.float() ** 2);
  return {
    ...recordBase(visit),
    state: 'recorded',
    consentVersion: '1',
    event: { kind, tag, view: 'first', dwellMs, at: visit.at },
  };
}

/** Why one in eight is not asked. */
const reasons: readonly { value: NotAskedReason | undefined; weight: number }[] = [
  { value: undefined, weight: 88 },
  { value: 'quarantine', weight: 4 },
  { value: 'hardship', weight: 3 },
  { value: 'openDispute', weight: 3 },
  { value: 'moratorium', weight: 2 },
];
const approaches: readonly { value: AccountRecord['approach']; weight: number }[] = [
  { value: 'first-slip', weight: 40 },
  { value: 'steady', weight: 42 },
  { value: 'repeat', weight: 18 },
];
const channels = ['email', 'email', 'sms', 'none', 'app'] as const;
const secondItems: readonly Survey['secondItem'][] = ['respect', 'effort', 'trust'];

function exit(visit: Visit, trigger: Way): Entry[] {
  const reason = visit.faker.helpers.weightedArrayElement(reasons);
  const state = reason === undefined ? 'asked' : 'notAsked';
  const record = { ...recordBase(visit), state, trigger, reason } as const;
  return [
    { kind: 'exit', record },
    ...(reason === undefined ? [{ kind: 'survey' as const, record: survey(visit, trigger) }] : []),
  ];
}

function survey(visit: Visit, trigger: Way): SurveyRecord {
  const { at, faker, copyVersion } = visit;
  const { arrayElement, weightedArrayElement } = faker.helpers;
  const record = recordBase(visit);
  const score = arrayElement(scores[trigger]);
  const secondItem = arrayElement(secondItems);
  const state = weightedArrayElement([
    { value: 'answered', weight: 46 },
    { value: 'declined', weight: 30 },
    { value: 'shown', weight: 24 },
  ] as const);
  const value = Math.min(5, Math.max(1, Math.round(score / 2.2) + faker.number.int({ max: 1 })));
  return {
    ...record,
    state,
    survey: {
      surveyId: record.id,
      kind: 'transactional',
      trigger,
      secondItem,
      copyVersion,
      expiresAt: at,
    },
    approach: weightedArrayElement(approaches),
    channel: arrayElement(channels),
    shownAt: at,
    ...(state !== 'shown' && { answeredAt: at }),
    ...(state === 'answered' && { score, followUps: [{ item: secondItem, value }] }),
    ...(state === 'answered' && faker.datatype.boolean(0.5) && commentFor(score, faker)),
  };
}
