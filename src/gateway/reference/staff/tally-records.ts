import type { LocalDate } from '../../../core/contract/index.js';
import { addDays } from '../../../core/domain/civil-date.js';
import { groupOf } from '../../../core/domain/nps.js';
import { toCivilDate } from '../../../core/domain/time-zone.js';
import type { AllRecords, ItemRecord, RecordKind, Records, SurveyRecord } from '../records.js';
import {
  churnDays,
  funnelKinds,
  lateDays,
  tallyInOrder,
  type AnswerTally,
  type StepTally,
  type TallyFrame,
  type WeekTally,
} from './week-tally.js';
import { tallyTopics } from './tally-topics.js';

/** Adds up rows that are alike but for their numbers. */
function grouped<T extends object, N>(
  rows: Iterable<readonly [group: T, part: N]>,
  add: (parts: readonly N[]) => object,
): (T & Record<string, number>)[] {
  const groups = new Map<string, { group: T; parts: N[] }>();
  for (const [group, part] of rows) {
    const key = JSON.stringify(group);
    const found = groups.get(key) ?? { group, parts: [] };
    found.parts.push(part);
    groups.set(key, found);
  }
  return [...groups.values()].map(({ group, parts }) => ({
    ...group,
    ...(add(parts) as Record<string, number>),
  }));
}

const distinct = (names: readonly string[]): number => new Set(names).size;

/** The smallest value that so many per cent of all do not exceed; null of nothing. */
export function nearestRank(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1] ?? null;
}

/**
 * A week's counts from the records themselves, one after the other: what the memory store does, and
 * the independent recount of what a database adds up.
 */
export function tallyRecords(all: AllRecords, frame: TallyFrame): WeekTally {
  const { from, to } = frame;
  const zones = new Map([...all('account')].map(({ id, timeZone }) => [id, timeZone]));
  const isIn = (day: LocalDate | undefined): boolean =>
    day !== undefined && day >= from && day <= to;
  const wasIn = (accountId: string, instant: string | undefined): boolean =>
    instant !== undefined && isIn(toCivilDate(new Date(instant), zones.get(accountId) ?? 'UTC'));
  const ofWeek = <K extends RecordKind>(kind: K): Records[K][] =>
    [...all(kind)].filter(({ accountId, createdAt }) => wasIn(accountId, createdAt));

  const protectedNow = new Set(
    [...all('account')].filter(({ approach }) => approach === 'protected').map(({ id }) => id),
  );
  const surveys = [...all('survey')].filter(({ accountId, shownAt }) => wasIn(accountId, shownAt));
  const events = ofWeek('event');
  const payments = ofWeek('payment').filter(({ checkout }) => checkout !== undefined);
  const plans = ofWeek('plan');
  const requests = ofWeek('request');

  const accounts = (records: readonly { accountId: string }[]) =>
    records.map(({ accountId }) => accountId);
  const holding = new Set([
    ...accounts(
      payments.filter(({ state }) => ['processing', 'succeeded', 'posted'].includes(state)),
    ),
    ...accounts(plans.filter(({ state }) => ['pending', 'active', 'completed'].includes(state))),
    ...accounts(
      requests.filter(({ state }) => !['rejected', 'withdrawn', 'expired'].includes(state)),
    ),
  ]);
  const instalments = [...all('plan')]
    .filter(({ state }) => state !== 'cancelled')
    .flatMap((plan) =>
      plan.instalments.map((each) => ({ ...each, plan: `${plan.accountId} ${plan.id}` })),
    )
    .filter(({ dueDate }) => isIn(dueDate));
  const missed = instalments.filter(
    ({ paidMinor, amountMinor, dueDate }) =>
      paidMinor < amountMinor && addDays(dueDate, frame.graceDays) < frame.asOf,
  );
  const facts = [...all('fact')];
  const complaints = facts.filter(({ kind }) => kind === 'complaint');
  const eventsOf = (kind: string) => events.filter(({ event }) => event['kind'] === kind).length;

  return tallyInOrder({
    exits: grouped(
      ofWeek('exit').map(({ trigger, reason = '' }) => [{ trigger, reason }, 1]),
      (parts) => ({ exits: parts.length }),
    ) as never,
    answers: grouped(
      surveys.map((survey) => [cellOf(survey), survey]),
      answersOf,
    ) as never,
    topics: tallyTopics(surveys, (accountId) => protectedNow.has(accountId)),
    secondItems: grouped(
      surveys.flatMap(({ followUps = [] }) =>
        followUps.map(({ item, value }) => [{ item }, value] as const),
      ),
      (values) => ({
        answers: values.length,
        sum: values.reduce((sum, value) => sum + value, 0),
      }),
    ) as never,
    steps: grouped(
      events
        .filter(({ event }) => (funnelKinds as readonly unknown[]).includes(event['kind']))
        .map((record) => [
          { tag: String(record.event['tag']), kind: String(record.event['kind']) },
          record,
        ]),
      (records): Omit<StepTally, 'tag' | 'kind'> => {
        const times = records.flatMap(({ event: { dwellMs } }) =>
          typeof dwellMs === 'number' ? [dwellMs] : [],
        );
        return {
          customers: distinct(accounts(records)),
          medianMs: nearestRank(times, 50),
          p90Ms: nearestRank(times, 90),
        };
      },
    ) as never,
    kept: grouped(
      events
        .filter(({ accountId, event }) => event['kind'] === 'confirmed' && holding.has(accountId))
        .map(({ accountId, event }) => [{ tag: String(event['tag']) }, accountId]),
      (ids) => ({ customers: distinct(ids) }),
    ) as never,
    options: {
      pay: distinct(accounts(payments)),
      plan: distinct(accounts(plans)),
      help: distinct(accounts(requests)),
      any: distinct([...accounts(payments), ...accounts(plans), ...accounts(requests)]),
    },
    instalments: {
      due: instalments.length,
      kept: instalments.filter(({ paidMinor, amountMinor }) => paidMinor >= amountMinor).length,
      moved: instalments.filter(({ changed }) => changed !== undefined).length,
      missed: missed.length,
    },
    recovery: recovery([...all('item')], frame),
    churn: churn(
      [...all('item')],
      facts.filter(({ kind }) => kind === 'cancellation'),
      frame,
    ),
    complaintsOfMonth: complaints.filter(({ on }) => on > addDays(to, -30) && on <= to).length,
    harm: {
      complaints: complaints.filter(({ on }) => isIn(on)).length,
      promisesMissed: [...all('request')].filter(
        ({ kind, state, detail }) => kind === 'promise' && state === 'expired' && isIn(detail.on),
      ).length,
      plansMissed: distinct(missed.map(({ plan }) => plan)),
      restrictions: [...all('account')].filter(({ restricted }) => isIn(restricted?.since)).length,
      disputes: requests.filter(({ kind }) => kind === 'dispute').length,
      paymentsFailed: payments.filter(({ state }) => state === 'failed').length,
      errors: eventsOf('error'),
      repeatPresses: eventsOf('repeatPress'),
    },
  });
}

