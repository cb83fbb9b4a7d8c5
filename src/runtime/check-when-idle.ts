import { loadLater } from './load-later.js';
import type { KulanzOptions } from './options.js';
import { servedLocale } from './page.js';

/**
 * Looks for wrong options once there is nothing better to do: right ones do not wait for it.
 *
 * @param target where the event about a wrong one goes
 * @param read the options at that time
 */
export function checkWhenIdle(target: Element, read: () => KulanzOptions): void {
  // Not everywhere is there an idle callback.
  (globalThis.requestIdleCallback ?? setTimeout)(() =>
    loadLater().then(
      ({ reportWrongOptions }) => {
        if (target.isConnected) reportWrongOptions(read(), target, servedLocale());
      },
      () => undefined,
    ),
  );
}
