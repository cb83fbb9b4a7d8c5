import type { PaymentOptions } from '../../core/contract/index.js';
import { maskTail } from '../reference/mask.js';
import type { Reads } from './context.js';
import type { PaymentMethodRecord } from './records.js';

/** Ways by which the telco takes the money itself. Source: TMF670 v4, `PaymentMethod.@type`. */
const collecting = new Set(['directDebit', 'bankAccountDebit']);

/** How bills are paid as a rule; undefined: the stack does not say. */
export function collectionOf(
  method: PaymentMethodRecord | undefined,
): PaymentOptions['collection'] {
  if (!method) return undefined;
  if (!collecting.has(method['@type'] ?? '')) return { kind: 'manual' };
  const { accountNumber } = method;
  return {
    kind: 'directDebit',
    ...(accountNumber !== undefined && { maskedAccount: maskTail(accountNumber) }),
  };
}

export const paymentOptionsReads = {
  getPaymentOptions: async (context, { principal }) => {
    const { config, stack } = context;
    const [account, methods] = await Promise.all([
      stack.billingAccount(principal.accountId),
      stack.paymentMethods(principal.accountId),
    ]);
    const { transfer } = config;
    const usual = methods.find(({ id }) => id === account.defaultPaymentMethod?.id);
    const collection = collectionOf(usual);
    return {
      data: {
        // Payments are not there yet, so there is nothing to pay by.
        methods: [],
        ...(transfer && {
          transfer: {
            holder: transfer.holder,
            iban: transfer.iban,
            ...(transfer.bic !== undefined && { bic: transfer.bic }),
            reference: account.id,
          },
        }),
        ...(collection && { collection }),
      },
    };
  },
} satisfies Reads;
