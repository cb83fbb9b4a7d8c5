import type { SupportRequest } from '../../core/contract/index.js';
import { newReceipt } from './receipts.js';
import type { RequestRecord } from './records.js';
import type { WriteUnit } from './unit.js';

type NextSteps = Parameters<typeof newReceipt>[2];

const open: readonly RequestRecord['state'][] = ['received', 'inProgress', 'needsInfo'];

/** As long as it is open; a consent for somebody else as long as it holds. */
export const isWithdrawable = ({ state }: RequestRecord): boolean => open.includes(state);

/** A request as the contract shows it. */
export function requestView(record: RequestRecord): SupportRequest {
  const { id, kind, state, receipt, detail } = record;
  return { id, kind, state, withdrawable: isWithdrawable(record), receipt, detail };
}

/** Stores a new request with its receipt, and answers it. */
export async function putRequest(
  unit: WriteUnit,
  facts: Pick<RequestRecord, 'kind' | 'detail'> & Partial<RequestRecord>,
  nextSteps: NextSteps,
): Promise<{ data: SupportRequest; location: string }> {
  const record: RequestRecord = {
    ...unit.newRecord(),
    state: 'received',
    ...facts,
    receipt: await newReceipt(unit, 'KV', nextSteps),
  };
  await unit.put('request', record);
  return { data: requestView(record), location: `/requests/${record.id}` };
}
