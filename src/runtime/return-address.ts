import { returnParameter } from './payment-return.js';

/** The address without a payment in it. */
export function withoutReturnParameter(address: string): string {
  const url = new URL(address, location.href);
  url.searchParams.delete(returnParameter);
  return url.href;
}
