import * as z from 'zod/mini';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient } from './client.js';
import type { PlanOffersConfig, TmForumConfig } from './config.js';
import { Characteristics, names, typeOf, valueOf } from './flow-characteristics.js';
import { choiceIn } from './flow-tasks.js';
import type { Tools } from './hooks.js';
import type { PlanOffersQuestion } from './offer-shapes.js';
import { reader, text } from './records.js';
import { belongsTo, customerFilter, customerRef, entityRef, OwnerMembers } from './references.js';
import { createRegister, type Desktop, type StampedRecord } from './register.js';
import { upstreamProblem } from './upstream.js';

/** Process flows of TMF701 that answer a question about offers of plans. */
export interface ProcessFlows {
  /**
   * What the flow of a question has answered; the flow is started unless an earlier try has done it.
   * @returns undefined when it has ended without an answer, or was given up
   * @throws ProblemError `unavailable` while it is not done, `upstream-error` or `upstream-timeout`
   */
  answerTo(
    accountId: string,
    question: PlanOffersQuestion,
  ): Promise<{ readonly flowId: string; readonly value: unknown } | undefined>;
  /** Ids of the flows whose answer stands. */
  offering(accountId: string): Promise<ReadonlySet<string>>;
  /**
   * Looks up the task that is about the customer's choice.
   * @returns completes it, once
   * @throws ProblemError `offer-expired` when the flow or its task was given up, or as `answerTo`
   */
  accepting(accountId: string, flowId: string, offerId: string): Promise<() => Promise<void>>;
}

type FlowConfig = Extract<PlanOffersConfig, { source: 'processFlow' }>;

interface Flow extends StampedRecord {
  /** Undefined: there is none, or none that may be shown. */
  readonly answer: unknown;
  readonly hasEnded: boolean;
}

interface FlowDraft {
  readonly stamp: string;
  readonly question: PlanOffersQuestion;
}

const ProcessFlow = z.object({
  id: z.string(),
  state: text,
  characteristic: Characteristics,
  ...OwnerMembers,
});

/** In any other state, such as `cancelled`, an answer is not the telco's word any more. */
const answering = new Set(['active', 'completed']);
const running = new Set(['active', 'hold']);

/** Looks for an answer: a page waits no longer. */
const looks = 3;
const lookEveryMs = 300;

export function createProcessFlows(
  client: ApiClient,
  { specification, acceptTask }: FlowConfig,
  config: Pick<TmForumConfig, 'customerKind' | 'customerRole'>,
  desktop: Desktop,
  { sleep }: Pick<Tools, 'sleep'>,
): ProcessFlows {
  const flows = createRegister<FlowDraft, z.infer<typeof ProcessFlow>, Flow>(
    {
      api: 'planOffers',
      client,
      path: '/processFlow',
      filter: (owner) => ({
        ...customerFilter(owner, 'v4'),
        processFlowSpecification: specification,
      }),
      read: reader('processFlow', ProcessFlow),
      isOwn: belongsTo,
      view: ({ id, state = 'active', characteristic }) => {
        const stamp = valueOf(characteristic, names.stamp);
        return {
          id,
          stamps: typeof stamp === 'string' ? [stamp] : [],
          answer: answering.has(state) ? valueOf(characteristic, names.answer) : undefined,
          hasEnded: !running.has(state),
        };
      },
      body: ({ stamp, question }, owner) => ({
        processFlowSpecification: specification,
        relatedEntity: [entityRef(owner.accountId, 'BillingAccount', 'v4')],
        relatedParty: [customerRef(owner, config, 'v4')],
        characteristic: [
          typeOf(names.stamp, 'string', stamp),
          typeOf(names.question, 'object', question),
        ],
      }),
    },
    desktop,
  );

  /**
   * The flow of a question, found by the stamp that it was started with. There are two when a start
   * whose answer was lost has arrived after all: then the one that has answered is it. Each offer names
   * its flow, so that no choice goes to the other, which ends as flows do that nobody has chosen from.
   */
  async function findFlow(accountId: string, stamp: string): Promise<Flow | undefined> {
    const found = (await flows.list(accountId)).filter(({ stamps }) => stamps.includes(stamp));
    return (
      found.find(({ answer }) => answer !== undefined) ??
      found.find(({ hasEnded }) => !hasEnded) ??
      found[0]
    );
  }

  /** Looked for before each start, and after one whose answer was lost. */
  async function findOrStart(accountId: string, question: PlanOffersQuestion): Promise<Flow> {
    const stamp = question.questionId;
    const found = await findFlow(accountId, stamp);
    if (found) return found;
    try {
      return await flows.create(accountId, { stamp, question });
    } catch (error) {
      const started = await findFlow(accountId, stamp);
      if (started) return started;
      throw error;
    }
  }

  return {
    async answerTo(accountId, question) {
      let flow = await findOrStart(accountId, question);
      for (let look = 1; look < looks && flow.answer === undefined && !flow.hasEnded; look++) {
        await sleep(lookEveryMs);
        flow = (await findFlow(accountId, question.questionId)) ?? flow;
      }
      if (flow.answer !== undefined) return { flowId: flow.id, value: flow.answer };
      if (flow.hasEnded) return undefined;
      // Whoever asks again finds this flow, and starts no other.
      const reason = 'planOffers has not answered yet';
      throw upstreamProblem('unavailable', reason, { retryAfterSeconds: 5 });
    },

    async offering(accountId) {
      const found = await flows.list(accountId);
      return new Set(found.filter(({ answer }) => answer !== undefined).map(({ id }) => id));
    },

    async accepting(accountId, flowId, offerId) {
      if (acceptTask === undefined) return () => Promise.resolve();
      const isOwn = (await flows.list(accountId)).some(({ id }) => id === flowId);
      if (!isOwn) throw new ProblemError('offer-expired');
      return choiceIn(client, accountId, flowId, acceptTask, offerId);
    },
  };
}
