import type { KulanzError } from '../core/errors/kulanz-error.js';
import { KulanzEvent } from './kulanz-event.js';

/** Something failed. Tags show calm words by themselves; this is for the host's own monitoring. */
export class KulanzErrorEvent extends KulanzEvent {
  /** @param error what failed; free of personal data */
  constructor(readonly error: KulanzError) {
    super('kulanz-error');
  }
}

/** Nobody is signed in, or the token was refused twice. Sign in, then call `reset()`. */
export class KulanzAuthRequiredEvent extends KulanzEvent {
  constructor() {
    super('kulanz-auth-required');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-error': KulanzErrorEvent;
    'kulanz-auth-required': KulanzAuthRequiredEvent;
  }
}
