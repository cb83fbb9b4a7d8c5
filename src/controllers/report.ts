import { loadChunk } from '../core/errors/load-chunk.js';
import type { Interaction } from '../runtime/runtime-port.js';
import type { AccountController } from './account-controller.js';

/**
 * Tells the telco what cannot be seen from outside a tag. Without the person's consent nothing is
 * even kept.
 */
export async function report(
  { runtime, host }: AccountController,
  what: Interaction,
): Promise<void> {
  if (!runtime.options.consent) return;
  const { tellInteraction } = await loadChunk(() => import('../runtime/reporting.js'));
  tellInteraction(runtime, host, what);
}
