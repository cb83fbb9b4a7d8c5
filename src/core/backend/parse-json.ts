import { KulanzError } from '../errors/kulanz-error.js';
import type { Check } from './check.js';
import type { HttpAnswer } from './exchange.js';

/**
 * The JSON of an answer as the contract knows it.
 * @throws KulanzError `bad-response`
 */
export function parseJson<T>({ body, headers, status }: HttpAnswer, check: Check<T>): T {
  let json: unknown;
  try {
    const type = headers.get('content-type') ?? '';
    if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw new Error(type);
    const decoder = new TextDecoder();
    json = JSON.parse(body.map((part) => decoder.decode(part, { stream: true })).join(''));
  } catch (cause) {
    throw new KulanzError('bad-response', '', { path: 'body', status, cause });
  }
  return check(json, 'body');
}
