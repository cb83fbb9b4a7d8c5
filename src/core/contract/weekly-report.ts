import * as z from 'zod/mini';
import { component, Count, Id, Instant, LocalDate, openEnum, Text } from './common.js';

/** The report of a week, for the telco's own people. */

/** What a report can be asked about a change: the measure is named before the change begins. */
export const reportMeasures = [
  'nps',
  'responseRate',
  'understood',
  'chose',
  'confirmed',
  'kept',
  'plansMissed',
  'recovery',
  'churn',
  'complaints',
] as const;
export type ReportMeasure = (typeof reportMeasures)[number];

/** ISO 8601 week, such as `2026-W47`. */
export const WeekQuery = z.strictObject({
  week: z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)),
});

/** A share of a whole, in per cent, with its 95 % interval. */
const Share = z.object({ percent: z.number(), low: z.number(), high: z.number() });

/** A difference in points, with its 95 % interval. */
const Difference = z.object({ points: z.number(), low: z.number(), high: z.number() });

/**
 * The Net Promoter Score of some answers. Fewer than 10: nothing; 10 to 29: counts alone; 30 and
 * more: the score with its 95 % interval.
 */
export const NpsFigure = component(
  'NpsFigure',
  z.object({
    shows: openEnum(['nothing', 'counts', 'score']),
    promoters: z.optional(Count),
    passives: z.optional(Count),
    detractors: z.optional(Count),
    score: z.optional(z.number()),
    low: z.optional(z.number()),
    high: z.optional(z.number()),
    /** Against the week before, and only where the interval of the difference excludes 0. */
    change: z.optional(openEnum(['up', 'down'])),
  }),
);
export type NpsFigure = z.infer<typeof NpsFigure>;

/** Why somebody who came to an exit was not asked. */
export const notAskedReasons = [
  'notInSample',
  'quarantine',
  'moratorium',
  'hardship',
  'distress',
  'restriction',
  'openDispute',
  'notOpen',
  'notOffered',
] as const;
export type NotAskedReason = (typeof notAskedReasons)[number];

const Feedback = z.object({
  /** Exits that customers came to: paid, a plan, a pause, help, a dispute closed, left undone. */
  exits: Count,
  /** Who was not asked, by reason. Everybody else was. */
  notAsked: z.array(z.object({ reason: openEnum(notAskedReasons), exits: Count })),
  /** Of all exits, how many were left out for the customer's own good (not: by the sample). */
  excluded: z.optional(Share),
  /** Questions that were seen this week. */
  asked: Count,
  answered: Count,
  declined: Count,
  responseRate: z.optional(Share),
  nps: NpsFigure,
  /** Weighted to the exits that could have been asked; `effective` is Kish's number of answers. */
  weighted: z.optional(
    z.object({ score: z.number(), low: z.number(), high: z.number(), effective: z.number() }),
  ),
  cells: z.array(
    z.object({
      dimension: openEnum(['outcome', 'segment', 'channel', 'copyVersion']),
      /** A trigger, an approach, the channel of the last reminder (`none`), a version. */
      key: Text,
      asked: Count,
      responseRate: z.optional(Share),
      nps: NpsFigure,
    }),
  ),
  /** The rotating second item, 1-5; items with 10 answers or more. */
  secondItems: z.array(
    z.object({ item: openEnum(['respect', 'effort', 'trust']), answers: Count, mean: z.number() }),
  ),
});

const Funnel = z.array(
  z.object({
    tag: Text,
    steps: z.array(
      z.object({
        step: openEnum(['seen', 'understood', 'chose', 'confirmed', 'kept']),
        /** Customers, each counted once a week. Only those who consented are known. */
        customers: Count,
        medianMs: z.optional(Count),
        p90Ms: z.optional(Count),
      }),
    ),
  }),
);

/** A figure of success with how it is counted, in words. */
const Result = z.object({
  measure: openEnum(['recovery', 'churn', 'complaints']),
  definition: Text,
  /** The usual ways to count, for which the reader's language has words; absent: another one. */
  method: z.optional(openEnum(['settledLate', 'cancelledWithin90Days', 'toldIn30Days'])),
  count: Count,
  /** What `count` is a part of; absent for complaints. */
  of: z.optional(Count),
  share: z.optional(Share),
});

