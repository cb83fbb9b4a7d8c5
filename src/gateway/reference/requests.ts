import { ProblemError } from '../../core/errors/index.js';
import { releaseHeld } from './disputes.js';
import type { Reads, Writes } from './operation.js';
import { readPage } from './paging.js';
import { resumePlan } from './pauses.js';
import type { RequestRecord } from './records.js';
import { isWithdrawable, requestView } from './request-view.js';
import { found, type WriteUnit } from './unit.js';

const statesOf: Record<'open' | 'closed', readonly RequestRecord['state'][]> = {
  open: ['received', 'inProgress', 'needsInfo'],
  closed: ['done', 'rejected', 'withdrawn', 'expired'],
};

/** Undoes what a request did to the account. Holds end by themselves with its state. */
async function undo(unit: WriteUnit, request: RequestRecord): Promise<void> {
  switch (request.kind) {
    case 'dispute':
      return releaseHeld(unit, request);
    case 'pause':
      return resumePlan(unit, request);
    case 'callback':
      return request.claim === undefined ? undefined : unit.tx.release(request.claim);
    case 'message':
    case 'paymentNotice':
    case 'promise':
    case 'thirdParty':
      return undefined;
  }
}

export const requestReads = {
  listRequests: async (unit, { query }) => {
    const states = query.state ? { states: statesOf[query.state] } : {};
    const data = await readPage(
      query,
      (filter) => unit.tx.list('request', { ...filter, ...states }),
      requestView,
    );
    return { data };
  },
  getRequest: async (unit, { id }) => ({
    data: requestView(found(await unit.tx.get('request', id))),
  }),
} satisfies Reads;

export const requestWrites = {
  withdrawRequest: async (unit, { id }) => {
    const request = found(await unit.tx.get('request', id));
    if (!isWithdrawable(request)) throw new ProblemError('state-conflict', { id });
    const withdrawn: RequestRecord = { ...request, state: 'withdrawn', dueOn: undefined };
    await unit.put('request', withdrawn);
    await undo(unit, request);
    return { data: requestView(withdrawn) };
  },
} satisfies Writes;
