import { KulanzError } from '../errors/kulanz-error.js';
import { withDeadline } from './deadline.js';

export interface HttpAnswer {
  /** 0 for a redirect, where the browser hides it. */
  readonly status: number;
  readonly headers: Headers;
  /** As it came. */
  readonly body: readonly Uint8Array<ArrayBuffer>[];
}

export interface ExchangeLimits {
  readonly timeoutMs: number;
  /** Counted while the answer streams in. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One request and its whole answer. Redirects are not followed.
 *
 * @throws (rejects) KulanzError `network`, `timeout` and `aborted`, or `bad-response` for an answer
 *   that is too large
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  limits: ExchangeLimits,
): Promise<HttpAnswer> {
  const send = async (signal: AbortSignal) => {
    const response = await fetch(url, { ...init, cache: 'no-store', redirect: 'manual', signal });
    const { status, headers } = response;
    return { status, headers, body: await readBody(response, limits.maxBytes) };
  };
  try {
    return await withDeadline(send, limits.timeoutMs, limits.signal);
  } catch (cause) {
    if (cause instanceof KulanzError) throw cause;
    throw new KulanzError('network', '', { cause, retryable: true });
  }
}

async function readBody(response: Response, maxBytes: number): Promise<HttpAnswer['body']> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let part = await reader?.read();
  for (let bytes = 0; part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > maxBytes) {
      throw new KulanzError('bad-response', 'too long', { path: 'body' });
    }
    chunks.push(part.value);
  }
  return chunks;
}
