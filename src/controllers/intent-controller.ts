import type { ReactiveController } from 'lit';
import type { OperationAnswer, OperationInput } from '../core/contract/index.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import type { WriteName } from '../runtime/operation-names.js';
import { commit } from '../runtime/commit.js';
import { isBarredByFrame } from '../runtime/framing.js';
import { createIntent } from '../runtime/intent.js';
import { findRuntime } from '../runtime/page.js';
import { slowAfterMs, type WriteState } from '../runtime/remote-state.js';
import type { AccountController, ControllerHost } from './account-controller.js';
import { guardDoublePress } from './double-press.js';

export interface ConfirmOptions {
  /** ETag of the version that the customer decided on. */
  readonly ifMatch?: string | undefined;
  /** Goes on when the page is left. For a body of some kilobytes at most. */
  readonly keepalive?: boolean | undefined;
  /** Hears the key before each request. */
  readonly onKey?: ((idempotencyKey: string) => void) | undefined;
}

const idle = { status: 'idle' } as const;
const framed = { status: 'framed' } as const;
/** An unknown outcome is looked up again by its key, after 5, 10, 20 ... seconds. */
const firstCheckMs = 5_000;
const longestCheckMs = 60_000;

/**
 * One thing that the customer confirms: at most one effect, however often a button is pressed, and
 * none of the second press of a double one. The result is kept when the tag leaves the page meanwhile.
 */
export class IntentController<K extends WriteName> implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #account: AccountController;
  readonly #operation: K;
  #intent = createIntent();
  #state: WriteState<OperationAnswer<K>> = idle;
  /** Sends the same again, under the same key. */
  #repeat: (() => Promise<void>) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checkMs = firstCheckMs;

  constructor(host: ControllerHost, account: AccountController, operation: K) {
    this.#host = host;
    this.#account = account;
    this.#operation = operation;
    account.onTurn((turn) => (turn === 'account' ? this.#forget() : this.reset()));
    host.addController(this);
    guardDoublePress(host.shadowRoot);
  }

  get state(): WriteState<OperationAnswer<K>> {
    return this.#state === idle && this.#isBarred ? framed : this.#state;
  }

  /** Whether another press is of no use: something is on its way, or being checked. */
  get busy(): boolean {
    return this.#state.status === 'pending' || this.#state.status === 'unknown';
  }

  /**
   * Sends what the customer confirmed. A press while something is on its way or being checked does
   * nothing more.
   *
   * @returns the state it came to
   */
  async confirm(
    input: OperationInput<K>,
    { ifMatch, keepalive, onKey }: ConfirmOptions = {},
  ): Promise<WriteState<OperationAnswer<K>>> {
    if (this.busy || this.#isBarred) return this.state;
    const { runtime } = this.#account;
    const intent = this.#intent;
    this.#repeat = async () => {
      const sent = intent.run([input, ifMatch], (idempotencyKey) => {
        onKey?.(idempotencyKey);
        return commit(runtime, this.#operation, input, { idempotencyKey, ifMatch, keepalive });
      });
      if (!sent) return;
      const state = await sent.then(
        ({ data, etag }) => ({ status: 'ready' as const, data, etag }),
        toState,
      );
      // Another account has come meanwhile: nobody is shown this.
      if (intent !== this.#intent) return;
      if (state.status === 'ready') runtime.watch?.confirmed(this.#host, this.#operation);
      this.#set(state);
      this.#checkLater();
    };
    this.#checkMs = firstCheckMs;
    this.#set({ status: 'pending', slow: false });
    this.#timer = setTimeout(() => this.#set({ status: 'pending', slow: true }), slowAfterMs);
    await this.#repeat();
    return this.#state;
  }

  /** Looks up an unknown outcome at once. */
  async checkAgain(): Promise<void> {
    if (this.#state.status === 'unknown') await this.#repeat?.();
  }

  /** Back to the beginning: the review is closed, or something else begins. */
  reset(): void {
    if (this.#state.status !== 'pending') this.#set(idle);
  }

  /** Asked each time, because the host may set its options late. Without a page there is no frame. */
  get #isBarred(): boolean {
    const runtime = globalThis.self === globalThis.top ? undefined : findRuntime(this.#host);
    return runtime !== undefined && isBarredByFrame(runtime, this.#operation);
  }

  hostDisconnected(): void {
    if (this.#state.status === 'unknown') clearTimeout(this.#timer);
  }

  hostConnected(): void {
    this.#checkLater();
  }

  /** Goes on looking up an unknown outcome for as long as the tag is in the page. */
  #checkLater(): void {
    if (this.#state.status !== 'unknown' || !this.#host.isConnected) return;
    const { retryable, retryAfterSeconds = 0 } = this.#state.error;
    if (!retryable) return;
    const pauseMs = Math.max(this.#checkMs, retryAfterSeconds * 1000);
    this.#checkMs = Math.min(this.#checkMs * 2, longestCheckMs);
    this.#timer = setTimeout(() => void this.checkAgain(), pauseMs);
  }

  #forget(): void {
    this.#intent = createIntent();
    this.#set(idle);
  }

  #set(state: WriteState<OperationAnswer<K>>): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** An answer that nobody can read leaves open whether the write was carried out. */
function toState(error: KulanzError): WriteState<never> {
  const { kind, status = 0 } = error;
  const isUnknown = kind === 'outcome-unknown' || (kind === 'bad-response' && status < 400);
  return { status: isUnknown ? 'unknown' : 'failed', error };
}
