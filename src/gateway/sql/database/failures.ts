import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../../core/errors/index.js';

/** serialization_failure and deadlock_detected: nothing was stored, and a repeat may succeed. */
const conflicts = new Set(['40001', '40P01']);
const attempts = 5;

/** Runs a transaction anew, up to five times, when PostgreSQL gave it up in favour of another. */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !conflicts.has(codeOf(error))) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/** The server is starting, stopping, full or too slow, or the connection to it was lost. */
const unavailable =
  /^(08...|53300|57014|57P0[1-3]|ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** The driver's own failures, which have no code. The last one: the server fell silent. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying|Query read timeout)/;

/** @throws ProblemError `unavailable` when the database cannot be reached or is too slow; a repeat may succeed. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isLost = error instanceof Error && lostConnection.test(error.message);
    if (isLost || unavailable.test(codeOf(error))) {
      throw new ProblemError('unavailable', { cause: error });
    }
    throw error;
  }
}

/** SQLSTATE, or the code of the operating system. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
