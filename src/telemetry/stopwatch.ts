/** Adds up time while it runs. */
export class Stopwatch {
  readonly #now: () => number;
  #ms = 0;
  #since: number | undefined;

  /** @param now milliseconds on a monotonic clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  start(): void {
    this.#since ??= this.#now();
  }

  stop(): void {
    this.#ms = this.ms;
    this.#since = undefined;
  }

  /** So far, in milliseconds. */
  get ms(): number {
    return this.#ms + (this.#since === undefined ? 0 : this.#now() - this.#since);
  }
}
