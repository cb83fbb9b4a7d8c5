import type { CollectionsHandler } from '../gateway/http/index.js';

/** How the sandbox's backend behaves, or the way to it. */
export type SandboxBehaviour =
  | 'normal'
  /** Answers after 6 seconds: long enough for "still working". */
  | 'slow'
  /** Never answers. */
  | 'stuck'
  /** Answers 503 to everything. */
  | 'failing'
  /** Answers HTML, as a proxy does whose backend is gone. */
  | 'broken'
  /** No connection. */
  | 'offline';

const slowMs = 6_000;

/** A `fetch` that ends in a handler of the same page and behaves as it is told to. */
export function sandboxFetch(
  handler: CollectionsHandler,
  behaviour: () => SandboxBehaviour,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_resolve, reject) => {
      const abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
    });
    return Promise.race([answer(handler, behaviour(), request), aborted]);
  };
}

async function answer(
  handler: CollectionsHandler,
  behaviour: SandboxBehaviour,
  request: Request,
): Promise<Response> {
  switch (behaviour) {
    case 'normal':
      return handler(request);
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, slowMs));
      return handler(request);
    case 'stuck':
      return new Promise(() => undefined);
    case 'failing':
      return Response.json(
        {
          type: 'urn:kulanz:problem:unavailable',
          title: 'Unavailable',
          status: 503,
          code: 'unavailable',
          retryable: true,
          traceId: 'sandbox',
        },
        { status: 503, headers: { 'content-type': 'application/problem+json' } },
      );
    case 'broken':
      return new Response('<!doctype html><title>Bad Gateway</title>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    case 'offline':
      // The same error as a browser's.
      throw new TypeError('Failed to fetch');
  }
}
