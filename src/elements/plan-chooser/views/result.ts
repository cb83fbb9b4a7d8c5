import { PaymentResultView } from '../../parts/later/payment-result.js';
import type { ViewHost } from '../view.js';

/** What became of a payment, on pages where no tag for paying shows it. */
export const createView = (host: ViewHost): PaymentResultView =>
  new PaymentResultView({
    card: host.card,
    account: host.account,
    close: host.close,
    payAgain: () => host.choose('pay'),
    helpButton: host.helpButton,
  });
