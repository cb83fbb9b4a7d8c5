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

/** A tag that can show a payment's return. */
export interface Presenter {
  /** The lowest of the page shows it. */
  readonly rank: number;
  readonly changed: () => void;
}

/** What the server appends to the return address. */
const returnParameter = 'payment';

/** The payment that the address names, if it looks like one. */
export function returnedPaymentId(): string | undefined {
  const search = globalThis.location?.search;
  const id = search ? new URLSearchParams(search).get(returnParameter) : null;
  return id && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Where a payment comes back to: the page as it is, if the host names nothing else. */
export function returnAddress(wished = location.href): string {
  return withoutReturnParameter(new URL(wished, location.href).href);
}

export function withoutReturnParameter(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(returnParameter);
  return url.href;
}
