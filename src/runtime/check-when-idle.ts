import type { KulanzOptions } from './options.js';

/** Looks for wrong options once there is nothing better to do: right ones do not wait for it. */
export function checkWhenIdle(options: KulanzOptions, target: EventTarget): void {
  const check = async () =>
    (await import('./check-options.js')).reportWrongOptions(options, target);
  // Not everywhere is there an idle callback.
  (globalThis.requestIdleCallback ?? setTimeout)(() => void check().catch(() => undefined));
}
