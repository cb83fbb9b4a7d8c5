// @ts-check
/**
 * What the telco does itself. Payments, and the route by which a payment provider tells how they ended,
 * are in the hooks of the demo: demo/gateway/hooks.ts.
 */
import { readFileSync } from 'node:fs';
import { Agent } from 'undici';

/** @type {import('kulanz/gateway/node').GatewaySetup} */
export default function setup({ env }) {
  const { CLIENT_CERTIFICATE, CLIENT_KEY, SERVICES_URL } = env;
  // A stack that asks for a client certificate (mTLS).
  const dispatcher =
    CLIENT_CERTIFICATE && CLIENT_KEY
      ? new Agent({
          connect: { cert: readFileSync(CLIENT_CERTIFICATE), key: readFileSync(CLIENT_KEY) },
        })
      : undefined;
  /** @type {typeof fetch} */
  const ownFetch = (input, init) =>
    fetch(input, /** @type {RequestInit} */ ({ ...init, ...(dispatcher && { dispatcher }) }));
  return {
    fetch: ownFetch,
    // No TM Forum API tells which of a customer's services work; untold, the tags do not speak of it.
    tell: async (accountId) => {
      if (!SERVICES_URL) return {};
      const answer = await ownFetch(`${SERVICES_URL}/accounts/${encodeURIComponent(accountId)}`);
      return answer.ok ? { restricted: await answer.json() } : {};
    },
  };
}
