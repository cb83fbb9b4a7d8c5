import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import type { OfferRecord } from '../reference/records.js';
import type { Transaction } from '../reference/store.js';
import type { TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import type { PlanOffers } from './plan-offers.js';
import type { Push } from './push.js';

/**
 * Whoever made an offer is told that it was accepted once the plan is written, and not before: a plan
 * without that word is still kept, collected and told again, a word without a plan is an agreement that
 * nobody has. So the customer's plan does not depend on it either: what could not be told is kept.
 */
export interface AcceptedOffers {
  readonly push: Push<'offer'>;
  /** Tells what could not be told before, unless that was tried a moment ago. */
  readonly tellAgain: (tx: Transaction) => Promise<void>;
}

/** No customer waits each time for a stack that does not answer. */
const againAfterMs = 600_000;

export function createAcceptedOffers(
  planOffers: PlanOffers | undefined,
  { timeZone }: Pick<TmForumConfig, 'timeZone'>,
  { clock, onUntold }: Pick<Tools, 'clock' | 'onUntold'>,
): AcceptedOffers {
  async function tell(tx: Transaction, offer: OfferRecord, say: () => Promise<void>) {
    const told = await say().then(
      () => true,
      (error: unknown) => {
        onUntold?.(error);
        // Then nobody is there any more who waits for it.
        return error instanceof ProblemError && error.code === 'offer-expired';
      },
    );
    if (told && !offer.untold) return;
    const now = clock();
    const untold = { triedAt: now.toISOString() };
    // Due at once, so that the daily run comes by.
    await tx.put('offer', {
      ...offer,
      untold: told ? undefined : untold,
      ...(!told && { dueOn: toCivilDate(now, timeZone) }),
    });
  }

  return {
    async push(offer, { accountId, tx, afterwards }) {
      const { state, reference } = offer;
      if (!planOffers || state !== 'taken' || reference === undefined) return false;
      // Before anything is written: whether there is somebody to tell.
      const say = await planOffers.accepting(accountId, reference);
      afterwards(() => tell(tx, offer, say));
      // Told again, it is the same: nothing is to be found there by a stamp.
      return false;
    },

    async tellAgain(tx) {
      if (!planOffers) return;
      const before = clock().getTime() - againAfterMs;
      for (const offer of await tx.list('offer', { states: ['taken'] })) {
        const { untold, reference = '' } = offer;
        if (!untold || Date.parse(untold.triedAt) > before) continue;
        await tell(tx, offer, async () => {
          const say = await planOffers.accepting(tx.accountId, reference);
          await say();
        });
      }
    },
  };
}
