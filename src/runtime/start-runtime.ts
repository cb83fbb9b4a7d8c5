import type { KulanzOptions } from './options.js';
import { page } from './page.js';
import { returnedPaymentId } from './payment-return.js';
import type { AccountRuntime } from './runtime-port.js';
import { Runtime } from './runtime.js';
import { wishedLocale } from './wished-locale.js';

/** Options that say whose data it is: when one changes, everything known is dropped. */
const identity = ['backend', 'baseUrl', 'tokenUrl', 'accountKey'] as const;

/** The runtime for these options: the present one, as long as account and backend are the same. */
export function renewRuntime(
  present: AccountRuntime | undefined,
  options: KulanzOptions,
  target: EventTarget,
): AccountRuntime {
  if (!present || identity.some((name) => present.options[name] !== options[name])) {
    if (present) stopRuntime(present);
    return startRuntime(options, target);
  }
  present.options = options;
  claimLocale(present);
  return present;
}

/** Starts at once, so that first requests overtake the elements. */
export function startRuntime(options: KulanzOptions, target: EventTarget): AccountRuntime {
  const runtime = new Runtime(options, target);
  claimLocale(runtime);
  const paymentId = returnedPaymentId();
  if (paymentId && !page().isReturnTaken) {
    page().isReturnTaken = true;
    runtime.resumePayment(paymentId);
  }
  return runtime;
}

export function stopRuntime(runtime: AccountRuntime): void {
  page().locales.delete(runtime);
  runtime.dispose();
}

function claimLocale(runtime: AccountRuntime): void {
  page().locales.set(runtime, wishedLocale(runtime.options));
}
