import { KulanzEvent } from '../../controllers/index.js';
import type { Survey } from '../../core/contract/index.js';

/** The backend has an answer. What the customer wrote is for the telco's own backend alone. */
export class KulanzNpsAnsweredEvent extends KulanzEvent {
  /**
   * @param surveyId opaque id, as in the contract
   * @param trigger the occasion, as in the contract
   * @param score 0 to 10
   */
  constructor(
    readonly surveyId: string,
    readonly trigger: Survey['trigger'],
    readonly score: number,
  ) {
    super('kulanz-nps-answered');
  }
}

/** The customer skipped the question, and the backend knows. */
export class KulanzNpsDeclinedEvent extends KulanzEvent {
  /**
   * @param surveyId opaque id, as in the contract
   * @param trigger the occasion, as in the contract
   */
  constructor(
    readonly surveyId: string,
    readonly trigger: Survey['trigger'],
  ) {
    super('kulanz-nps-declined');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-nps-answered': KulanzNpsAnsweredEvent;
    'kulanz-nps-declined': KulanzNpsDeclinedEvent;
  }
}
