import type { Answer, CallOptions } from '../core/backend/collections-backend.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import { slowAfterMs, type RemoteState } from './remote-state.js';

const idle = { status: 'idle' } as const;

type Fetch<T> = (options: Pick<CallOptions, 'signal' | 'isAsked'>) => Promise<Answer<T>>;

/** One GET that any number of tags share. */
export class Resource<T> {
  #state: RemoteState<T> = idle;
  #flight: AbortController | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #fetch: Fetch<T>;

  /** @param fetch rejects with a KulanzError and nothing else */
  constructor(fetch: Fetch<T>) {
    this.#fetch = fetch;
  }

  get state(): RemoteState<T> {
    return this.#state;
  }

  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  /** Hears of every change until the answer is called. A read that nobody waits for is aborted. */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => {
      this.#watchers.delete(listener);
      if (!this.isWatched) this.clear();
    };
  }

  /** Fetches what nobody has fetched yet. */
  load(): void {
    if (this.#state.status === 'idle') this.refresh();
  }

  /**
   * Fetches anew. An answer that is still on its way is dropped: it may be older than the change.
   * What has failed stays so until there is an answer, unless somebody waits for it.
   *
   * @param isAsked a person asked for it
   */
  refresh(isAsked = false): void {
    this.#flight?.abort();
    const flight = new AbortController();
    this.#flight = flight;
    const { data, status } = this.#state;
    const set = (state: RemoteState<T>) => {
      if (this.#flight === flight) this.#set(state);
    };
    const wait = (slow: boolean) => {
      if (isAsked || status !== 'failed') set({ status: 'pending', data, slow });
    };
    const slowTimer = setTimeout(wait, slowAfterMs, true);
    const settle = (state: RemoteState<T>) => {
      clearTimeout(slowTimer);
      set(state);
    };
    wait(false);
    this.#fetch({ signal: flight.signal, isAsked }).then(
      (answer) => settle({ status: 'ready', data: answer.data, etag: answer.etag }),
      (error: KulanzError) => settle({ status: 'failed', data, error }),
    );
  }

  /** Forgets everything; late answers are dropped. */
  clear(): void {
    this.#flight?.abort();
    this.#flight = undefined;
    this.#set(idle);
  }

  #set(state: RemoteState<T>): void {
    this.#state = state;
    for (const listener of this.#watchers) listener();
  }
}
