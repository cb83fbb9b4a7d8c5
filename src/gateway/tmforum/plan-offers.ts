import { ProblemError } from '../../core/errors/index.js';
import type { PlanOfferSource, PlanQuestion } from '../reference/plan-offer-source.js';
import type { ApiClient } from './client.js';
import type { TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import { offerReferences } from './offer-references.js';
import { questionBody, readOffers } from './offer-shapes.js';
import { createOpaqueId, type OpaqueId } from './opaque-id.js';
import { createProcessFlows } from './process-flows.js';
import type { Desktop } from './register.js';

/** Offers of plans that the telco makes itself. */
export interface PlanOffers extends PlanOfferSource {
  /**
   * Looks up how to say that an offer was accepted, where that can be told.
   * @param reference as it came with the offer
   * @returns says it; saying it again changes nothing
   * @throws ProblemError `offer-expired` when nobody is there any more to be told, `upstream-error`,
   *   `unavailable` or `upstream-timeout`
   */
  accepting(accountId: string, reference: string): Promise<() => Promise<void>>;
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
  const { of, idsOf } = offerReferences('processFlow');
  return {
    async offersFor(question) {
      const body = questionBody(question, await questionId(opaqueId, question));
      const answer = await flows.answerTo(question.accountId, body);
      // A flow that has ended without an offer makes none.
      if (!answer) return [];
      const { flowId, value } = answer;
      return readOffers(value, question, (id) => of(flowId, id));
    },
    async holding(accountId, references) {
      const ours = references.filter((each) => idsOf(each));
      if (ours.length === 0) return new Set();
      const offering = await flows.offering(accountId);
      return new Set(ours.filter((each) => offering.has(idsOf(each)?.[0] ?? '')));
    },
    async accepting(accountId, reference) {
      const [flowId, offerId] = idsOf(reference) ?? [];
      if (flowId === undefined || offerId === undefined) throw new ProblemError('offer-expired');
      return flows.accepting(accountId, flowId, offerId);
    },
  };
}

/** The telco learns of an accepted offer by the plan, as of all plans. */
function endpointOffers(client: ApiClient, opaqueId: OpaqueId): PlanOffers {
  const { of, idsOf } = offerReferences('endpoint');
  return {
    async offersFor(question) {
      const { accountId } = question;
      const body = questionBody(question, await questionId(opaqueId, question));
      return readOffers(await client.post(accountId, '/plan-offers', body), question, of);
    },
    holding: (_, references) =>
      Promise.resolve(new Set(references.filter((each) => idsOf(each) !== undefined))),
    accepting: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** One question is the same account, balance, day and wish: a try that is repeated asks the same. */
const questionId = (opaqueId: OpaqueId, question: PlanQuestion): Promise<string> => {
  const { accountId, balanceVersion, today, owedMinor, payday, wish } = question;
  const asked = JSON.stringify([balanceVersion, today, owedMinor, payday, wish]);
  return opaqueId(accountId, 'plan question', asked);
};
