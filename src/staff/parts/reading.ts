import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from '../../core/backend/collections-backend.js';
import { KulanzError } from '../../core/errors/kulanz-error.js';

/** One answer of the backend: drops those that are late, and stops asking when the tag leaves. */
export class Reading<T> implements ReactiveController {
  /** The last answer; stays while it is fetched again, and when that fails. */
  data: T | undefined;
  /** Version of `data`, where the operation has one. */
  etag: string | undefined;
  /** Why the newest request has no answer. */
  error: KulanzError | undefined;
  isPending = false;

  readonly #host: ReactiveControllerHost;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Asks; a newer request ends this one.
   *
   * @returns whether an answer came, and it is the newest
   */
  async load(ask: (signal: AbortSignal) => Promise<Answer<T>>): Promise<boolean> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.isPending = true;
    this.#host.requestUpdate();
    try {
      const { data, etag } = await ask(stop.signal);
      if (stop.signal.aborted) return false;
      Object.assign(this, { data, etag, error: undefined });
    } catch (thrown) {
      if (stop.signal.aborted) return false;
      this.error = asKulanzError(thrown);
    }
    this.isPending = false;
    this.#host.requestUpdate();
    return !this.error;
  }

  /** Forgets what is known, and any answer on its way. */
  drop(): void {
    this.#stop?.abort();
    Object.assign(this, { data: undefined, etag: undefined, error: undefined, isPending: false });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.isPending = false;
  }
}

/** A backend that the host wrote may reject with anything. */
const asKulanzError = (thrown: unknown): KulanzError =>
  thrown instanceof KulanzError ? thrown : new KulanzError('bad-response', '', { cause: thrown });
