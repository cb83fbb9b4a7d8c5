import * as z from 'zod';
import { ProblemError } from '../../src/core/errors/index.js';
import type { Entry } from '../../src/gateway/reference/index.js';
import type { ToldFacts } from '../../src/gateway/tmforum/index.js';

/** What Nordlicht Mobil's stack answers beside the TM Forum APIs. */
export interface TelcoApi {
  /** @throws ProblemError `upstream-error` or `upstream-timeout` */
  facts(accountId: string): Promise<ToldFacts>;
  /** What was known of a customer before the gateway came. */
  history(accountId: string): Promise<readonly Entry[]>;
  /** A day has begun: direct debits are collected. */
  beginDay(today: string): Promise<void>;
}

const Token = z.object({ access_token: z.string() });
const answerWithinMs = 5_000;

export function telcoApi(url: string, clientSecret: string): TelcoApi {
  let token: string | undefined;

  async function send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${url}${path}`, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch (cause) {
      const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw new ProblemError(isLate ? 'upstream-timeout' : 'upstream-error', { cause });
    }
  }

  async function newToken(): Promise<string> {
    const credentials = Buffer.from(`kulanz-gateway:${clientSecret}`).toString('base64');
    const response = await send('/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const answer = Token.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) throw new ProblemError('upstream-error');
    return answer.data.access_token;
  }

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    token ??= await newToken();
    const response = await send(path, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new ProblemError('upstream-error');
    return response;
  }

  const read = async (path: string, accountId: string): Promise<unknown> =>
    (await call(`${path}/${encodeURIComponent(accountId)}`)).json();

  return {
    // The demo's own people wrote both ends.
    facts: async (accountId) => (await read('/facts', accountId)) as ToldFacts,
    history: async (accountId) => (await read('/history', accountId)) as readonly Entry[],
    beginDay: async (today) => {
      await call('/day', { method: 'POST', body: JSON.stringify({ today }) });
    },
  };
}
