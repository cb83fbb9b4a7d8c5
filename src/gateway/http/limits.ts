import type { RateLimit } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';

/** At most `calls` within any `perSeconds` seconds, for each account or member of the staff. */
export interface Limit {
  readonly calls: number;
  readonly perSeconds: number;
}
export type Limits = Readonly<Record<RateLimit, Limit>>;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Source: contract v1, "Idempotency, concurrency, limits". */
export const defaultLimits: Limits = {
  reads: { calls: 60, perSeconds: minute },
  writes: { calls: 10, perSeconds: minute },
  quotes: { calls: 20, perSeconds: hour },
  disputes: { calls: 5, perSeconds: day },
  events: { calls: 30, perSeconds: minute },
  // A desk, or a system that tells what happened in the night.
  staffReads: { calls: 120, perSeconds: minute },
  staffWrites: { calls: 600, perSeconds: minute },
};

/** Counts calls. Several processes share one limit by an implementation over a shared store. */
export interface Limiter {
  /**
   * Counts a call under a name, unless the limit is reached.
   * @returns 0, or the seconds until the next call is allowed
   */
  take(name: string, limit: Limit, now: Date): number | Promise<number>;
}

/** A sliding window for each name, kept in this process. */
export function createMemoryLimiter(): Limiter {
  const windows = new Map<string, { calls: number[]; endsAt: number }>();
  let takes = 0;

  const forgetOld = (now: number) => {
    for (const [name, window] of windows) if (window.endsAt <= now) windows.delete(name);
  };

  return {
    take(name, { calls: most, perSeconds }, at) {
      const now = at.getTime();
      const length = perSeconds * 1000;
      if (++takes % 1000 === 0) forgetOld(now);
      const calls = windows.get(name)?.calls.filter((call) => call > now - length) ?? [];
      const oldest = calls[calls.length - most];
      if (calls.length >= most)
        return Math.max(1, Math.ceil(((oldest ?? now) + length - now) / 1000));
      windows.set(name, { calls: [...calls, now], endsAt: now + length });
      return 0;
    },
  };
}

/** @throws ProblemError `rate-limited` with the seconds to wait */
export async function obeyLimit(
  limiter: Limiter,
  accountId: string,
  name: RateLimit,
  limit: Limit,
  now: Date,
): Promise<void> {
  const retryAfterSeconds = await limiter.take(`${accountId} ${name}`, limit, now);
  if (retryAfterSeconds > 0) throw new ProblemError('rate-limited', { retryAfterSeconds });
}
