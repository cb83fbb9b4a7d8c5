import type { PlanOfferSource, PlanQuestion } from '../reference/plan-offer-source.js';
import type { ApiClient } from './client.js';
import type { TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import { questionBody, readOffers } from './offer-shapes.js';
import { createOpaqueId, type OpaqueId } from './opaque-id.js';
import { createProcessFlows } from './process-flows.js';
import type { Desktop } from './register.js';

/** Offers of plans that the telco makes itself. */
export interface PlanOffers extends PlanOfferSource {
  /**
   * Says which offer was accepted, where that can be told; telling it again changes nothing.
   * @param reference as it came with the offer
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`
   */
  tellAccepted(accountId: string, reference: string): Promise<void>;
}

/** @returns undefined where the policy makes the offers */
export function createPlanOffers(
  client: ApiClient,
  config: TmForumConfig,
  desktop: Desktop,
  tools: Pick<Tools, 'sleep'>,
): PlanOffers | undefined {
  const { offers } = config;
  const opaqueId = createOpaqueId(config.idSecret);
  if (offers.source === 'endpoint') return endpointOffers(client, opaqueId);
  if (offers.source === 'policy') return undefined;
  const flows = createProcessFlows(client, offers, config, desktop, tools);
  return {
    async offersFor(question) {
      const body = questionBody(question, await questionId(opaqueId, question));
      const answer = await flows.answerTo(question.accountId, body);
      // A flow that has ended without an offer makes none.
      if (!answer) return [];
      const { flowId, value } = answer;
      return readOffers(value, question, (id) => JSON.stringify([flowId, id]));
    },
    async tellAccepted(accountId, reference) {
      const [flowId, offerId] = JSON.parse(reference) as [string, string];
      await flows.accept(accountId, flowId, offerId);
    },
  };
}

/** The telco learns of an accepted offer by the plan, as of all plans. */
function endpointOffers(client: ApiClient, opaqueId: OpaqueId): PlanOffers {
  return {
    async offersFor(question) {
      const { accountId } = question;
      const body = questionBody(question, await questionId(opaqueId, question));
      return readOffers(await client.post(accountId, '/plan-offers', body), question, (id) => id);
    },
    tellAccepted: () => Promise.resolve(),
  };
}

/** One question is the same account, balance, day and wish: a try that is repeated asks the same. */
const questionId = (opaqueId: OpaqueId, question: PlanQuestion): Promise<string> => {
  const { accountId, balanceVersion, today, owedMinor, payday, wish } = question;
  const asked = JSON.stringify([balanceVersion, today, owedMinor, payday, wish]);
  return opaqueId(accountId, 'plan question', asked);
};
