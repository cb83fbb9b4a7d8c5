import type { Ids } from '../gateway/reference/index.js';

/**
 * Ids and references that are the same in every run, for pictures that are compared. Anybody can
 * guess them.
 */
export function countingIds(): Ids {
  let count = 0;
  return {
    id: () => `counted-${++count}`,
    // Times a prime: references that follow each other do not look alike.
    digits: (length) => String((++count * 7_654_321) % 10 ** length).padStart(length, '0'),
  };
}
