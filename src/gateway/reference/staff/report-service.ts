import type { WeeklyReport } from '../../../core/contract/index.js';
import { addDays } from '../../../core/domain/civil-date.js';
import type { Experiment } from '../../../core/domain/experiment.js';
import { daysOfWeek, weekOf, weeksFrom, type WeekDays } from '../../../core/domain/iso-week.js';
import { toCivilDate } from '../../../core/domain/time-zone.js';
import { invalid } from '../operation.js';
import type { Context } from '../options.js';
import type { ReferencePolicy } from '../policy.js';
import type { Store } from '../store.js';
import type { ExperimentFacts } from './experiment-report.js';
import type { TallyFrame, WeekTally } from './week-tally.js';
import { weeklyReport } from './weekly-report.js';

/** For how long a change or an experiment stays in the report, in days. */
const changeDays = 28;

/** The most patient of all plan policies: nobody is said to have missed what may still be paid. */
export function mostGraceDays({ plans }: Pick<ReferencePolicy, 'plans'>): number {
  return Math.max(
    0,
    ...Object.values(plans).flatMap((bands) => bands.map((band) => band.graceDays)),
  );
}

/** What a report is made from: the counts of a store, and what the telco told. */
export interface ReportSource extends Pick<Context, 'clock' | 'policy'> {
  readonly store: Pick<Store, 'tally' | 'tallyArms' | 'ledger'>;
}

/**
 * The report of a week, made when it is asked for.
 * @throws ProblemError `validation-failed` for a week that its year does not have
 */
export async function makeWeeklyReport(source: ReportSource, week: string): Promise<WeeklyReport> {
  const { store, clock, policy } = source;
  const days = daysOfWeek(week);
  if (!days) throw invalid('?week', 'not-allowed');
  const now = clock();
  // The last place on earth where it is still that day.
  const complete = toCivilDate(now, 'Etc/GMT+12') > days.to;
  const graceDays = mostGraceDays(policy);
  const tallies = new Map<string, Promise<WeekTally>>();
  const tally = (of: WeekDays): Promise<WeekTally> => {
    const frame: TallyFrame = { ...of, asOf: now.toISOString().slice(0, 10), graceDays };
    const made = tallies.get(of.week) ?? store.tally(frame);
    tallies.set(of.week, made);
    return made;
  };

  const lately = (await store.ledger.changes()).filter(
    ({ from }) => from <= days.to && from > addDays(days.to, -changeDays),
  );
  return weeklyReport({
    days,
    now,
    complete,
    tally: await tally(days),
    weekBefore: await tally(weeksFrom(days, -1)),
    refusals: await store.ledger.refusals(days.from, days.to),
    changes: await Promise.all(
      lately.map(async (change) => {
        const began = daysOfWeek(weekOf(change.from));
        // Only a week that had the change from its first day can be judged.
        if (!began || change.from > days.from) return { change };
        return { change, before: await tally(weeksFrom(began, -1)) };
      }),
    ),
    experiments: await experimentsLately(source, days, now),
  });
}

/** Experiments of the last four weeks, looked at until the week's end, their own, or their stop. */
async function experimentsLately(
  { store, policy }: ReportSource,
  { to }: WeekDays,
  now: Date,
): Promise<ExperimentFacts[]> {
  const lately = policy.experiments.filter(
    ({ from, until }) => from <= to && until > addDays(to, -changeDays),
  );
  if (lately.length === 0) return [];
  const stops = new Map((await store.ledger.experimentStops()).map((stop) => [stop.id, stop]));
  const lastDay = ({ id, until }: Experiment): string => {
    const stoppedOn = stops.get(id)?.at.slice(0, 10) ?? to;
    return [to, until, stoppedOn].reduce((a, b) => (b < a ? b : a));
  };
  const arms = await store.tallyArms({
    trials: lately.map((experiment) => ({ id: experiment.id, to: lastDay(experiment) })),
    asOf: now.toISOString().slice(0, 10),
    graceDays: mostGraceDays(policy),
  });
  return lately.map((experiment) => ({
    experiment,
    arms: arms.filter(({ id }) => id === experiment.id),
    stop: stops.get(experiment.id),
  }));
}
