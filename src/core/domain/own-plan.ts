import type { LocalDate, PlanOffers } from '../contract/index.js';
import { addDays } from './civil-date.js';
import type { ScheduleFrame } from './plan-policy.js';
import type { Frequency } from './schedule.js';

/** What the server says about a plan of the customer's own. */
export type OwnPlanTerms = NonNullable<PlanOffers['custom']>;

/**
 * The frame in which the page previews an own plan: with it, `schedulePlan` comes to the same
 * schedule as the server does on the same day.
 *
 * @param today the server's civil date
 */
export function ownPlanFrame(terms: OwnPlanTerms, today: LocalDate): ScheduleFrame {
  const { minInstalment, maxInstalments, maxDays, frequencies, nonBusinessDays, fee } = terms;
  return {
    band: {
      minInstalmentMinor: minInstalment.amountMinor,
      maxInstalments,
      frequencies: frequencies.filter((each): each is Frequency => each !== 'unknown'),
      feeMinor: fee.amountMinor,
    },
    earliestStart: terms.earliestStart,
    latestStart: terms.latestStart,
    latestEnd: addDays(today, maxDays),
    holidays: new Set(nonBusinessDays),
  };
}
