import { loadLater } from './load-later.js';
import type { KulanzOptions } from './options.js';
import { servedLocale } from './page.js';

/** A page that always draws, or is behind another one, is never idle: until then it keeps a provider that has left. */
const latestAfterMs = 2_000;

/**
 * Does what follows from the options once there is nothing better to do: right ones do not wait for it.
 *
 * @param target the provider
 * @param read the options at that time
 */
export function checkWhenIdle(target: Element, read: () => KulanzOptions): void {
  // Not everywhere is there an idle callback; a timer takes the object for no delay.
  const whenIdle = (globalThis.requestIdleCallback ?? setTimeout) as typeof requestIdleCallback;
  whenIdle(
    () =>
      loadLater().then(
        ({ settleOptions }) => {
          if (target.isConnected) settleOptions(read(), target, servedLocale());
        },
        () => undefined,
      ),
    { timeout: latestAfterMs },
  );
}
