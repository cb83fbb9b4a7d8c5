import type { Frequency } from './schedule.js';

/**
 * What a household can spare. Worked out on the page alone: of all this, only the instalment that a
 * person then chooses ever leaves it.
 */

/** A month of a household, in minor units. */
export interface HouseholdMonth {
  readonly incomeMinor: number;
  readonly housingMinor: number;
  /** Food, power, transport, children, insurance. */
  readonly essentialsMinor: number;
  readonly otherDebtsMinor: number;
}

/** Of what is left, a fifth is for what nobody plans. */
const suggestedPercent = 80;

const periodsPerYear: Readonly<Record<Frequency, number>> = {
  monthly: 12,
  fortnightly: 26,
  weekly: 52,
};

/** What is left in a month; negative when it does not even cover itself. */
export function surplusMinor(household: HouseholdMonth): number {
  const { incomeMinor, housingMinor, essentialsMinor, otherDebtsMinor } = household;
  return incomeMinor - housingMinor - essentialsMinor - otherDebtsMinor;
}

/**
 * The instalment to suggest: at most 80 % of what is left, in every period of the plan. Nothing when
 * nothing is left: then no plan is pushed, but a pause, another tariff or debt advice shown.
 */
export function suggestedInstalmentMinor(
  household: HouseholdMonth,
  frequency: Frequency,
): number | undefined {
  const yearlyPercent = surplusMinor(household) * 12 * suggestedPercent;
  const divisor = 100 * periodsPerYear[frequency];
  const suggested = (yearlyPercent - (yearlyPercent % divisor)) / divisor;
  return suggested > 0 ? suggested : undefined;
}
