import type { TokenRequest } from './access-token.js';

/** What a 401 asks the person to prove (RFC 9470), or undefined when it is an ordinary 401. */
export function readChallenge(headers: Headers): Omit<TokenRequest, 'reason'> | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  if (!challenge.includes('insufficient_user_authentication')) return undefined;
  const maxAge = /max_age="?(\d+)/.exec(challenge)?.[1];
  return {
    acrValues: /acr_values="([^"]*)/.exec(challenge)?.[1],
    maxAge: maxAge === undefined ? undefined : Number(maxAge),
  };
}
