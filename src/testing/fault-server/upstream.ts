/** What stands behind the fault server: the base URL of a backend, or its handler. */
export type Upstream = string | ((request: Request) => Response | Promise<Response>);

/** What belongs to one connection, and to how bytes are packed on it: each side has its own. */
const ofConnection = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host', 'expect'],
  ...['content-length', 'content-encoding', 'accept-encoding'],
];

/** A whole answer, as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Lets the backend answer, and reads all of it. */
export async function askUpstream(upstream: Upstream, asked: Asked): Promise<Answer> {
  const { method, url, body } = asked;
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  const base = typeof upstream === 'string' ? upstream.replace(/\/$/, '') : 'http://upstream.test';
  const request = new Request(base + url, {
    method,
    headers: withoutConnection(asked.headers),
    redirect: 'manual',
    ...(hasBody && { body }),
  });
  const response = await (typeof upstream === 'string' ? fetch(request) : upstream(request));
  return {
    status: response.status,
    headers: withoutConnection(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function withoutConnection(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ofConnection) kept.delete(name);
  return kept;
}
