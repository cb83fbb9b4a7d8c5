import { KulanzError } from '../errors/kulanz-error.js';

/**
 * What `work` comes to, unless that takes too long or is no longer wanted; then its signal is aborted
 * and nobody waits for it.
 *
 * @throws (rejects) KulanzError `timeout` and `aborted`, and whatever `work` rejects with
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const abort = () => reject(new KulanzError('aborted', ''));
    if (outer?.aborted) abort();
    outer?.addEventListener('abort', abort, { signal });
    timer = setTimeout(
      () => reject(new KulanzError('timeout', '', { retryable: true })),
      milliseconds,
    );
  });
  try {
    return await Promise.race([stopped, work(signal)]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
