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
  const check = () =>
    loadLater().then(
      ({ settleOptions }) => {
        if (target.isConnected) settleOptions(read(), target, servedLocale());
      },
      () => undefined,
    );
  // Not everywhere is there an idle callback.
  const whenIdle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
  if (whenIdle) whenIdle(check, { timeout: latestAfterMs });
  else setTimeout(check);
}
