import { KulanzFileEvent } from '../../elements/parts/file.events.js';

/** So long the browser may take to begin with a download. */
const keepMs = 60_000;

/** Hands a file over: the host may take it, otherwise the browser saves it. */
export function handOverFile(tag: HTMLElement, name: string, blob: Blob): void {
  if (!tag.dispatchEvent(new KulanzFileEvent(name, blob))) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keepMs);
}
