import { KulanzEvent } from '../../controllers/index.js';
import type { ContactPreferences } from '../../core/contract/index.js';

/** The customer changed how they want to be reached, and the backend has it. */
export class KulanzPreferencesSavedEvent extends KulanzEvent {
  /** @param changed which settings are others now, such as `quietTimes`; never what they say */
  constructor(readonly changed: readonly (keyof ContactPreferences)[]) {
    super('kulanz-preferences-saved');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-preferences-saved': KulanzPreferencesSavedEvent;
  }
}
