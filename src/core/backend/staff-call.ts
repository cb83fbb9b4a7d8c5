import type {
  StaffOperationAnswer,
  StaffOperationInput,
  StaffOperationName,
} from '../contract/index.js';
import type { Answer, CallOptions } from './collections-backend.js';
import { ConditionalConnection } from './conditional-connection.js';
import type { CallInput } from './connection.js';
import { operations } from './generated/staff.js';
import { callRow } from './later-call.js';
import type { RestBackendOptions } from './rest-options.js';

/**
 * The contract's part for the telco's own people, as one function. Tries, time-outs, token renewal
 * and checked answers are those of the customers' client; an answer that has not changed is not sent
 * again.
 * @throws (rejects) KulanzError and nothing else
 */
export type StaffCall = <K extends StaffOperationName>(
  operation: K,
  input: StaffOperationInput<K>,
  options?: CallOptions,
) => Promise<Answer<StaffOperationAnswer<K>>>;

/**
 * The rest client of the staff's tags. A module of its own, which nothing of a customer's page
 * imports.
 * @param options `getAccessToken` gives tokens of the staff's audience
 */
export function createStaffCall(options: RestBackendOptions): StaffCall {
  const connection = new ConditionalConnection(options);
  const call = (name: StaffOperationName, input: CallInput, callOptions: CallOptions = {}) =>
    callRow(connection, operations[name], input, callOptions);
  return call as StaffCall;
}
