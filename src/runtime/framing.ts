import { KulanzError } from '../core/errors/kulanz-error.js';
import type { WriteName } from './operation-names.js';
import type { RuntimePort } from './runtime-port.js';

/** What takes nothing on and gives nothing up may be done in any frame. */
const harmless: readonly WriteName[] = [
  'cancelPayment',
  'createChatSession',
  'createSurveyResponse',
];

/** Runtimes whose host has heard of it. */
const told = new WeakSet<object>();

/**
 * Whether an operation must not be confirmed here, because pages of other origins stand around this
 * one: they could lay something over a button, or lead to it under false pretences. The host hears
 * of it once, as `framing-blocked`.
 */
export function isBarredByFrame(
  runtime: Pick<RuntimePort, 'options' | 'reportError'>,
  operation: WriteName,
): boolean {
  if (harmless.includes(operation)) return false;
  const { framing = [] } = runtime.options;
  if (framing.includes('allow')) return false;
  const strangers = ancestorOrigins().filter(
    (origin) => origin === unknown || (origin !== location.origin && !framing.includes(origin)),
  );
  if (strangers.length > 0) tellOnce(runtime, strangers);
  return strangers.length > 0;
}

function tellOnce(runtime: Pick<RuntimePort, 'reportError'>, strangers: readonly string[]): void {
  if (told.has(runtime)) return;
  told.add(runtime);
  const message = `Nothing can be confirmed in a frame of ${strangers.join(', ')}: see option "framing"`;
  const error = new KulanzError('framing-blocked', message, { path: 'framing' });
  // A tag may be rendering just now.
  queueMicrotask(() => runtime.reportError(error));
}

/** A sandboxed page, or one whose origin the browser keeps to itself: nobody can be told from it. */
const unknown = 'null';

/** Of the pages around this one, from the inside out. */
function ancestorOrigins(): readonly string[] {
  // Firefox has no such list: there only pages of the same origin can be looked at.
  const { ancestorOrigins: listed } = location as { ancestorOrigins?: Iterable<string> };
  if (listed) return [...listed];
  const origins: string[] = [];
  for (let page: Window = self; page !== top;) {
    page = page.parent;
    origins.push(readableOrigin(page));
  }
  return origins;
}

function readableOrigin(page: Window): string {
  try {
    return page.location.origin;
  } catch {
    return unknown;
  }
}
