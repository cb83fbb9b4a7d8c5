import { loadChunk } from '../core/errors/load-chunk.js';
import type { Interaction } from '../runtime/runtime-port.js';
import type { AccountController } from './account-controller.js';

/** Tells the telco how a tag is used. Without the person's consent nothing is even kept. */
export async function report({ runtime }: AccountController, what: Interaction): Promise<void> {
  if (!runtime.options.consent) return;
  const { reporterOf } = await loadChunk(() => import('../runtime/reporting.js'));
  reporterOf(runtime).report(what);
}
