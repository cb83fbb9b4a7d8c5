import { loadLater } from './load-later.js';
import type { KulanzOptions } from './options.js';
import { servedLocale } from './page.js';

const due = new WeakSet<EventTarget>();

/**
 * Looks for wrong options once there is nothing better to do: right ones do not wait for it.
 *
 * @param target where the event about a wrong one goes
 * @param read the options at that time; undefined when they no longer matter
 */
export function checkWhenIdle(target: EventTarget, read: () => KulanzOptions | undefined): void {
  if (due.has(target)) return;
  due.add(target);
  const check = async () => {
    const { reportWrongOptions } = await loadLater();
    due.delete(target);
    const options = read();
    if (options) reportWrongOptions(options, target, servedLocale());
  };
  // Not everywhere is there an idle callback.
  (globalThis.requestIdleCallback ?? setTimeout)(() => void check().catch(() => undefined));
}
