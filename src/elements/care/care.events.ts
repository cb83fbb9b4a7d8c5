import { KulanzEvent } from '../../controllers/index.js';
import type { CareView } from './view.js';

/** The customer goes on to another view. Cancel it to keep the view, or to lead on yourself. */
export class KulanzViewChangeEvent extends KulanzEvent {
  constructor(
    readonly from: CareView,
    readonly to: CareView,
  ) {
    super('kulanz-view-change');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-view-change': KulanzViewChangeEvent;
  }
}
