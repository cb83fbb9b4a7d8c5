import { KulanzEvent } from '../../controllers/index.js';

/** A plan was agreed: the backend has it. All tags of the account show it by themselves. */
export class KulanzPlanConfirmedEvent extends KulanzEvent {
  /**
   * @param planId opaque id, as in the contract
   * @param reference what the customer was given to keep; absent when the backend gives none
   */
  constructor(
    readonly planId: string,
    readonly reference: string | undefined,
  ) {
    super('kulanz-plan-confirmed');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-plan-confirmed': KulanzPlanConfirmedEvent;
  }
}
