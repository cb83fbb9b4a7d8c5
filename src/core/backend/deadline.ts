import { KulanzError } from '../errors/kulanz-error.js';

/**
 * What `work` comes to, unless that takes too long or is no longer wanted. `work` itself goes on.
 * @throws (rejects) KulanzError `timeout` and `aborted`, and whatever `work` rejects with
 */
export async function withDeadline<T>(
  work: Promise<T>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<T> {
  const listening = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const abort = () => reject(new KulanzError('aborted', 'No longer wanted'));
    timer = setTimeout(
      () => reject(new KulanzError('timeout', 'No answer in time', { retryable: true })),
      milliseconds,
    );
    signal?.addEventListener('abort', abort, listening);
    if (signal?.aborted) abort();
  });
  try {
    return await Promise.race([stopped, work]);
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}
