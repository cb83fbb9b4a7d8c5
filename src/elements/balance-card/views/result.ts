import { PaymentResultView } from '../../parts/later/payment-result.js';
import type { ViewHost } from '../view.js';
import { helpButton } from './help-button.js';

/** What became of a payment. */
export const createView = (host: ViewHost): PaymentResultView =>
  new PaymentResultView({
    card: host.card,
    account: host.account,
    close: host.close,
    payAgain: () => host.choose('pay'),
    helpButton: () => helpButton(host),
  });
