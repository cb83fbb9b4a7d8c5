import { isCareView } from './parts.js';
import type { CareView } from './view.js';

/** In the address nothing but the name of a view: `#kulanz=plan`. */
const hashName = '#kulanz=';

/** The view that a hash names; undefined where it is the host's own, or there is none. */
export function viewOfHash(hash: string): CareView | undefined {
  const name = hash.startsWith(hashName) ? hash.slice(hashName.length) : '';
  return isCareView(name) ? name : undefined;
}

/**
 * Writes a view into the address. The balance has none: it is the page itself.
 *
 * @param asNewEntry so that the browser's back button leads back to the view before
 */
export function writeHash(view: CareView, asNewEntry: boolean): void {
  if ((viewOfHash(location.hash) ?? 'balance') === view) return;
  const url = new URL(location.href);
  url.hash = view === 'balance' ? '' : hashName + view;
  if (asNewEntry) history.pushState(history.state, '', url);
  else history.replaceState(history.state, '', url);
}
