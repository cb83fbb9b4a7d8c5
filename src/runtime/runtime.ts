import type { TokenRequest } from '../core/backend/access-token.js';
import type { CollectionsCall } from '../core/backend/collections-call.js';
import { loadChunk } from '../core/backend/load-chunk.js';
import { createRestCall } from '../core/backend/rest-call.js';
import { tokenFrom } from '../core/backend/token-url.js';
import type { Payment, Session } from '../core/contract/index.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import { AccountStore } from './account-store.js';
import { KulanzAuthRequiredEvent, KulanzErrorEvent } from './error.events.js';
import { callHost } from './host-callback.js';
import { logError } from './log-error.js';
import type { KulanzEvent } from './kulanz-event.js';
import type { KulanzOptions } from './options.js';
import type { OpenedPayment } from './payments.js';
import type { PaymentReturn, Presenter } from './payment-return.js';
import type { Reporter } from '../telemetry/index.js';
import type { Interaction, RuntimePort } from './runtime-port.js';

/**
 * Everything that stands behind the tags of one account: options in, wired services out. Another
 * account, or another backend, gets another runtime.
 */
export class Runtime implements RuntimePort {
  readonly store: AccountStore;
  /** May change while the account stays: language, callbacks, origins. */
  options: KulanzOptions;
  readonly presenters = new Set<Presenter>();
  /** Tags that want to know when the page comes back from the back/forward cache. */
  readonly returnListeners = new Set<() => void>();
  readonly #target: EventTarget;
  readonly #life = new AbortController();
  #paymentReturn: PaymentReturn | undefined;
  readonly #unsafeLinks = new Set<string>();
  #isSignedOut = false;
  #reporter: Promise<Reporter> | undefined;
  #serverClock: { readonly now: number; readonly readAt: number } | undefined;

  /** @param target where events go that no tag raises: the provider, or the document */
  constructor(options: KulanzOptions, target: EventTarget) {
    this.options = options;
    this.#target = target;
    const call = this.#createCall();
    this.store = new AccountStore(
      async (operation, input, callOptions) => {
        const answer = await call(operation, input, callOptions);
        if (operation === 'getSession') this.#setClock(answer.data as Session);
        return answer;
      },
      (error) => this.#onFailure(error),
    );
    globalThis.addEventListener?.('pageshow', this.#onPageShow);
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** The server's time; undefined until the session is known. The device's date is never used. */
  serverNow(): Date | undefined {
    const clock = this.#serverClock;
    return clock && new Date(clock.now + performance.now() - clock.readAt);
  }

  get paymentReturn(): PaymentReturn | undefined {
    return this.#paymentReturn;
  }

  set paymentReturn(value: PaymentReturn | undefined) {
    this.#paymentReturn = value;
    for (const { changed } of this.presenters) changed();
  }

  /** The payment's return if this presenter is the one to show it: the lowest rank, first come. */
  paymentReturnFor(presenter: Presenter): PaymentReturn | undefined {
    const isFirst = [...this.presenters].every((other) => other.rank >= presenter.rank);
    const [first] = [...this.presenters].filter(({ rank }) => rank === presenter.rank);
    return isFirst && first === presenter ? this.#paymentReturn : undefined;
  }

  /** Fetches the result of a payment that the person came back from, and shows it. */
  resumePayment(paymentId: string): void {
    this.paymentReturn = { paymentId, phase: 'checking' };
    void this.#payments().then(
      ({ followPayment }) => followPayment(this, paymentId),
      (error: KulanzError) => {
        this.paymentReturn = { paymentId, phase: 'failed', error };
      },
    );
  }

  /** Leaves for the payment provider, unless the host takes over or the address is refused. */
  async openPayment(payment: Payment, from: EventTarget): Promise<OpenedPayment> {
    return (await this.#payments()).openPayment(this, payment, from);
  }

  raise(event: KulanzEvent, from: EventTarget = this.#target): boolean {
    const goesOn = from.dispatchEvent(event);
    callHost(this.options.onEvent, event);
    return goesOn;
  }

  reportError(error: KulanzError): void {
    callHost(this.options.onError, error);
    if (!this.raise(new KulanzErrorEvent(error)) || error.kind !== 'configuration') return;
    logError(error);
  }

  /** Tells the telco, with the person's consent, how a tag is used. Without it nothing is kept. */
  report(interaction: Interaction): void {
    if (!this.options.consent) return;
    this.#reporter ??= loadChunk(() => import('./reporting.js')).then(({ createReporter }) =>
      createReporter(this),
    );
    this.#reporter.then(
      (reporter) => reporter.report(interaction),
      () => (this.#reporter = undefined),
    );
  }

  /** A link that is shown without its address. Heard of once, however often it is rendered. */
  reportUnsafeLink(url: string): void {
    if (this.#unsafeLinks.has(url)) return;
    this.#unsafeLinks.add(url);
    this.reportError(
      new KulanzError('redirect-blocked', 'A link of the backend is not https, tel or mailto'),
    );
  }

  /** Forgets the account. Answers on their way reach nobody. */
  dispose(): void {
    this.#life.abort();
    this.store.dispose();
    globalThis.removeEventListener?.('pageshow', this.#onPageShow);
  }

  #createCall(): CollectionsCall {
    const { backend, baseUrl = '' } = this.options;
    if (!backend) {
      return createRestCall({ baseUrl, getAccessToken: (request) => this.#getToken(request) });
    }
    return async (operation, input, callOptions) => {
      const { checkedCall } = await loadChunk(() => import('../core/backend/checked-call.js'));
      return checkedCall(backend, operation, input, callOptions);
    };
  }

  async #getToken(request: TokenRequest) {
    const { getAccessToken, tokenUrl } = this.options;
    if (!getAccessToken && request.reason === 'step-up') {
      const { askStepUp } = await loadChunk(() => import('./step-up.js'));
      if (!(await askStepUp(this, request))) return null;
    }
    const token = await (getAccessToken ?? tokenFrom(tokenUrl ?? ''))(request);
    if (token) this.#isSignedOut = false;
    return token;
  }

  #onFailure(error: KulanzError): void {
    if (this.signal.aborted) return;
    this.reportError(error);
    if (error.kind !== 'auth-required' || this.#isSignedOut) return;
    this.#isSignedOut = true;
    this.raise(new KulanzAuthRequiredEvent());
  }

  #setClock(session: Session): void {
    this.#serverClock = { now: Date.parse(session.now), readAt: performance.now() };
  }

  #payments() {
    return loadChunk(() => import('./payments.js'));
  }

  /** What is shown may be days old: the page was asleep, not loaded. */
  readonly #onPageShow = (event: Event): void => {
    if (!(event as PageTransitionEvent).persisted) return;
    this.store.refresh();
    for (const listener of this.returnListeners) listener();
  };
}