const MeasuredChange = z.object({
  id: Id,
  what: Text,
  why: Text,
  measure: openEnum(reportMeasures),
  from: LocalDate,
  /** The measure in the week before it began, and in the week of the report. */
  before: z.optional(z.number()),
  after: z.optional(z.number()),
  /** `unclear`: the interval of the difference includes 0, or there is too little to say. */
  verdict: openEnum(['better', 'worse', 'unclear', 'tooEarly']),
});

/** One version of an experiment: who met it, and what became of them until the week's end. */
const Arm = z.object({
  /** 0 is the usual one. */
  variant: Count,
  /** Name of its words; absent: the usual ones. */
  wording: z.optional(Text),
  customers: Count,
  /** Of these, those who paid, agreed on a plan or asked for help since they met it. */
  acted: z.optional(Share),
  nps: NpsFigure,
  /** Signs of harm of which there are 10 cases or more to look at. */
  harm: z.array(
    z.object({
      metric: openEnum(['complaints', 'missedPlans', 'detractors']),
      count: Count,
      /** Customers, plans or answers. */
      of: Count,
      share: Share,
      /** Against the usual version, in points, with its 95 % interval. */
      difference: z.optional(Difference),
      /** `stop`: surely worse than tolerated; `holds`: surely not. */
      verdict: z.optional(openEnum(['stop', 'holds', 'unclear'])),
    }),
  ),
});

/** An experiment of the last four weeks. */
const Experiment = z.object({
  id: Text,
  from: LocalDate,
  until: LocalDate,
  tries: z.array(openEnum(['wording', 'reminders'])),
  state: openEnum(['running', 'over', 'stopped']),
  /** Why a guardrail gave it up; absent also where people did. */
  stop: z.optional(
    z.object({
      at: Instant,
      metric: openEnum(['complaints', 'missedPlans', 'detractors']),
      variant: Count,
      difference: Difference,
    }),
  ),
  arms: z.array(Arm),
});

/** One thing to try next, with the measure that will tell, declared beforehand. */
const Proposal = z.object({
  code: openEnum(['funnelStep', 'plansMissed', 'responseRate', 'detractorOutcome', 'waitForMore']),
  /** What it is about: a tag, an exit. */
  subject: z.optional(Text),
  step: z.optional(openEnum(['understood', 'chose', 'confirmed', 'kept'])),
  measure: openEnum(reportMeasures),
  baseline: z.optional(Share),
  /** How many customers each side needs to see five points of difference (80 % power, 5 % level). */
  customersNeeded: z.optional(Count),
});

export const WeeklyReport = component(
  'WeeklyReport',
  z.object({
    week: Text,
    from: LocalDate,
    to: LocalDate,
    madeAt: Instant,
    /** The week is over everywhere; before that its figures still grow. */
    complete: z.boolean(),
    feedback: Feedback,
    funnel: Funnel,
    /** What customers did this week; each counted once for each way. */
    options: z.array(
      z.object({
        option: openEnum(['pay', 'plan', 'help']),
        customers: Count,
        share: z.optional(Share),
      }),
    ),
    /** Instalments whose day was in the week. */
    plans: z.object({ due: Count, kept: Count, moved: Count, missed: Count }),
    results: z.array(Result),
    harm: z.array(
      z.object({
        signal: openEnum([
          'complaints',
          'promisesMissed',
          'plansMissed',
          'restrictions',
          'disputes',
          'paymentsFailed',
          'errors',
          'repeatPresses',
        ]),
        count: Count,
        weekBefore: Count,
      }),
    ),
    /** Calls that were refused: bad input, and tokens on the wrong side. */
    refusals: z.array(z.object({ operation: Text, code: Text, count: Count })),
    /** Topics with 10 comments or more; quotes without names and numbers. */
    topics: z.array(
      z.object({
        topic: Text,
        comments: Count,
        negative: Count,
        neutral: Count,
        positive: Count,
        quotes: z.array(Text),
      }),
    ),
    changes: z.array(MeasuredChange),
    /** Absent from backends that have none. */
    experiments: z.optional(z.array(Experiment)),
    proposal: Proposal,
  }),
);
export type WeeklyReport = z.infer<typeof WeeklyReport>;
