import type { Payment } from '../core/contract/index.js';
import { KulanzEvent } from './kulanz-event.js';

/**
 * The page is about to leave for the payment provider. Cancel it to take over: a native app or an
 * own checkout opens `url` itself and calls `resumePayment(payment.id)` afterwards.
 */
export class KulanzPaymentStartEvent extends KulanzEvent {
  static readonly type = 'kulanz-payment-start';

  /** @param url has passed the list of payment origins */
  constructor(
    readonly payment: Payment,
    readonly url: string,
  ) {
    super(KulanzPaymentStartEvent.type);
  }
}

/** A payment that the person came back from is settled. Cancelled: the tags do not show it. */
export class KulanzPaymentResultEvent extends KulanzEvent {
  static readonly type = 'kulanz-payment-result';

  /** @param payment as fetched; its state is final */
  constructor(readonly payment: Payment) {
    super(KulanzPaymentResultEvent.type);
  }
}

/** A backend named a URL that nobody may be sent to. Nothing was opened. */
export class KulanzRedirectBlockedEvent extends KulanzEvent {
  static readonly type = 'kulanz-redirect-blocked';

  /** @param origin where it would have led, or an empty string when it is no URL */
  constructor(readonly origin: string) {
    super(KulanzRedirectBlockedEvent.type);
  }
}
