/** Hints that somebody struggles, from what happened on the page alone. It decides nothing but whether help is offered. */

/** Why help is offered; nothing more is ever told about it. */
export type Struggle = 'backSteps' | 'errors' | 'pause';

/** Something that happened: a step back, an entry or a request that failed, any other press. */
export interface Sign {
  readonly kind: 'back' | 'error' | 'act';
  /** Milliseconds on the page's monotonic clock. */
  readonly atMs: number;
}

/** From when on help is offered; times in milliseconds. */
export const thresholds = {
  /** To and fro: people look for something that is not where they look. */
  backSteps: { count: 4, withinMs: 120_000 },
  /** The same step fails again and again. */
  errors: { count: 3, withinMs: 180_000 },
  /** Long enough to be more than reading a view; longer, and the person was elsewhere. */
  pause: { fromMs: 90_000, toMs: 600_000 },
} as const;

/** Signs before this count for nothing. */
export const longestMemoryMs = thresholds.pause.toMs;

/**
 * Whether the newest sign completes a hint. A pause counts once it is over, so that nobody who reads
 * is disturbed.
 *
 * @param signs oldest first
 */
export function struggleOf(signs: readonly Sign[]): Struggle | undefined {
  const [newest, before] = [signs.at(-1), signs.at(-2)];
  if (!newest) return undefined;
  const count = (kind: Sign['kind'], withinMs: number): number =>
    signs.filter((sign) => sign.kind === kind && newest.atMs - sign.atMs <= withinMs).length;

  const { backSteps, errors, pause } = thresholds;
  if (newest.kind === 'error' && count('error', errors.withinMs) >= errors.count) return 'errors';
  if (newest.kind === 'back' && count('back', backSteps.withinMs) >= backSteps.count) {
    return 'backSteps';
  }
  const pauseMs = before ? newest.atMs - before.atMs : 0;
  return pauseMs >= pause.fromMs && pauseMs <= pause.toMs ? 'pause' : undefined;
}
