import type { Payment } from '../core/contract/index.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';

/** A payment that the person came back from, as one tag shows it. */
export type PaymentReturn = { readonly paymentId: string } & (
  | { readonly phase: 'checking' }
  /** Two minutes are over: "it is still being checked". */
  | { readonly phase: 'long' }
  /** Its state is final; "on its way" while it is not posted. */
  | { readonly phase: 'settled'; readonly payment: Payment }
  /** The result could not be fetched. It says nothing about the payment. */
  | { readonly phase: 'failed'; readonly error: KulanzError }
);

/** What the server appends to the return address. */
export const returnParameter = 'payment';

/** The payment that the page's address names. */
export function returnedPaymentId(): string | null {
  return new URLSearchParams(location.search).get(returnParameter);
}
