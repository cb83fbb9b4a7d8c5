import { KulanzError } from '../errors/kulanz-error.js';
import type { Check } from './check.js';
import type { HttpAnswer } from './exchange.js';

/**
 * The JSON of an answer as the contract knows it.
 * @throws (rejects) KulanzError `bad-response`
 */
export async function parseJson<T>({ body, status }: HttpAnswer, check: Check<T>): Promise<T> {
  let json: unknown;
  try {
    if (!/^application\/([\w.+-]+\+)?json\b/i.test(body.type)) throw new Error(body.type);
    json = JSON.parse(await body.text());
  } catch (cause) {
    throw new KulanzError('bad-response', '', { path: 'body', status, cause });
  }
  return check(json, 'body');
}
