import { KulanzEvent } from '../../controllers/index.js';

/**
 * The customer asked for a file: a calendar, a confirmation. Cancel it to hand the file over
 * yourself, as an app does whose web view cannot download. Uncancelled, the browser saves it.
 */
export class KulanzFileEvent extends KulanzEvent {
  /**
   * @param name with its ending
   * @param blob the content; its `type` is the media type
   */
  constructor(
    readonly name: string,
    readonly blob: Blob,
  ) {
    super('kulanz-file');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-file': KulanzFileEvent;
  }
}
