import { loadChunk } from '../core/errors/load-chunk.js';
import { reportWrongOptions } from './check-options.js';
import type { KulanzOptions } from './options.js';

/**
 * What follows from new options and can wait: the host hears of wrong ones, and interactions are
 * followed where the person agreed. Without consent not even the code for that is loaded.
 *
 * @param target the provider, or the document
 * @param servedLocale the one that the page was given first
 */
export function settleOptions(
  options: KulanzOptions,
  target: Element | Document,
  servedLocale: string | undefined,
): void {
  reportWrongOptions(options, target, servedLocale);
  if (!options.consent) return;
  loadChunk(() => import('./reporting.js')).then(
    ({ followConsent }) => followConsent(target),
    // What does not load is not reported.
    () => undefined,
  );
}
