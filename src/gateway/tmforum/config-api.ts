import * as z from 'zod/mini';

/** What a telco says about one API of its stack. */

export const text = z
  .string({ error: 'must be a text' })
  .check(z.minLength(1, 'must not be empty'));

/** https, or this machine: money and names go over it. */
function isSafeUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search, hash } = new URL(address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (
    (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !search && !hash
  );
}
export const url = text.check(
  z.refine(isSafeUrl, 'must be an https address without credentials, query and fragment'),
);

export const Authorization = z.discriminatedUnion(
  'kind',
  [
    /** OAuth 2.0 client credentials (RFC 6749, 4.4), with the secret in Basic authentication. */
    z.strictObject({
      kind: z.literal('clientCredentials'),
      tokenUrl: url,
      clientId: text,
      clientSecret: text,
      scope: z.optional(text),
    }),
    z.strictObject({ kind: z.literal('apiKey'), header: text, value: text }),
    /** The hook `authorize` says it, for example by token exchange (RFC 8693). */
    z.strictObject({ kind: z.literal('hook') }),
    /** Nothing in the request: the hook `fetch` brings a client certificate (mTLS). */
    z.strictObject({ kind: z.literal('none') }),
  ],
  { error: 'must be clientCredentials, apiKey, hook or none' },
);

export const apiOf = <const V extends readonly ApiVersion[]>(versions: V) =>
  z.strictObject({
    version: z.enum(versions, { error: `must be ${versions.join(' or ')}` }),
    /** Where the paths of the official file begin, such as `https://bss.telco.example/tmf-api/party/v4`. */
    baseUrl: url,
    authorization: Authorization,
  });

export type ApiVersion = 'v4' | 'v5';
export const both = ['v4', 'v5'] as const;
