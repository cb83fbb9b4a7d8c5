import type { AccessToken, GetAccessToken } from './access-token.js';
import { parseJson, toError } from './answer.js';
import { exchange } from './exchange.js';
import { pageTimers } from './timers.js';

/**
 * Tokens from an address of the host's own site: POST with the page's cookies and `X-Kulanz: 1`,
 * which no other origin can send unasked. Answers `{accessToken, expiresInSeconds}`; 204 and 401
 * mean signed out.
 */
export const tokenFrom =
  (url: string): GetAccessToken =>
  async () => {
    const answer = await exchange(
      globalThis.fetch,
      url,
      {
        method: 'POST',
        headers: { 'x-kulanz': '1' },
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
      },
      { timeoutMs: 20_000, maxBytes: 65_536, timers: pageTimers },
    );
    if (answer.status === 204 || answer.status === 401) return null;
    if (answer.status >= 400) throw await toError(answer);
    // The token source checks what is inside.
    return parseJson(answer, (json) => json as AccessToken);
  };
