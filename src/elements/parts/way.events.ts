import { KulanzEvent } from '../../controllers/index.js';

/** The three equal ways. */
export type WayName = 'pay' | 'plan' | 'help';

/**
 * The customer chose one of the three ways. Cancel it to lead on yourself: to your own checkout, your
 * plan or help page. Uncancelled, the tag follows its link, opens the tag of that way, or helps by
 * itself.
 */
export class KulanzWayChosenEvent extends KulanzEvent {
  constructor(readonly way: WayName) {
    super('kulanz-way-chosen');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-way-chosen': KulanzWayChosenEvent;
  }
}
