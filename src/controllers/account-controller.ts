import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  OperationAnswer,
  OperationInput,
  OperationName,
  Payment,
} from '../core/contract/index.js';
import { safeLink } from '../core/domain/safe-url.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import type { ReadInput, ReadName } from '../runtime/operation-names.js';
import type { KulanzEvent } from '../runtime/kulanz-event.js';
import { findRuntime, page } from '../runtime/page.js';
import { returnAddress, type PaymentReturn, type Presenter } from '../runtime/payment-return.js';
import type { OpenedPayment } from '../runtime/payments.js';
import type { RemoteState } from '../runtime/remote-state.js';
import type { Resource } from '../runtime/resource.js';
import type { Runtime } from '../runtime/runtime.js';
import type { Interaction } from '../runtime/runtime-port.js';

export type ControllerHost = ReactiveControllerHost & HTMLElement;

/** What makes a tag drop what it holds by itself. */
export type Turn =
  /** Another account, backend or provider: selections, drafts and open views belong to nobody. */
  | 'account'
  /** The page is back from the back/forward cache: quotes are stale, buttons are armed again. */
  | 'return';

export interface AccountControllerOptions {
  /** Lets this tag show what became of a payment; the lowest of the page does. */
  readonly presentsPayments?: number;
  readonly onTurn?: (turn: Turn) => void;
}

/** Gives a tag its account: finds the runtime, shares what is fetched, re-renders on changes. */
export class AccountController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #reads = new Map<Resource<unknown>, () => void>();
  readonly #turnListeners = new Set<(turn: Turn) => void>();
  readonly #presenter: Presenter | undefined;
  #runtime: Runtime | undefined;

  constructor(host: ControllerHost, { presentsPayments, onTurn }: AccountControllerOptions = {}) {
    this.#host = host;
    if (presentsPayments !== undefined) {
      this.#presenter = { rank: presentsPayments, changed: () => host.requestUpdate() };
    }
    if (onTurn) this.onTurn(onTurn);
    host.addController(this);
  }

  /** Calls `listener` at every turn, for as long as the tag lives. */
  onTurn(listener: (turn: Turn) => void): void {
    this.#turnListeners.add(listener);
  }

  /** Whether the page is configured; until then the tag waits. */
  get isConfigured(): boolean {
    return this.#runtime !== undefined;
  }

  /** The state of a read. Call it while rendering: the first call starts the request. */
  read<K extends ReadName>(operation: K, ...input: ReadInput<K>): RemoteState<OperationAnswer<K>> {
    const runtime = this.#runtime;
    if (!runtime || !this.#host.isConnected) return { status: 'idle' };
    const resource = runtime.store.resource(operation, ...input);
    // In this order, because the host is already rendering what loading changes.
    resource.load();
    if (!this.#reads.has(resource)) {
      this.#reads.set(
        resource,
        resource.watch(() => this.#host.requestUpdate()),
      );
    }
    return resource.state;
  }

  /** Fetches a read again, for a "try again" button. */
  refresh<K extends ReadName>(operation: K, ...input: ReadInput<K>): void {
    this.#runtime?.store.resource(operation, ...input).refresh();
  }

  /** Fetches again everything that this tag has read. */
  refreshAll(): void {
    for (const resource of this.#reads.keys()) resource.refresh();
  }

  /**
   * A call that commits nothing, such as a quote or a document. Commitments have IntentController.
   * @throws (rejects) KulanzError
   */
  async call<K extends OperationName>(
    operation: K,
    input: OperationInput<K>,
  ): Promise<OperationAnswer<K>> {
    return (await this.runtime.store.call(operation, input)).data;
  }

  /** For the other controllers of this tag. */
  get runtime(): Runtime {
    if (!this.#runtime) throw new KulanzError('configuration', 'Not configured yet');
    return this.#runtime;
  }

  /** The server's time; undefined until the session is known. */
  serverNow(): Date | undefined {
    return this.#runtime?.serverNow();
  }

  /**
   * Dispatches an event on the tag and tells `onEvent`. A tag that has left the page is silent.
   * @returns false when the host cancelled it
   */
  raise(event: KulanzEvent): boolean {
    if (!this.#host.isConnected) return true;
    return this.#runtime?.raise(event, this.#host) ?? this.#host.dispatchEvent(event);
  }

  /** Tells the telco how the tag is used; nothing leaves without the person's consent. */
  report(interaction: Interaction): void {
    this.#runtime?.report(interaction);
  }

  /** A URL from the backend if it may stand behind a link; otherwise `onError` hears of it. */
  link(url: string): string | undefined {
    const safe = safeLink(url);
    if (!safe) this.#runtime?.reportUnsafeLink(url);
    return safe;
  }

  /** Where a payment comes back to. */
  get returnUrl(): string {
    return returnAddress(this.#runtime?.options.returnUrl);
  }

  /** Leaves for the payment provider, unless the host takes over or the address is refused. */
  openPayment(payment: Payment): Promise<OpenedPayment> {
    return this.runtime.openPayment(payment, this.#host);
  }

  /** A payment that the person came back from, if it is this tag that shows it. */
  get paymentReturn(): PaymentReturn | undefined {
    return this.#presenter && this.#runtime?.paymentReturnFor(this.#presenter);
  }

  /** The person has read what became of the payment. */
  dismissPaymentReturn(): void {
    if (this.#runtime) this.#runtime.paymentReturn = undefined;
  }

  hostConnected(): void {
    page().listeners.add(this.#rebind);
    this.#rebind();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A tag that moves within the document leaves and comes back in the same task.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      page().listeners.delete(this.#rebind);
      this.#release();
    });
  }

  /** Looks again which runtime serves this tag. */
  readonly #rebind = (): void => {
    const before = this.#runtime;
    const runtime = findRuntime(this.#host);
    if (runtime !== before) {
      this.#release();
      this.#runtime = runtime;
      if (before) this.#turn('account');
      this.#host.requestUpdate();
    }
    runtime?.returnListeners.add(this.#onReturn);
    if (this.#presenter) runtime?.presenters.add(this.#presenter);
  };

  readonly #onReturn = (): void => this.#turn('return');

  #turn(turn: Turn): void {
    for (const listener of this.#turnListeners) listener(turn);
  }

  /** Lets go of everything at the runtime, so that reads which nobody else wants are aborted. */
  #release(): void {
    for (const unwatch of this.#reads.values()) unwatch();
    this.#reads.clear();
    this.#runtime?.returnListeners.delete(this.#onReturn);
    if (this.#presenter) this.#runtime?.presenters.delete(this.#presenter);
  }
}
