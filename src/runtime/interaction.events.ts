import type { Interaction } from '../telemetry/index.js';
import { KulanzEvent } from './kulanz-event.js';

/**
 * Somebody used a tag: the same that is reported to the backend, for the telco's own analytics. It
 * is raised while the `consent` option allows improvement, and never without: nothing is measured
 * before. It stays on the page; what a listener makes of it needs a consent that covers that.
 */
export class KulanzInteractionEvent extends KulanzEvent {
  /** @param interaction words of the contract, a step and milliseconds; nothing of the person */
  constructor(readonly interaction: Interaction) {
    super('kulanz-interaction');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-interaction': KulanzInteractionEvent;
  }
}
