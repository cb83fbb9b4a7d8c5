import type { PlanOffer } from '../contract/index.js';

/** Why an offer cannot be confirmed, whatever the customer says. */
export type OfferFault =
  /** It says something that this version does not know. */
  | 'unknown'
  /** Its instalments do not make its total. */
  | 'sum'
  /** A fee or interest makes it credit, and what the law asks for is missing. */
  | 'credit';

/**
 * Looks for what forbids to confirm an offer. A plan with a fee or interest is credit under
 * Directive (EU) 2023/2225, and needs its APR and the pre-contract document.
 *
 * @returns undefined when it can be confirmed
 */
export function offerFault(offer: PlanOffer): OfferFault | undefined {
  if (offer.collection === 'unknown' || offer.frequency === 'unknown') return 'unknown';
  if (!addsUp(offer)) return 'sum';
  const { apr, precontractDocument } = offer;
  return isCredit(offer) && (apr === undefined || !precontractDocument) ? 'credit' : undefined;
}

/** Whether it costs anything. */
export function isCredit({ fees, interest }: PlanOffer): boolean {
  return fees.amountMinor !== 0 || interest.amountMinor !== 0;
}

/** What is owed: the total of all instalments, less what the plan costs. */
export function principalMinor({ total, fees, interest }: PlanOffer): number {
  return total.amountMinor - fees.amountMinor - interest.amountMinor;
}

function addsUp(offer: PlanOffer): boolean {
  const { instalments, total, fees, interest } = offer;
  const costs = [fees, interest];
  const amounts = instalments.map(({ amount }) => amount);
  const sum = amounts.reduce((before, { amountMinor }) => before + amountMinor, 0);
  return (
    sum === total.amountMinor &&
    principalMinor(offer) > 0 &&
    amounts.every(({ amountMinor }) => amountMinor > 0) &&
    costs.every(({ amountMinor }) => amountMinor >= 0) &&
    [...amounts, ...costs].every(({ currency }) => currency === total.currency) &&
    instalments.every(({ dueDate }, index) => dueDate > (instalments[index - 1]?.dueDate ?? ''))
  );
}
