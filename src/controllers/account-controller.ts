import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OperationAnswer, SurveyTrigger } from '../core/contract/index.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import type { KulanzEvent } from '../runtime/kulanz-event.js';
import type { ReadInput, ReadName } from '../runtime/operation-names.js';
import { findRuntime, page } from '../runtime/page.js';
import type { PaymentReturn } from '../runtime/payment-return.js';
import type { RemoteState } from '../runtime/remote-state.js';
import type { Resource } from '../runtime/resource.js';
import type { AccountRuntime } from '../runtime/runtime-port.js';
import { serverNow } from '../runtime/server-now.js';
import type { Tag, Turn } from '../runtime/tag.js';

export type ControllerHost = ReactiveControllerHost & HTMLElement;

export interface AccountControllerOptions {
  /** Lets this tag show what became of a payment; the lowest of the page does. */
  readonly presentsPayments?: number;
  /** The way, such as `help`, that leads to this tag ... */
  readonly way?: string;
  /** ... and what happens when the customer chose it in another tag: the focus comes here. */
  readonly open?: () => void;
  readonly onTurn?: (turn: Turn) => void;
}

/**
 * Gives a tag its account: finds the runtime, shares what is fetched, re-renders on changes. It has
 * what first views need; later views find more in the functions of this room.
 */
export class AccountController implements ReactiveController {
  readonly host: ControllerHost;
  readonly #reads = new Map<Resource<unknown>, () => void>();
  readonly #turnListeners = new Set<(turn: Turn) => void>();
  readonly #tag: Tag;
  #runtime: AccountRuntime | undefined;

  constructor(host: ControllerHost, options: AccountControllerOptions = {}) {
    const { presentsPayments = Infinity, way, open, onTurn } = options;
    this.host = host;
    this.#tag = {
      host,
      rank: presentsPayments,
      way,
      open,
      update: () => host.requestUpdate(),
      turn: (turn) => {
        for (const listener of this.#turnListeners) listener(turn);
      },
    };
    if (onTurn) this.onTurn(onTurn);
    host.addController(this);
  }

  /** Calls `listener` at every turn, for as long as the tag lives. */
  onTurn(listener: (turn: Turn) => void): void {
    this.#turnListeners.add(listener);
  }

  /**
   * What stands behind the tag, for the functions of this room.
   * @throws KulanzError `configuration` while there is nothing
   */
  get runtime(): AccountRuntime {
    if (!this.#runtime) throw new KulanzError('configuration', 'Not configured yet');
    return this.#runtime;
  }

  /** The state of a read. Call it while rendering: the first call starts the request. */
  read<K extends ReadName>(operation: K, ...input: ReadInput<K>): RemoteState<OperationAnswer<K>> {
    if (!this.#runtime || !this.host.isConnected) return { status: 'idle' };
    const resource = this.#runtime.store.resource(operation, ...input);
    // In this order, because the host is already rendering what loading changes.
    resource.load();
    if (!this.#reads.has(resource)) this.#reads.set(resource, resource.watch(this.#tag.update));
    return resource.state;
  }

  /** Fetches a read again, for a "try again" button. */
  refresh<K extends ReadName>(operation: K, ...input: ReadInput<K>): void {
    this.#runtime?.store.resource(operation, ...input).refresh(true);
  }

  /** Fetches again everything that this tag has read, because a person asked for it. */
  refreshAll(): void {
    for (const resource of this.#reads.keys()) resource.refresh(true);
  }

  /** The server's time; undefined until the session is known. The device's date is never used. */
  serverNow(): Date | undefined {
    return this.#runtime && serverNow(this.#runtime);
  }

  /**
   * Dispatches an event on the tag and tells `onEvent`. A tag that has left the page is silent.
   * @returns false when the host cancelled it
   */
  raise(event: KulanzEvent): boolean {
    if (!this.host.isConnected) return true;
    return this.#runtime?.raise(event, this.host) ?? this.host.dispatchEvent(event);
  }

  /**
   * Leads to the tag of a way, if the account has one on the page.
   * @returns whether there is one
   */
  openWay(way: string): boolean {
    const tag = [...(this.#runtime?.tags ?? [])].find((each) => each.way === way);
    tag?.open?.();
    return !!tag;
  }

  /** A payment that the person came back from, if it is this tag that shows it. */
  get paymentReturn(): PaymentReturn | undefined {
    const { tags = [], news } = this.#runtime ?? {};
    // Asked with every render, and hardly ever true.
    if (!news?.paymentReturn) return undefined;
    const [presenter] = [...tags].sort((one, other) => one.rank - other.rank);
    return presenter === this.#tag ? news.paymentReturn : undefined;
  }

  /** What the customer has done last that they can be asked about. */
  get surveyTrigger(): SurveyTrigger | undefined {
    return this.#runtime?.news.surveyTrigger;
  }

  hostConnected(): void {
    page().listeners.add(this.#rebind);
    this.#rebind();
    this.#tag.update();
  }

  hostDisconnected(): void {
    // A tag that moves within the document leaves and comes back in the same task.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      page().listeners.delete(this.#rebind);
      this.#release();
    });
  }

  /** Looks again which runtime serves this tag. */
  readonly #rebind = (): void => {
    const before = this.#runtime;
    const runtime = findRuntime(this.host);
    if (runtime !== before) {
      this.#release();
      this.#runtime = runtime;
      if (before) this.#tag.turn('account');
      this.#tag.update();
    }
    runtime?.tags.add(this.#tag);
  };

  /** Lets go of the runtime, so that reads which nobody else wants are aborted. */
  #release(): void {
    for (const unwatch of this.#reads.values()) unwatch();
    this.#reads.clear();
    this.#runtime?.tags.delete(this.#tag);
  }
}
