// Generated from src/core/contract by `npm run generate`. Do not edit.
import {
  array,
  bool,
  count,
  id,
  instant,
  int,
  localDate,
  number,
  object,
  openEnum,
  text,
} from '../check.js';
import type { StaffOperationRows } from '../operation-row.js';
import { moneyAsked } from './first.js';

export const npsFigure = object(
  { shows: openEnum('nothing counts score') },
  {
    promoters: count,
    passives: count,
    detractors: count,
    score: number,
    low: number,
    high: number,
    change: openEnum('up down'),
  },
);

export const weeklyReport = object(
  {
    week: text,
    from: localDate,
    to: localDate,
    madeAt: instant,
    complete: bool,
    feedback: object(
      {
        exits: count,
        notAsked: array(
          object({
            reason: openEnum(
              'notInSample quarantine moratorium hardship distress restriction openDispute notOpen notOffered',
            ),
            exits: count,
          }),
        ),
        asked: count,
        answered: count,
        declined: count,
        nps: npsFigure,
        cells: array(
          object(
            {
              dimension: openEnum('outcome segment channel copyVersion'),
              key: text,
              asked: count,
              nps: npsFigure,
            },
            { responseRate: object({ percent: number, low: number, high: number }) },
          ),
        ),
        secondItems: array(
          object({ item: openEnum('respect effort trust'), answers: count, mean: number }),
        ),
      },
      {
        excluded: object({ percent: number, low: number, high: number }),
        responseRate: object({ percent: number, low: number, high: number }),
        weighted: object({ score: number, low: number, high: number, effective: number }),
      },
    ),
    funnel: array(
      object({
        tag: text,
        steps: array(
          object(
            { step: openEnum('seen understood chose confirmed kept'), customers: count },
            { medianMs: count, p90Ms: count },
          ),
        ),
      }),
    ),
    options: array(
      object(
        { option: openEnum('pay plan help'), customers: count },
        { share: object({ percent: number, low: number, high: number }) },
      ),
    ),
    plans: object({ due: count, kept: count, moved: count, missed: count }),
    results: array(
      object(
        { measure: openEnum('recovery churn complaints'), definition: text, count: count },
        {
          method: openEnum('settledLate cancelledWithin90Days toldIn30Days'),
          of: count,
          share: object({ percent: number, low: number, high: number }),
        },
      ),
    ),
    harm: array(
      object({
        signal: openEnum(
          'complaints promisesMissed plansMissed restrictions disputes paymentsFailed errors repeatPresses',
        ),
        count: count,
        weekBefore: count,
      }),
    ),
    refusals: array(object({ operation: text, code: text, count: count })),
    topics: array(
      object({
        topic: text,
        comments: count,
        negative: count,
        neutral: count,
        positive: count,
        quotes: array(text),
      }),
    ),
    changes: array(
      object(
        {
          id: id,
          what: text,
          why: text,
          measure: openEnum(
            'nps responseRate understood chose confirmed kept plansMissed recovery churn complaints',
          ),
          from: localDate,
          verdict: openEnum('better worse unclear tooEarly'),
        },
        { before: number, after: number },
      ),
    ),
    proposal: object(
      {
        code: openEnum('funnelStep plansMissed responseRate detractorOutcome waitForMore'),
        measure: openEnum(
          'nps responseRate understood chose confirmed kept plansMissed recovery churn complaints',
        ),
      },
      {
        subject: text,
        step: openEnum('understood chose confirmed kept'),
        baseline: object({ percent: number, low: number, high: number }),
        customersNeeded: count,
      },
    ),
  },
  {
    experiments: array(
      object(
        {
          id: text,
          from: localDate,
          until: localDate,
          tries: array(openEnum('wording reminders')),
          state: openEnum('running over stopped'),
          arms: array(
            object(
              {
                variant: count,
                customers: count,
                nps: npsFigure,
                harm: array(
                  object(
                    {
                      metric: openEnum('complaints missedPlans detractors'),
                      count: count,
                      of: count,
                      share: object({ percent: number, low: number, high: number }),
                    },
                    {
                      difference: object({ points: number, low: number, high: number }),
                      verdict: openEnum('stop holds unclear'),
                    },
                  ),
                ),
              },
              { wording: text, acted: object({ percent: number, low: number, high: number }) },
            ),
          ),
        },
        {
          stop: object({
            at: instant,
            metric: openEnum('complaints missedPlans detractors'),
            variant: count,
            difference: object({ points: number, low: number, high: number }),
          }),
        },
      ),
    ),
  },
);

export const caseList = object({
  data: array(object({ ref: id, label: text, maskedReference: text })),
});

export const agentBrief = object({
  ref: id,
  label: text,
  maskedReference: text,
  now: instant,
  locale: text,
  timeZone: text,
  approach: openEnum('first-slip steady repeat protected'),
  approachReason: openEnum(
    'longPunctual firstLate usual severalMissed promisesMissed onYourRequest legalPause',
  ),
  payNow: moneyAsked,
  holds: array(
    object({ kind: openEnum('dispute moratorium promise pause review') }, { until: localDate }),
  ),
  told: array(
    object(
      {
        kind: openEnum('callback message dispute pause promise paymentNotice thirdParty'),
        on: localDate,
        open: bool,
        reference: text,
      },
      { words: text, until: localDate },
    ),
  ),
  chose: array(
    object(
      {
        kind: openEnum('payment plan promise pause'),
        on: localDate,
        state: openEnum('underWay running kept ended'),
        amount: moneyAsked,
      },
      { nextOn: localDate },
    ),
  ),
  contact: object({
    language: text,
    largePrint: bool,
    channels: array(
      object({
        channel: openEnum('email sms phone letter app'),
        choice: openEnum('preferred allowed never'),
      }),
    ),
    quietTimes: array(object({ weekdays: array(int), from: text, to: text })),
  }),
  phrases: array(
    openEnum(
      'thanks nothingDemanded threeWays nextStepWithDate acknowledgeDispute confirmPlan debtAdvice sumUp',
    ),
  ),
  avoid: array(
    openEnum(
      'askingForMoney askingForReasons disputedAmount askingAgainForPayment announcingConsequences calling anotherPlan',
    ),
  ),
});

export const kept = object({ id: id });

export const operations = {
  getWeeklyReport: { method: 'GET', path: '/staff/reports/weekly', check: weeklyReport },
  findCases: { method: 'GET', path: '/staff/cases', check: caseList },
  getAgentBrief: { method: 'GET', path: '/staff/cases/{id}/brief', check: agentBrief },
  recordFact: { method: 'POST', path: '/staff/facts', keyed: true, check: kept },
  recordChange: { method: 'POST', path: '/staff/changes', keyed: true, check: kept },
} as const satisfies StaffOperationRows;
