import type { AccessToken, TokenRequest } from '../../../src/core/backend/access-token.js';

/** A host's `getAccessToken` that counts, and hands out `token-1`, `token-2` ... */
export function countingTokens(
  answer?: (request: TokenRequest, number: number) => AccessToken | null,
) {
  const requests: TokenRequest[] = [];
  const getAccessToken = (request: TokenRequest): Promise<AccessToken | null> => {
    requests.push(request);
    const { length } = requests;
    return Promise.resolve(
      answer ? answer(request, length) : { accessToken: `token-${length}`, expiresInSeconds: 300 },
    );
  };
  return { requests, getAccessToken };
}
