import { KulanzError } from '../core/errors/kulanz-error.js';
import { negotiateLocale } from '../i18n/locale.js';
import type { KulanzOptions } from './options.js';
import { page } from './page.js';
import { returnedPaymentId } from './payment-return.js';
import { Runtime } from './runtime.js';

/** Options that say whose data it is: when one changes, everything known is dropped. */
const identity = ['backend', 'baseUrl', 'tokenUrl', 'accountKey'] as const;

/** The runtime for these options: the present one, as long as account and backend are the same. */
export function renewRuntime(
  present: Runtime | undefined,
  options: KulanzOptions,
  target: EventTarget,
): Runtime {
  if (present && identity.every((name) => present.options[name] === options[name])) {
    present.options = options;
    claimLocale(present);
    return present;
  }
  if (present) stopRuntime(present);
  return startRuntime(options, target);
}

/** Starts at once, so that first requests overtake the elements. */
export function startRuntime(options: KulanzOptions, target: EventTarget): Runtime {
  const runtime = new Runtime(options, target);
  claimLocale(runtime);
  const paymentId = page().isReturnTaken ? undefined : returnedPaymentId();
  if (paymentId) {
    page().isReturnTaken = true;
    runtime.resumePayment(paymentId);
  }
  return runtime;
}

export function stopRuntime(runtime: Runtime): void {
  page().locales.delete(runtime);
  runtime.dispose();
}

/** The locale is page-wide: the first one that is asked for is served. */
function claimLocale(runtime: Runtime): void {
  const { locale = document.documentElement.lang, formality } = runtime.options;
  const { locales } = page();
  const wanted = formality === 'informal' ? locale + '-x-du' : locale;
  locales.set(runtime, wanted);
  const [served] = locales.values();
  if (negotiateLocale(served) === negotiateLocale(wanted)) return;
  runtime.reportError(
    new KulanzError('configuration', `All tags of a page share one locale, here "${served}"`, {
      path: 'locale',
    }),
  );
}
