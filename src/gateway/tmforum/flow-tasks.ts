import * as z from 'zod/mini';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient } from './client.js';
import { Characteristics, names, typeOf, valueOf } from './flow-characteristics.js';
import { reader, text } from './records.js';
import { upstreamProblem } from './upstream.js';

const TaskFlow = z.object({
  id: z.string(),
  taskFlowSpecification: text,
  state: text,
  characteristic: Characteristics,
});
const readTask = reader('taskFlow', TaskFlow);

/**
 * Looks up the task of a flow that is completed with the offer that the customer has chosen.
 * @param specification of the task
 * @returns completes it, once
 * @throws ProblemError `offer-expired` when it waits for no choice any more, `upstream-error`,
 *   `unavailable` or `upstream-timeout`
 */
export async function choiceIn(
  client: ApiClient,
  accountId: string,
  flowId: string,
  specification: string,
  offerId: string,
): Promise<() => Promise<void>> {
  const path = `/processFlow/${encodeURIComponent(flowId)}/taskFlow`;
  const tasks = (await client.list(accountId, path, {})).map(readTask);
  const task = tasks.find((each) => each.taskFlowSpecification === specification);
  if (!task) throw upstreamProblem('upstream-error', 'planOffers has no task to accept by');
  const { id, state, characteristic = [] } = task;
  if (valueOf(characteristic, names.chosen) === offerId) return () => Promise.resolve();
  if (state === 'cancelled') throw new ProblemError('offer-expired');
  return async () => {
    // A list is replaced as a whole.
    const others = characteristic.filter(({ name }) => name !== names.chosen);
    const answer = await client.patch(accountId, `${path}/${encodeURIComponent(id)}`, {
      state: 'completed',
      characteristic: [...others, typeOf(names.chosen, 'string', offerId)],
    });
    const changed = readTask(answer);
    if (changed.id === id && valueOf(changed.characteristic, names.chosen) === offerId) return;
    throw upstreamProblem('upstream-error', 'planOffers does not have what was accepted');
  };
}
