/** Time and chance as a port, so that tests need not wait. */
export interface Timers {
  /** Milliseconds of a monotonic clock; the device's date is never used. */
  now(): number;
  /** Runs `task` once; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
  /** 0 (inclusive) to 1 (exclusive). */
  random(): number;
}

export const pageTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
