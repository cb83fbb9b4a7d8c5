import { findWrongOption } from './check-options.js';
import type { KulanzOptions } from './options.js';
import { announceChange, page, servedLocale } from './page.js';
import { settleOptions } from './settle-options.js';
import { renewRuntime, startRuntime, stopRuntime } from './start-runtime.js';

/** What a host can do with the tags of one configuration. */
export interface KulanzHandle {
  /** Drops everything known and the token, at once: after a sign-in, a sign-out, another account. */
  reset(): void;
  /** For routers and native apps: fetches and shows the result of a payment. */
  resumePayment(paymentId: string): void;
}

/**
 * Sets up all tags that have no provider. May be called before or after they are in the page, and
 * again: changed options take effect, and another account or backend starts anew.
 *
 * @throws KulanzError `configuration`, whose `path` names the option
 */
export function configure(options: KulanzOptions): KulanzHandle {
  const wrong = findWrongOption(options);
  if (wrong) throw wrong;
  const shared = page();
  shared.runtime = renewRuntime(shared.runtime, options, document);
  announceChange();
  settleOptions(options, document, servedLocale());
  return {
    reset() {
      if (!shared.runtime) return;
      stopRuntime(shared.runtime);
      shared.runtime = startRuntime(shared.runtime.options, document);
      announceChange();
    },
    resumePayment: (paymentId) => shared.runtime?.resumePayment(paymentId),
  };
}
