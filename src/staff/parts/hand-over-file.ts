import { KulanzFileEvent } from '../../elements/parts/file.events.js';
import { saveFile } from '../../elements/parts/later/hand-over-file.js';

/** Hands a file over: the host may take it, otherwise the browser saves it. */
export function handOverFile(tag: HTMLElement, name: string, blob: Blob): void {
  if (tag.dispatchEvent(new KulanzFileEvent(name, blob))) saveFile(name, blob);
}
