import type { OperationSpec } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { canonicalJson } from '../canonical-json.js';
import type { Intent } from './service.js';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const day = 24;

/**
 * What makes a repeated write the same write.
 * @param path without the base path, ids included
 * @throws ProblemError `idempotency-key-missing`, or `malformed` for a key that is no UUID
 */
export async function intentOf(
  spec: OperationSpec,
  headers: Headers,
  path: string,
  body: unknown,
): Promise<Intent> {
  return {
    key: readKey(headers),
    method: spec.method,
    path,
    fingerprint: await digest(canonicalJson(body)),
    // Money may come back late: a payment's answer is kept for a week.
    keepHours: spec.scope === 'pay' ? 7 * day : day,
  };
}

/** @throws ProblemError `idempotency-key-missing`, or `malformed` for a key that is no UUID */
export function readKey(headers: Headers): string {
  const key = headers.get('idempotency-key');
  if (!key) throw new ProblemError('idempotency-key-missing');
  if (!uuid.test(key)) throw new ProblemError('malformed');
  return key.toLowerCase();
}

/**
 * SHA-256 in hex. A sandbox on a page without TLS has no Web Crypto; there the text stands for
 * itself, which tells bodies apart just as well and leaves nothing but the page's memory.
 */
async function digest(text: string): Promise<string> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return text;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
