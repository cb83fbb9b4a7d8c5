import { inCurrency } from './figures.js';
import type { Reads } from './operation.js';

export const paymentOptionsReads = {
  getPaymentOptions: (unit) => {
    const { paymentMethods, transfer, collection, scheduledDebit, capabilities } = unit.account;
    const { kind, maskedAccount } = collection;
    return Promise.resolve({
      data: {
        methods: capabilities.payments ? paymentMethods : [],
        ...(transfer && capabilities.transfer && { transfer }),
        collection: {
          kind,
          ...(maskedAccount !== undefined && { maskedAccount }),
          ...(scheduledDebit && {
            next: { amount: inCurrency(unit, scheduledDebit.amountMinor), on: scheduledDebit.on },
          }),
        },
      },
    });
  },
} satisfies Reads;
