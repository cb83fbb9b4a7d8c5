import * as z from 'zod/mini';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient, Json } from './client.js';
import type { PlanOffersConfig, TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import type { PlanOffersQuestion } from './offer-shapes.js';
import { maybe, reader, text } from './records.js';
import { belongsTo, customerFilter, customerRef, entityRef, OwnerMembers } from './references.js';
import { createRegister, type Desktop, type StampedRecord } from './register.js';
import { upstreamProblem } from './upstream.js';

/** Process flows of TMF701 that answer a question about offers of plans. */
export interface ProcessFlows {
  /**
   * What the flow of a question has answered; the flow is started unless an earlier try has done it.
   * @returns undefined when it has ended without an answer
   * @throws ProblemError `unavailable` while it is not done, `upstream-error` or `upstream-timeout`
   */
  answerTo(
    accountId: string,
    question: PlanOffersQuestion,
  ): Promise<{ readonly flowId: string; readonly value: unknown } | undefined>;
  /** Completes the task that is about the customer's choice, once. */
  accept(accountId: string, flowId: string, offerId: string): Promise<void>;
}

type FlowConfig = Extract<PlanOffersConfig, { source: 'processFlow' }>;

interface Flow extends StampedRecord {
  readonly answer: unknown;
  readonly hasEnded: boolean;
}

interface FlowDraft {
  readonly stamp: string;
  readonly question: PlanOffersQuestion;
}

const Characteristics = maybe(z.array(z.looseObject({ name: text, value: z.unknown() })));
const ProcessFlow = z.object({
  id: z.string(),
  state: text,
  characteristic: Characteristics,
  ...OwnerMembers,
});
const TaskFlow = z.object({
  id: z.string(),
  taskFlowSpecification: text,
  state: text,
  characteristic: Characteristics,
});
const readTask = reader('taskFlow', TaskFlow);

/** Names of the characteristics that are ours. */
const names = {
  stamp: 'correlationId',
  question: 'planQuestion',
  answer: 'planOffers',
  chosen: 'chosenOffer',
} as const;
const typeOf = (name: string, valueType: string, value: unknown): Json => ({
  '@type': `Kulanz${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  '@baseType': 'Characteristic',
  name,
  valueType,
  value,
});
const valueOf = (list: z.infer<typeof Characteristics> = [], name: string): unknown =>
  list.find((each) => each.name === name)?.value;

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
      view: ({ id, state, characteristic }) => {
        const stamp = valueOf(characteristic, names.stamp);
        return {
          id,
          stamps: typeof stamp === 'string' ? [stamp] : [],
          answer: valueOf(characteristic, names.answer),
          hasEnded: state === 'completed' || state === 'cancelled',
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

  return {
    async answerTo(accountId, question) {
      const stamp = question.questionId;
      const draft = { stamp, question };
      let flow =
        (await flows.findByStamp(accountId, stamp)) ?? (await flows.create(accountId, draft));
      for (let look = 1; look < looks && flow.answer === undefined && !flow.hasEnded; look++) {
        await sleep(lookEveryMs);
        flow = (await flows.findByStamp(accountId, stamp)) ?? flow;
      }
      if (flow.answer !== undefined) return { flowId: flow.id, value: flow.answer };
      if (flow.hasEnded) return undefined;
      // Whoever asks again finds this flow, and starts no other.
      const reason = 'planOffers has not answered yet';
      throw upstreamProblem('unavailable', reason, { retryAfterSeconds: 5 });
    },

    async accept(accountId, flowId, offerId) {
      if (acceptTask === undefined) return;
      const isOwn = (await flows.list(accountId)).some(({ id }) => id === flowId);
      if (!isOwn) throw new ProblemError('not-found');
      const path = `/processFlow/${encodeURIComponent(flowId)}/taskFlow`;
      const tasks = (await client.list(accountId, path, {})).map(readTask);
      const task = tasks.find((each) => each.taskFlowSpecification === acceptTask);
      if (!task) throw upstreamProblem('upstream-error', 'planOffers has no task to accept by');
      if (valueOf(task.characteristic, names.chosen) === offerId) return;
      const { id, characteristic = [] } = task;
      // A list is replaced as a whole.
      const others = characteristic.filter(({ name }) => name !== names.chosen);
      const answer = await client.patch(accountId, `${path}/${encodeURIComponent(id)}`, {
        state: 'completed',
        characteristic: [...others, typeOf(names.chosen, 'string', offerId)],
      });
      const changed = readTask(answer);
      if (changed.id === id && valueOf(changed.characteristic, names.chosen) === offerId) return;
      throw upstreamProblem('upstream-error', 'planOffers does not have what was accepted');
    },
  };
}
