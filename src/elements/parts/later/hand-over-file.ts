import type { AccountController } from '../../../controllers/index.js';
import { KulanzFileEvent } from '../file.events.js';

/** So long the browser may take to begin with a download. */
const keepMs = 60_000;

/** Hands a file over: the host may take it, otherwise the browser saves it. */
export function handOverFile(account: AccountController, name: string, blob: Blob): void {
  if (account.raise(new KulanzFileEvent(name, blob))) saveFile(name, blob);
}

/** A download, as a link of the page would begin it. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keepMs);
}
