import type { AccountController, RemoteState } from '../../controllers/index.js';
import type { OperationAnswer } from '../../core/contract/index.js';

/** What the customer has asked for and is not closed yet: one request for every view. */
export const readOpenRequests = (
  account: AccountController,
): RemoteState<OperationAnswer<'listRequests'>> => account.read('listRequests', openRequests);

export const openRequests = { query: { state: 'open' } } as const;
