import { loadLater } from './load-later.js';
import type { KulanzOptions } from './options.js';
import { servedLocale } from './page.js';

/**
 * Does what follows from the options once there is nothing better to do: right ones do not wait for it.
 *
 * @param target the provider
 * @param read the options at that time
 */
export function checkWhenIdle(target: Element, read: () => KulanzOptions): void {
  // Not everywhere is there an idle callback.
  (globalThis.requestIdleCallback ?? setTimeout)(() =>
    loadLater().then(
      ({ settleOptions }) => {
        if (target.isConnected) settleOptions(read(), target, servedLocale());
      },
      () => undefined,
    ),
  );
}
