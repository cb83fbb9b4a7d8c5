import { maskTail } from '../reference/mask.js';
import type { AccountRecord } from '../reference/records.js';
import type { StackFacts } from './facts.js';

/** Ways by which the telco takes the money itself. Source: TMF670 v4, `PaymentMethod.@type`. */
const collecting = new Set(['directDebit', 'bankAccountDebit']);

/** How bills are paid as a rule; where the stack does not say, the customer pays them. */
export function collectionOf({
  record,
  methods,
}: Pick<StackFacts, 'record' | 'methods'>): AccountRecord['collection'] {
  const method = methods.find(({ id }) => id === record.defaultPaymentMethod?.id);
  if (!method || !collecting.has(method['@type'] ?? '')) return { kind: 'manual' };
  const { accountNumber } = method;
  return {
    kind: 'directDebit',
    ...(accountNumber !== undefined && { maskedAccount: maskTail(accountNumber) }),
  };
}
