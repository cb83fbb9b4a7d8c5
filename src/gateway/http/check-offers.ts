import type { OperationName, PlanOffer, PlanOffers } from '../../core/contract/index.js';
import { offerFault } from '../../core/domain/plan-offer.js';
import { ProblemError } from '../../core/errors/index.js';

/**
 * Lets no plan out that the page could not let anybody confirm: one that does not add up, or that
 * costs something without its APR and pre-contract document. Whatever service made it.
 * @throws ProblemError `upstream-error`, with the fault for the log
 */
export function checkOffers(name: OperationName, data: unknown): void {
  for (const offer of offersIn(name, data)) {
    const fault = offerFault(offer);
    if (fault) {
      throw new ProblemError('upstream-error', {
        cause: new TypeError(`An offer's fault: ${fault}`),
      });
    }
  }
}

function offersIn(name: OperationName, data: unknown): readonly PlanOffer[] {
  if (name === 'quotePlan') return [data as PlanOffer];
  return name === 'listPlanOffers' ? (data as PlanOffers).offers : [];
}
