import type { Payment } from '../core/contract/index.js';
import { KulanzEvent } from './kulanz-event.js';

/**
 * The page is about to leave for the payment provider. Cancel it to take over: a native app or an
 * own checkout opens `url` itself and calls `resumePayment(payment.id)` afterwards.
 */
export class KulanzPaymentStartEvent extends KulanzEvent {
  /**
   * @param url has passed the list of payment origins
   * @param withFields the provider's own fields, in the card's slot, are in sight and filled in
   */
  constructor(
    readonly payment: Payment,
    readonly url: string,
    readonly withFields: boolean,
  ) {
    super('kulanz-payment-start');
  }
}

/** A payment that the person came back from is settled. Cancelled: the tags do not show it. */
export class KulanzPaymentResultEvent extends KulanzEvent {
  /** @param payment as fetched; its state is final */
  constructor(readonly payment: Payment) {
    super('kulanz-payment-result');
  }
}

/** A backend named a URL that nobody may be sent to. Nothing was opened. */
export class KulanzRedirectBlockedEvent extends KulanzEvent {
  /** @param origin where it would have led, or an empty string when it is no URL */
  constructor(readonly origin: string) {
    super('kulanz-redirect-blocked');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-payment-start': KulanzPaymentStartEvent;
    'kulanz-payment-result': KulanzPaymentResultEvent;
    'kulanz-redirect-blocked': KulanzRedirectBlockedEvent;
  }
}
