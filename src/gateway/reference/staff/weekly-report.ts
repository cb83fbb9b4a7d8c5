import type { WeeklyReport } from '../../../core/contract/index.js';
import type { WeekDays } from '../../../core/domain/iso-week.js';
import { answersIn, npsLevel, weightedNps } from '../../../core/domain/nps.js';
import { protectingReasons } from '../../../core/domain/survey-eligibility.js';
import type { ChangeRecord } from '../records.js';
import type { RefusalCount } from '../store.js';
import { experimentReport, type ExperimentFacts } from './experiment-report.js';
import { npsFigure, rounded, shareOf } from './figures.js';
import { countsOf, customersAt, funnelSteps, measured, sumOf, verdictOf } from './measures.js';
import { proposalOf } from './proposal.js';
import { harmSignals, type AnswerTally, type WeekTally } from './week-tally.js';

export interface ReportFacts {
  readonly days: WeekDays;
  readonly now: Date;
  readonly complete: boolean;
  readonly tally: WeekTally;
  readonly weekBefore: WeekTally;
  readonly refusals: readonly Omit<RefusalCount, 'day'>[];
  /** What was changed lately, with the counts of the week before each; absent: it is too early. */
  readonly changes: readonly { readonly change: ChangeRecord; readonly before?: WeekTally }[];
  /** Those of the last four weeks. */
  readonly experiments: readonly ExperimentFacts[];
}

type Feedback = WeeklyReport['feedback'];
type Cell = Feedback['cells'][number];

const dimensions = {
  outcome: ({ trigger }: AnswerTally) => trigger,
  segment: ({ approach }: AnswerTally) => approach,
  channel: ({ channel }: AnswerTally) => channel,
  copyVersion: ({ copyVersion }: AnswerTally) => copyVersion,
} as const;

function cellsOf(answers: readonly AnswerTally[], before: readonly AnswerTally[]): Cell[] {
  return (Object.keys(dimensions) as (keyof typeof dimensions)[]).flatMap((dimension) => {
    const keyOf = dimensions[dimension];
    const keys = [...new Set(answers.map(keyOf))].sort();
    return keys.map((key): Cell => {
      const mine = answers.filter((row) => keyOf(row) === key);
      const counts = countsOf(mine);
      const asked = sumOf(mine.map((row) => row.asked));
      return {
        dimension,
        key,
        asked,
        ...shareOf('responseRate', answersIn(counts), asked),
        nps: npsFigure(counts, countsOf(before.filter((row) => keyOf(row) === key))),
      };
    });
  });
}

/** Each outcome counts by the exits at which somebody could be asked, however many answered. */
function weightedOf({ answers, exits }: WeekTally): Pick<Feedback, 'weighted'> {
  if (npsLevel(countsOf(answers)) !== 'score') return {};
  const triggers = [...new Set(answers.map(({ trigger }) => trigger))];
  const estimate = weightedNps(
    triggers.map((trigger) => ({
      counts: countsOf(answers.filter((row) => row.trigger === trigger)),
      size: sumOf(
        exits.filter((row) => row.trigger === trigger && row.reason === '').map((row) => row.exits),
      ),
    })),
  );
  if (!estimate) return {};
  const { value, low, high, effective } = estimate;
  return {
    weighted: {
      score: rounded(value),
      low: rounded(low),
      high: rounded(high),
      effective: rounded(effective),
    },
  };
}

function feedback(tally: WeekTally, before: WeekTally): Feedback {
  const { answers, exits } = tally;
  const counts = countsOf(answers);
  const asked = sumOf(answers.map((row) => row.asked));
  const all = sumOf(exits.map((row) => row.exits));
  const reasons = [...new Set(exits.map(({ reason }) => reason))].filter((reason) => reason !== '');
  const notAsked = reasons.map((reason) => ({
    reason: reason as Feedback['notAsked'][number]['reason'],
    exits: sumOf(exits.filter((row) => row.reason === reason).map((row) => row.exits)),
  }));
  const excluded = sumOf(
    notAsked.filter(({ reason }) => protectingReasons.has(reason)).map((row) => row.exits),
  );
  return {
    exits: all,
    notAsked,
    ...shareOf('excluded', excluded, all),
    asked,
    answered: answersIn(counts),
    declined: sumOf(answers.map(({ declined }) => declined)),
    ...shareOf('responseRate', answersIn(counts), asked),
    nps: npsFigure(counts, countsOf(before.answers)),
    ...weightedOf(tally),
    cells: cellsOf(answers, before.answers),
    secondItems: tally.secondItems
      .filter((row) => row.answers >= 10)
      .map(({ item, answers: told, sum }) => ({
        item: item as Feedback['secondItems'][number]['item'],
        answers: told,
        mean: Math.round((100 * sum) / told) / 100,
      })),
  };
}

