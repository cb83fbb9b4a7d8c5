import { sleep } from '../core/backend/sleep.js';
import type { Payment } from '../core/contract/index.js';
import { safePaymentUrl } from '../core/domain/safe-url.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import { refreshAfter } from './commit.js';
import {
  KulanzPaymentResultEvent,
  KulanzPaymentStartEvent,
  KulanzRedirectBlockedEvent,
} from './payment.events.js';
import { returnedPaymentId } from './payment-return.js';
import { withoutReturnParameter } from './return-address.js';
import type { RuntimePort } from './runtime-port.js';

const finalStates: readonly Payment['state'][] = ['succeeded', 'failed', 'cancelled', 'expired'];
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
const longAfterMs = 120_000;

/** What became of opening a payment. */
export type OpenedPayment =
  /** The page is leaving for the provider. */
  | 'left'
  /** The host took over, or the account has changed meanwhile. */
  | 'handled'
  /** The address was refused; nothing was opened. */
  | 'blocked'
  /** There is nothing to open: its result is being fetched. */
  | 'followed';

/** Leaves for the payment provider. The address is checked here, at the moment of use. */
export async function openPayment(
  runtime: RuntimePort,
  payment: Payment,
  from: EventTarget,
  withFields = false,
): Promise<OpenedPayment> {
  const { nextAction } = payment;
  if (!nextAction) {
    void followPayment(runtime, payment.id);
    return 'followed';
  }
  const { store } = runtime;
  const session =
    store.resource('getSession').state.data ?? (await store.call('getSession', {})).data;
  if (runtime.signal.aborted) return 'handled';

  const hostOrigins = runtime.options.paymentOrigins ?? [];
  const origins = hostOrigins.filter((origin) => session.paymentOrigins.includes(origin));
  const url = nextAction.kind === 'redirect' && safePaymentUrl(nextAction.url, origins);
  if (!url) {
    block(runtime, nextAction.url, from);
    return 'blocked';
  }
  const start = new KulanzPaymentStartEvent(payment, url, withFields);
  if (!runtime.raise(start, from)) return 'handled';
  location.assign(url);
  return 'left';
}

/** Polls until the payment is settled, the account changes, or asking again is of no use. */
export async function followPayment(runtime: RuntimePort, paymentId: string): Promise<void> {
  if (!/^[\w-]{1,64}$/.test(paymentId)) {
    runtime.tell({ paymentReturn: undefined });
    return;
  }
  const startedAt = performance.now();
  const isCurrent = () =>
    !runtime.signal.aborted && runtime.news.paymentReturn?.paymentId === paymentId;
  runtime.tell({ paymentReturn: { paymentId, phase: 'checking' } });

  for (let pauseMs = firstPauseMs; isCurrent(); pauseMs *= 1.5) {
    const payment = await fetchPayment(runtime, paymentId);
    if (!isCurrent()) return;
    if (payment instanceof KulanzError) {
      if (!payment.retryable) return stop(runtime, paymentId, payment);
    } else if (finalStates.includes(payment.state)) {
      return settle(runtime, payment);
    }
    if (performance.now() - startedAt >= longAfterMs) {
      runtime.tell({ paymentReturn: { paymentId, phase: 'long' } });
    }
    const wishedMs = payment instanceof KulanzError ? 0 : (payment.pollAfterMs ?? 0);
    const nextMs = Math.min(Math.max(pauseMs, wishedMs), longestPauseMs);
    await sleep(nextMs, runtime.signal).catch(() => undefined);
  }
}

async function fetchPayment({ store, signal }: RuntimePort, id: string) {
  try {
    return (await store.call('getPayment', { id }, { signal })).data;
  } catch (error) {
    return error as KulanzError;
  }
}

function stop(runtime: RuntimePort, paymentId: string, error: KulanzError): void {
  // The parameter is somebody else's: another part of the host's page has payments, too.
  const isForeign = error.code === 'not-found';
  // Whatever became of it, the tags shall not go on offering to pay what may be paid.
  if (!isForeign) void refreshAfter('createPayment', runtime);
  runtime.tell({ paymentReturn: isForeign ? undefined : { paymentId, phase: 'failed', error } });
}

function settle(runtime: RuntimePort, payment: Payment): void {
  if (!runtime.options.keepReturnParam && returnedPaymentId() === payment.id) {
    history.replaceState(history.state, '', withoutReturnParameter(location.href));
  }
  void refreshAfter('createPayment', runtime);
  if (payment.state === 'succeeded') runtime.tell({ surveyTrigger: 'paid' });
  const isShown = runtime.raise(new KulanzPaymentResultEvent(payment));
  runtime.tell({
    paymentReturn: isShown ? { paymentId: payment.id, phase: 'settled', payment } : undefined,
  });
}

function block(runtime: RuntimePort, url: string, from: EventTarget): void {
  const origin = originOf(url);
  runtime.raise(new KulanzRedirectBlockedEvent(origin), from);
  runtime.reportError(
    new KulanzError('redirect-blocked', `"${origin}" is not among the payment origins`, {
      path: 'paymentOrigins',
    }),
  );
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
