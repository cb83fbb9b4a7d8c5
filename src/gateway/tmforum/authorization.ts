import * as z from 'zod/mini';
import type { ApiConfig } from './config.js';
import type { ApiName, Tools } from './hooks.js';
import { upstreamProblem } from './upstream.js';

/** Says who calls the stack. */
export interface Authorizer {
  headers(accountId: string): Promise<Readonly<Record<string, string>>>;
  /** The stack refused what `headers` said. Answers whether the next one will be another. */
  renew(): boolean;
}

const Token = z.object({ access_token: z.string(), expires_in: z.optional(z.number()) });
/** A token is renewed this long before its end. */
const marginMs = 30_000;
/** For servers that do not say how long a token lives, which RFC 6749 only recommends. */
const usualSeconds = 60;

export function createAuthorizer(
  api: ApiName,
  { authorization }: ApiConfig,
  send: (request: Request) => Promise<Response>,
  { authorize, clock }: Pick<Tools, 'authorize' | 'clock'>,
): Authorizer {
  const fixed = (headers: Readonly<Record<string, string>>): Authorizer => ({
    headers: () => Promise.resolve(headers),
    renew: () => false,
  });
  switch (authorization.kind) {
    case 'none':
      return fixed({});
    case 'apiKey':
      return fixed({ [authorization.header]: authorization.value });
    case 'hook': {
      if (!authorize) {
        const field = api === 'planOffers' ? 'offers' : `apis.${api}`;
        throw new TypeError(`TM Forum: ${field}.authorization: needs the hook "authorize"`);
      }
      return { headers: (accountId) => authorize(api, accountId), renew: () => true };
    }
    case 'clientCredentials':
      return clientCredentials(authorization, send, () => clock().getTime());
  }
}

type ClientCredentials = Extract<ApiConfig['authorization'], { kind: 'clientCredentials' }>;

/** One token for all customers, asked for once however many calls wait for it. */
function clientCredentials(
  { tokenUrl, clientId, clientSecret, scope }: ClientCredentials,
  send: (request: Request) => Promise<Response>,
  now: () => number,
): Authorizer {
  let current: { readonly header: Promise<string>; until: number } | undefined;

  async function ask(entry: { until: number }): Promise<string> {
    // RFC 6749, 2.3.1: both are form-encoded before they are joined.
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    const response = await send(
      new Request(tokenUrl, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(pair)}`, accept: 'application/json' },
        body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) }),
        redirect: 'manual',
      }),
    );
    const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
    const token = Token.safeParse(answer);
    if (!token.success) {
      throw upstreamProblem('upstream-error', `no token (status ${String(response.status)})`);
    }
    const { access_token: value, expires_in: lifeSeconds = usualSeconds } = token.data;
    entry.until = now() + Math.max(0, lifeSeconds * 1000 - marginMs);
    return `Bearer ${value}`;
  }

  return {
    async headers() {
      if (!current || current.until <= now()) {
        const entry = { until: Number.POSITIVE_INFINITY };
        const header = ask(entry);
        const asked = Object.assign(entry, { header });
        current = asked;
        header.catch(() => {
          if (current === asked) current = undefined;
        });
      }
      return { authorization: await current.header };
    },
    renew: () => {
      current = undefined;
      return true;
    },
  };
}
