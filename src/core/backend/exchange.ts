import { KulanzError } from '../errors/kulanz-error.js';
import type { Timers } from './timers.js';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Blob;
}

export interface ExchangeLimits {
  readonly timeoutMs: number;
  /** Counted while the answer streams in. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly timers: Timers;
}

/**
 * One request and its whole answer.
 *
 * @throws KulanzError `network`, `timeout` and `aborted`, or `bad-response` for a redirect and for
 *   an answer that is too large
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  { timeoutMs, maxBytes, signal, timers }: ExchangeLimits,
): Promise<HttpAnswer> {
  if (signal?.aborted) throw aborted();
  const controller = new AbortController();
  let cancelTimer!: () => void;
  let onAbort!: () => void;
  // Raced and not only signalled: an in-page `fetch` may not listen to its signal.
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => reject(aborted());
    cancelTimer = timers.after(timeoutMs, () =>
      reject(new KulanzError('timeout', `No answer in ${timeoutMs} ms`, { retryable: true })),
    );
  });
  signal?.addEventListener('abort', onAbort);

  const answered = async (): Promise<HttpAnswer> => {
    const response = await fetch(url, { ...init, signal: controller.signal });
    const { status, headers } = response;
    // Browsers hide where a redirect leads (status 0); elsewhere its own status is seen.
    if (status < 200 || (status >= 300 && status < 400)) {
      throw new KulanzError('bad-response', 'Answered by a redirect', { path: 'status' });
    }
    return { status, headers, body: await readBody(response, maxBytes) };
  };

  try {
    return await Promise.race([stopped, answered()]);
  } catch (error) {
    controller.abort();
    if (error instanceof KulanzError) throw error;
    throw new KulanzError('network', 'No connection', { cause: error, retryable: true });
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', onAbort);
  }
}

const aborted = () => new KulanzError('aborted', 'No longer wanted');

async function readBody(response: Response, maxBytes: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      throw new KulanzError('bad-response', `More than ${maxBytes} bytes`, { path: 'body' });
    }
    chunks.push(part.value);
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
}
