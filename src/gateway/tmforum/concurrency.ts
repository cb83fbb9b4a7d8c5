/**
 * Lets at most `limit` of the given works run at the same time; others wait their turn, as long as the
 * queue is not full.
 * @param limit at least 1
 * @param mostWaiting how long the queue may be
 * @param refuse what a work fails with that finds it full
 */
export function createGate(
  limit: number,
  mostWaiting: number,
  refuse: () => Error,
): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < limit) running += 1;
    else if (waiting.length >= mostWaiting) throw refuse();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever waits takes over the place.
      if (next) next();
      else running -= 1;
    }
  };
}
