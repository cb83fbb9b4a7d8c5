import type { Payment } from '../core/contract/index.js';
import { openPayment as open, type OpenedPayment } from '../runtime/payments.js';
import { withoutReturnParameter } from '../runtime/return-address.js';
import type { AccountController } from './account-controller.js';

/** Where a payment comes back to: the page as it is, if the host names nothing else. */
export function returnUrl({ runtime }: AccountController): string {
  return withoutReturnParameter(runtime.options.returnUrl ?? location.href);
}

/**
 * Leaves for the payment provider, unless the host takes over or the address is refused.
 * @param withFields the provider's own fields are in sight
 */
export const openPayment = (
  { runtime, host }: AccountController,
  payment: Payment,
  withFields?: boolean,
): Promise<OpenedPayment> => open(runtime, payment, host, withFields);

/** The person has read what became of the payment. */
export function dismissPaymentReturn({ runtime }: AccountController): void {
  runtime.tell({ paymentReturn: undefined });
}
