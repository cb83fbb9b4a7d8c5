import { dueDates, nextDueDate, rhythmForPayday, splitMinor } from '../../src/core/domain/index.js';
import { defaultPolicy } from '../../src/gateway/reference/index.js';
import type { PlanOffersAnswer, PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';

const holidays = new Set(defaultPolicy.holidays['DE']);

/** One plan for what is owed: as it is wished for, or in three instalments from the next payday. */
export function simpleOffers({
  owed,
  bounds,
  wish,
  payday = 'none',
}: PlanOffersQuestion): PlanOffersAnswer {
  const { amountMinor, currency } = owed;
  const most = wish?.amountPerPeriod?.amountMinor;
  const byAmount = most === undefined ? 3 : Math.ceil(amountMinor / most);
  const count = wish?.numberOfInstalments ?? byAmount;
  const { frequency = 'monthly', startOn = bounds.earliestStart } = wish ?? {};
  const rhythm = rhythmForPayday(wish?.payday ?? payday, frequency, startOn, holidays);
  const first = nextDueDate(rhythm, rhythm.start, holidays);
  const amounts = splitMinor(amountMinor, count);
  const instalments = dueDates(rhythm, first, count, holidays).map((dueDate, index) => ({
    dueDate,
    amount: { amountMinor: amounts[index] ?? 0, currency },
  }));
  const none = { amountMinor: 0, currency };
  return { offers: [{ id: 'offer-1', instalments, frequency, fees: none, interest: none }] };
}
