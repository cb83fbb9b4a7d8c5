import { safeLink } from '../core/domain/safe-url.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import type { AccountController } from './account-controller.js';

/** Heard of once for each backend, however often the link is rendered. */
const reported = new WeakMap<object, Set<string>>();

/**
 * A URL from the backend if it may stand behind a link: https, tel or mailto. Otherwise the entry is
 * shown without one, and `onError` hears of it.
 */
export function linkTo({ runtime }: AccountController, url: string): string | undefined {
  const safe = safeLink(url);
  const known = reported.get(runtime) ?? new Set();
  if (!safe && !known.has(url)) {
    reported.set(runtime, known.add(url));
    runtime.reportError(
      new KulanzError('redirect-blocked', 'A link of the backend is not https, tel or mailto'),
    );
  }
  return safe;
}
