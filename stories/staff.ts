/** Backends of staff for stories: they answer from fixtures. */
import type { StaffCall } from '../src/core/backend/index.js';
import { KulanzError } from '../src/core/errors/index.js';

export type StaffAnswers = Partial<Record<Parameters<StaffCall>[0], (input: unknown) => unknown>>;

/** Answers what the story has an answer for. */
export const answering = (answers: StaffAnswers): StaffCall =>
  ((operation, input) => {
    const answer = answers[operation];
    if (!answer) throw new Error(`The story has no answer to ${operation}`);
    const data = answer(input);
    return Promise.resolve({ data, etag: JSON.stringify(data) });
  }) as StaffCall;

/** Never answers. */
export const stuck = (() => new Promise<never>(() => {})) as StaffCall;

const failing = (error: KulanzError): StaffCall => (() => Promise.reject(error)) as StaffCall;

export const down = failing(new KulanzError('network', '', { retryable: true }));
export const forbidden = failing(
  new KulanzError('problem', '', { code: 'insufficient-scope', status: 403 }),
);
export const signedOut = failing(new KulanzError('auth-required', ''));
