import { commitUnit } from './operation.js';
import type { Context, ProviderNotification } from './options.js';
import { advancePayment } from './payment-state.js';
import { checkoutName } from './payments.js';

/**
 * What became of a notification: `unknown` may become known, when it overtook the commit of its
 * payment, so the provider should send it again.
 */
export type NotificationOutcome = 'applied' | 'ignored' | 'unknown';

/** Takes over what the provider says about a checkout; late and repeated notifications do nothing. */
export async function applyProviderNotification(
  context: Context,
  { providerReference, ...result }: ProviderNotification,
): Promise<NotificationOutcome> {
  const { store } = context;
  const accountId = await store.owner(checkoutName(providerReference));
  if (accountId === undefined) return 'unknown';
  return commitUnit(store, context, accountId, context.clock(), async (unit) => {
    const payments = await unit.tx.list('payment');
    const payment = payments.find(
      ({ checkout }) => checkout?.providerReference === providerReference,
    );
    if (!payment) return 'unknown';
    const { changed } = await advancePayment(unit, payment, result);
    return changed ? 'applied' : 'ignored';
  });
}
