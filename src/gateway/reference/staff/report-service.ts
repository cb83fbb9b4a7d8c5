import type { WeeklyReport } from '../../../core/contract/index.js';
import { addDays } from '../../../core/domain/civil-date.js';
import { daysOfWeek, weekOf, weeksFrom, type WeekDays } from '../../../core/domain/iso-week.js';
import { toCivilDate } from '../../../core/domain/time-zone.js';
import { invalid } from '../operation.js';
import type { Context } from '../options.js';
import type { ReferencePolicy } from '../policy.js';
import type { Store } from '../store.js';
import type { TallyFrame, WeekTally } from './week-tally.js';
import { weeklyReport } from './weekly-report.js';

/** For how long a change stays in the report, in days. */
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
  readonly store: Pick<Store, 'tally' | 'ledger'>;
}

/**
 * The report of a week, made when it is asked for.
 * @throws ProblemError `validation-failed` for a week that its year does not have
 */
export async function makeWeeklyReport(
  { store, clock, policy }: ReportSource,
  week: string,
): Promise<WeeklyReport> {
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
  });
}
