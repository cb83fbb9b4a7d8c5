import { KulanzError } from '../errors/kulanz-error.js';
import type { AccessToken } from './access-token.js';
import { exchange } from './exchange.js';
import { parseJson } from './parse-json.js';

/**
 * A token from an address of the host's own site: POST with the page's cookies and `X-Kulanz: 1`,
 * which no other origin can send unasked. Answers `{accessToken, expiresInSeconds}`; 204 and 401
 * mean signed out.
 *
 * @throws (rejects) KulanzError
 */
export async function fetchToken(url: string): Promise<AccessToken | null> {
  const answer = await exchange(
    globalThis.fetch,
    url,
    { method: 'POST', headers: { 'x-kulanz': '1' }, credentials: 'same-origin' },
    { timeoutMs: 20_000, maxBytes: 65_536 },
  );
  const { status } = answer;
  if (status === 204 || status === 401) return null;
  if (status !== 200) {
    throw new KulanzError('network', '', { status, retryable: true, path: 'tokenUrl' });
  }
  // The token source checks what is inside.
  return parseJson(answer, (json) => json as AccessToken);
}
