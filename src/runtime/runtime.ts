import type { TokenRequest } from '../core/backend/access-token.js';
import type { CollectionsCall } from '../core/backend/collections-call.js';
import { createRestCall } from '../core/backend/rest-call.js';
import { fetchToken } from '../core/backend/token-url.js';
import type { OperationName, Session } from '../core/contract/index.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import { AccountStore } from './account-store.js';
import { KulanzAuthRequiredEvent, KulanzErrorEvent } from './error.events.js';
import { callHost } from './host-callback.js';
import type { KulanzEvent } from './kulanz-event.js';
import { loadLater } from './load-later.js';
import type { KulanzOptions } from './options.js';
import type { AccountRuntime, News, ServerClock } from './runtime-port.js';
import type { Tag } from './tag.js';

/**
 * Everything that stands behind the tags of one account: options in, wired services out. Another
 * account, or another backend, gets another runtime.
 */
export class Runtime implements AccountRuntime {
  readonly store: AccountStore;
  /** May change while the account stays: language, callbacks, origins. */
  options: KulanzOptions;
  /** The tags that it serves, first come first. */
  readonly tags = new Set<Tag>();
  /** The server's time in the session, and when that was on the page's monotonic clock. */
  serverClock: ServerClock | undefined;
  news: News = {};
  declare watch?: AccountRuntime['watch'];
  readonly #target: EventTarget;
  readonly #life = new AbortController();
  #isSignedOut = false;

  /** @param target where events go that no tag raises: the provider, or the document */
  constructor(options: KulanzOptions, target: EventTarget) {
    this.options = options;
    this.#target = target;
    const call = this.#createCall();
    this.store = new AccountStore(async (operation, input, callOptions) => {
      try {
        const answer = await call(operation, input, callOptions);
        if (operation === 'getSession') {
          const { now } = answer.data as Session;
          this.serverClock = { now: Date.parse(now), readAt: performance.now() };
        }
        return answer;
      } catch (error) {
        this.#onFailure(error as KulanzError, operation);
        throw error;
      }
    });
    // What is shown may be days old: the page was asleep, not loaded.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      this.store.refresh();
      for (const tag of this.tags) tag.turn('return');
    };
    globalThis.addEventListener?.('pageshow', onPageShow, { signal: this.signal });
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Lets the tags know. */
  tell(news: News): void {
    this.news = { ...this.news, ...news };
    for (const tag of this.tags) tag.update();
  }

  /** Fetches the result of a payment that the person came back from, and shows it. */
  resumePayment(paymentId: string): void {
    // What does not load is not shown; the address still has the payment for the next load.
    this.#later(({ followPayment }) => followPayment(this, paymentId));
  }

  raise(event: KulanzEvent, from = this.#target): boolean {
    const goesOn = from.dispatchEvent(event);
    callHost(this.options.onEvent, event);
    return goesOn;
  }

  reportError(error: KulanzError): void {
    callHost(this.options.onError, error);
    this.raise(new KulanzErrorEvent(error));
  }

  /** Forgets the account. Answers on their way reach nobody. */
  dispose(): void {
    this.#life.abort();
    this.store.dispose();
  }

  /** With code that may not load, and then is done without. */
  #later(use: (later: Awaited<ReturnType<typeof loadLater>>) => unknown): void {
    loadLater().then(use, () => undefined);
  }

  #createCall(): CollectionsCall {
    const { backend, baseUrl = '' } = this.options;
    if (!backend) {
      return createRestCall({ baseUrl, getAccessToken: (request) => this.#getToken(request) });
    }
    return async (operation, input, callOptions) => {
      const { checkedCall } = await loadLater();
      return checkedCall(backend, operation, input, callOptions);
    };
  }

  async #getToken(request: TokenRequest) {
    const { getAccessToken, tokenUrl = '' } = this.options;
    if (!getAccessToken && request.reason === 'step-up') {
      const { askStepUp } = await loadLater();
      if (!(await askStepUp(this, request))) return null;
    }
    const token = await (getAccessToken ? getAccessToken(request) : fetchToken(tokenUrl));
    if (token) this.#isSignedOut = false;
    return token;
  }

  #onFailure(error: KulanzError, operation: OperationName): void {
    const { kind } = error;
    // Nobody wants to hear what somebody wanted.
    if (this.signal.aborted || kind === 'aborted' || kind === 'step-up-declined') return;
    this.#later(({ keepTrying }) => keepTrying(this, operation));
    this.reportError(error);
    if (kind !== 'auth-required' || this.#isSignedOut) return;
    this.#isSignedOut = true;
    this.raise(new KulanzAuthRequiredEvent());
  }
}
