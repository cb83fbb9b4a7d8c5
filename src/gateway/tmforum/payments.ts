import * as z from 'zod/mini';
import type { ApiClient } from './client.js';
import type { TmForumConfig } from './config.js';
import { fromMinor, toMinor } from './money.js';
import { maybe, Money, reader, Ref, text } from './records.js';
import { customerRef } from './references.js';
import { createRegister, type Desktop, type Register, type StampedRecord } from './register.js';

/** A payment that was made elsewhere, to be told to the stack. */
export interface PaymentDraft {
  /** `correlatorId`: the same whenever the same payment is written again. */
  readonly stamp: string;
  /** Minor units of the account's currency. */
  readonly amountMinor: number;
  /** One of the customer's own methods by its id in the stack, or a kind such as `bankCard`. */
  readonly method: { readonly id: string } | { readonly type: string };
  /** What is paid of each bill; ids of the stack. */
  readonly bills: readonly { readonly id: string; readonly amountMinor: number }[];
}

/** A payment of TMF676. */
export interface Payment extends StampedRecord {
  /** The file leaves the words to the stack: "Possible values are provided by ... business rules". */
  readonly status?: string | undefined;
  readonly totalMinor?: number | undefined;
  /** Ids of the stack. */
  readonly billIds: readonly string[];
}

export type Payments = Register<PaymentDraft, Payment>;

const PaymentRecord = z.object({
  id: z.string(),
  correlatorId: text,
  status: text,
  totalAmount: maybe(Money),
  account: maybe(Ref),
  paymentItem: maybe(z.array(z.object({ item: maybe(Ref) }))),
});

/** Payments (TMF676, of which there is no public v5). */
export function createPayments(
  client: ApiClient,
  config: Pick<TmForumConfig, 'currency' | 'customerKind' | 'customerRole'>,
  desktop: Desktop,
): Payments {
  const { currency } = config;
  const { version } = client;
  return createRegister<PaymentDraft, z.infer<typeof PaymentRecord>, Payment>(
    {
      api: 'payment',
      client,
      path: '/payment',
      filter: ({ accountId }) => ({ 'account.id': accountId }),
      read: reader('payment', PaymentRecord),
      isOwn: ({ account }, { accountId }) => account?.id === accountId,
      view: ({ id, correlatorId, status, totalAmount, paymentItem = [] }) => ({
        id,
        stamps: correlatorId === undefined ? [] : [correlatorId],
        status,
        totalMinor:
          totalAmount && toMinor(totalAmount, { currency, version }, 'payment.totalAmount'),
        billIds: paymentItem.flatMap(({ item }) => (item ? [item.id] : [])),
      }),
      body: ({ stamp, amountMinor, method, bills }, owner) => ({
        correlatorId: stamp,
        account: { id: owner.accountId, '@referredType': 'BillingAccount' },
        payer: customerRef(owner, config, version),
        paymentMethod: 'id' in method ? { id: method.id } : { '@type': method.type },
        amount: fromMinor(amountMinor, currency),
        totalAmount: fromMinor(amountMinor, currency),
        paymentItem: bills.map((bill) => ({
          amount: fromMinor(bill.amountMinor, currency),
          totalAmount: fromMinor(bill.amountMinor, currency),
          item: { id: bill.id, '@referredType': 'CustomerBill' },
        })),
      }),
    },
    desktop,
  );
}
