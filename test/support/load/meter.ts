import { problemCodes } from '../../../src/core/errors/index.js';

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** A repeat may be answered otherwise. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
}

/** How long calls of one kind took until their success, in milliseconds. */
export interface Times {
  readonly calls: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Longer than the backend waits for its database in the worst case that it knows of. */
const endlessMs = 60_000;

export const isAnswered = (ending: string) => ending === 'answered';
/** The backend was there, and could not do its work. */
export const isOutOfOrder = (ending: string) => /^(unclear|50[034])/.test(ending);

/** Measures calls and tells how they ended. */
export class Meter {
  readonly #started = performance.now();
  readonly #times = new Map<string, number[]>();
  readonly #endings = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  /**
   * Makes one call.
   * @param kind such as `POST /plans`
   * @returns undefined when no answer came: it may or may not have happened
   */
  async call(
    kind: string,
    send: (signal: AbortSignal) => Promise<Response>,
  ): Promise<Answer | undefined> {
    const start = performance.now();
    let answer: Answer | undefined;
    let ending: string;
    try {
      const response = await send(AbortSignal.timeout(endlessMs));
      const body = await response.text();
      ({ ending, answer } = judge(response, body));
    } catch (error) {
      ending = lostBy(error);
    }
    if (isAnswered(ending)) this.#timesOf(kind).push(performance.now() - start);
    this.#endings.set(ending, (this.#endings.get(ending) ?? 0) + 1);
    for (const look of this.#listeners) look();
    return answer;
  }

  /** Resolves when so many more calls have ended in this way. */
  async more(isMeant: (ending: string) => boolean, calls: number): Promise<void> {
    const enough = this.#count(isMeant) + calls;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.#count(isMeant) < enough) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
    });
  }

  #count(isMeant: (ending: string) => boolean): number {
    return [...this.#endings]
      .filter(([ending]) => isMeant(ending))
      .reduce((sum, [, calls]) => sum + calls, 0);
  }

  /** How calls ended, most frequent first; `unclear` ones show a fault of the backend. */
  get endings(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#endings].sort(([, a], [, b]) => b - a));
  }

  /** Calls without a clear end: no problem of the contract, an internal error, none at all. */
  get unclear(): number {
    return this.#count((ending) => ending.startsWith('unclear'));
  }

  /** By kind of call, and over all. */
  get times(): Readonly<Record<string, Times>> {
    const seconds = (performance.now() - this.#started) / 1000;
    const kinds = [...this.#times].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = kinds.flatMap(([, times]) => times);
    return Object.fromEntries(
      [...kinds, ['all', all] as const].map(([kind, times]) => [kind, summary(times, seconds)]),
    );
  }

  #timesOf(kind: string): number[] {
    const times = this.#times.get(kind) ?? [];
    this.#times.set(kind, times);
    return times;
  }
}

function judge(response: Response, body: string): { ending: string; answer?: Answer } {
  const { status, headers } = response;
  const seconds = headers.get('retry-after');
  const retryAfterMs = seconds === null ? undefined : Number(seconds) * 1000;
  if (response.ok) {
    return { ending: 'answered', answer: { status, body, retryable: false, retryAfterMs } };
  }
  const unclear = { ending: `unclear: ${status} ${body.slice(0, 100)}` };
  if (headers.get('content-type') !== 'application/problem+json') return unclear;
  const { code, retryable } = JSON.parse(body) as { code: string; retryable: boolean };
  const answer = { status, body, retryable, retryAfterMs };
  const known = (problemCodes as Readonly<Record<number, readonly string[]>>)[status] ?? [];
  const isClear = known.includes(code) && code !== 'internal-error';
  if (!isClear) return { ...unclear, answer };
  if (status === 503 && retryAfterMs === undefined) {
    return { ending: 'unclear: 503 without Retry-After', answer };
  }
  return { ending: `${status} ${code}`, answer };
}

/** Why no answer came: the process was not there, or it ended before it answered. */
function lostBy(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'unclear: no end';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
  return code === 'ECONNREFUSED' ? 'connection refused' : `connection lost`;
}

function summary(times: readonly number[], seconds: number): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return {
    calls: sorted.length,
    perSecond: Math.round((sorted.length / seconds) * 10) / 10,
    p50: at(0.5),
    p99: at(0.99),
    longest: at(1),
  };
}
