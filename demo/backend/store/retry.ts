import { setTimeout as pause } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: nothing was stored, and a repeat may succeed. */
const conflicts = new Set(['40001', '40P01']);
const attempts = 5;

/** Runs a transaction anew, up to five times, when PostgreSQL gave it up in favour of another. */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflicts.has(String(error.code));
}