const cellOf = ({ survey, approach, channel = 'none' }: SurveyRecord) => ({
  trigger: survey.trigger,
  approach: approach ?? '',
  channel,
  copyVersion: survey.copyVersion,
});

function answersOf(
  surveys: readonly SurveyRecord[],
): Omit<AnswerTally, keyof ReturnType<typeof cellOf>> {
  const scores = surveys.flatMap(({ score }) => (score === undefined ? [] : [groupOf(score)]));
  const count = (group: string) => scores.filter((each) => each === group).length;
  return {
    asked: surveys.length,
    declined: surveys.filter(({ state }) => state === 'declined').length,
    promoters: count('promoters'),
    passives: count('passives'),
    detractors: count('detractors'),
  };
}

/** Whether an item was in the late phase when the week began, and not settled before. */
function wasLate({ state, dueDate, settledOn }: ItemRecord, from: LocalDate): boolean {
  if (state === 'cancelled' || dueDate === undefined) return false;
  if (dueDate > addDays(from, -lateDays)) return false;
  return settledOn === undefined ? state !== 'paid' : settledOn >= from;
}

function recovery(items: readonly ItemRecord[], { from, to }: TallyFrame): WeekTally['recovery'] {
  const late = items.filter((item) => wasLate(item, from));
  const open = new Set(
    late
      .filter(({ settledOn }) => settledOn === undefined || settledOn > to)
      .map(({ accountId }) => accountId),
  );
  const customers = new Set(late.map(({ accountId }) => accountId));
  return {
    late: customers.size,
    recovered: [...customers].filter((customer) => !open.has(customer)).length,
  };
}

/** Those who recovered in the week that began 91 days earlier: their 90 days are over. */
function churn(
  items: readonly ItemRecord[],
  cancellations: readonly { accountId: string; on: LocalDate }[],
  { from, to }: TallyFrame,
): WeekTally['churn'] {
  const recovered = items.flatMap(({ accountId, dueDate, settledOn }) =>
    settledOn !== undefined &&
    dueDate !== undefined &&
    settledOn >= addDays(from, -churnDays - 1) &&
    settledOn <= addDays(to, -churnDays - 1) &&
    dueDate <= addDays(settledOn, -lateDays)
      ? [{ accountId, settledOn }]
      : [],
  );
  const cancelled = recovered.filter(({ accountId, settledOn }) =>
    cancellations.some(
      (fact) =>
        fact.accountId === accountId &&
        fact.on >= settledOn &&
        fact.on <= addDays(settledOn, churnDays),
    ),
  );
  const customers = (rows: readonly { accountId: string }[]) =>
    distinct(rows.map(({ accountId }) => accountId));
  return { recovered: customers(recovered), cancelled: customers(cancelled) };
}