function funnel(tally: WeekTally): WeeklyReport['funnel'] {
  const tags = [...new Set(tally.steps.map(({ tag }) => tag))].sort();
  return tags.map((tag) => ({
    tag,
    steps: funnelSteps.map((step) => {
      const { medianMs = null, p90Ms = null } =
        tally.steps.find((row) => row.tag === tag && row.kind === step) ?? {};
      return {
        step,
        customers: customersAt(tally, step, tag),
        ...(medianMs !== null && { medianMs }),
        ...(p90Ms !== null && { p90Ms }),
      };
    }),
  }));
}

/** How each figure of success is counted; printed wherever it is shown. */
export const definitions = {
  recovery:
    'Of the customers with an item that had been due for 30 days or more when the week began, those ' +
    'with none of these items unpaid at its end.',
  churn:
    'Of the customers who settled an item 30 days or more after its day, in the week that began 91 ' +
    'days before this one, those who cancelled within 90 days after.',
  complaints: 'Complaints told by other systems, dated in the 30 days that end with this week.',
} as const;

function results({ recovery, churn, complaintsOfMonth }: WeekTally): WeeklyReport['results'] {
  return [
    {
      measure: 'recovery',
      definition: definitions.recovery,
      method: 'settledLate',
      count: recovery.recovered,
      of: recovery.late,
      ...shareOf('share', recovery.recovered, recovery.late),
    },
    {
      measure: 'churn',
      definition: definitions.churn,
      method: 'cancelledWithin90Days',
      count: churn.cancelled,
      of: churn.recovered,
      ...shareOf('share', churn.cancelled, churn.recovered),
    },
    {
      measure: 'complaints',
      definition: definitions.complaints,
      method: 'toldIn30Days',
      count: complaintsOfMonth,
    },
  ];
}

/** The most frequent first. */
const topics = ({ topics: cells }: WeekTally): WeeklyReport['topics'] =>
  cells
    .toSorted((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .map(({ topic, count, bySentiment, quotes }) => ({
      topic,
      comments: count,
      ...bySentiment,
      quotes: [...quotes],
    }));

function changes({ tally, changes: lately }: ReportFacts): WeeklyReport['changes'] {
  return lately.map(({ change: { id, what, why, measure, from }, before }) => {
    const [was, is] = [before && measured(before, measure), measured(tally, measure)];
    return {
      id,
      what,
      why,
      measure,
      from,
      ...(was !== undefined && { before: rounded(was) }),
      ...(before && is !== undefined && { after: rounded(is) }),
      verdict: before ? verdictOf(measure, before, tally) : 'tooEarly',
    };
  });
}

/** The report of a week, out of its counts. */
export function weeklyReport(facts: ReportFacts): WeeklyReport {
  const { days, now, complete, tally, weekBefore, refusals } = facts;
  const { options } = tally;
  const feedbackOfWeek = feedback(tally, weekBefore);
  return {
    ...days,
    madeAt: now.toISOString(),
    complete,
    feedback: feedbackOfWeek,
    funnel: funnel(tally),
    options: (['pay', 'plan', 'help'] as const).map((option) => ({
      option,
      customers: options[option],
      ...shareOf('share', options[option], options.any),
    })),
    plans: { ...tally.instalments },
    results: results(tally),
    harm: harmSignals.map((signal) => ({
      signal,
      count: tally.harm[signal],
      weekBefore: weekBefore.harm[signal],
    })),
    refusals: refusals.map((refusal) => ({ ...refusal })),
    topics: topics(tally),
    changes: changes(facts),
    experiments: facts.experiments.map((each) =>
      experimentReport(each, now.toISOString().slice(0, 10)),
    ),
    proposal: proposalOf(tally, feedbackOfWeek.cells),
  };
}
