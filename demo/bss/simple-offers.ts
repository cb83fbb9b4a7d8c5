import { addDays, onBusinessDay } from '../../src/core/domain/index.js';
import { defaultPolicy } from '../../src/gateway/reference/index.js';
import type { PlanOffersAnswer, PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';

const days = { monthly: 28, fortnightly: 14, weekly: 7 } as const;

const holidays = new Set(defaultPolicy.holidays['DE']);

/** One plan for what is owed: as it is wished for, or in three instalments. */
export function simpleOffers(question: PlanOffersQuestion): PlanOffersAnswer {
  const { owed, bounds, wish } = question;
  const { amountMinor, currency } = owed;
  const most = wish?.amountPerPeriod?.amountMinor;
  const byAmount = most === undefined ? 3 : Math.ceil(amountMinor / most);
  const count = wish?.numberOfInstalments ?? byAmount;
  const start = wish?.startOn ?? bounds.earliestStart;
  const { frequency = 'monthly' } = wish ?? {};
  const none = { amountMinor: 0, currency };
  const base = Math.floor(amountMinor / count);
  const instalments = Array.from({ length: count }, (_, index) => ({
    dueDate: onBusinessDay(addDays(start, index * days[frequency]), holidays),
    amount: { amountMinor: index < amountMinor % count ? base + 1 : base, currency },
  }));
  return { offers: [{ id: 'offer-1', instalments, frequency, fees: none, interest: none }] };
}
