/** A real HTTP server that answers each call as a test wants, however badly. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface Call {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Counts from 1. */
  readonly number: number;
}

/** Answers a call, or leaves it unanswered. */
export type Behaviour = (call: Call, response: ServerResponse) => void;

export interface UnrulyServer {
  readonly baseUrl: string;
  readonly calls: Call[];
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  (_call, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

export const text =
  (status: number, contentType: string, body: string): Behaviour =>
  (_call, response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };

export const problem = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
  more: object = {},
): Behaviour =>
  json(
    status,
    {
      type: 'about:blank',
      title: code,
      status,
      code,
      retryable: status === 429 || status >= 500,
      traceId: 'trace-1',
      ...more,
    },
    { 'content-type': 'application/problem+json', ...headers },
  );

/** Takes the call and then loses the connection. */
export const cut: Behaviour = (_call, response) => {
  response.socket?.destroy();
};

/** Never answers. */
export const silence: Behaviour = () => undefined;

/** One behaviour after the other; the last one goes on. */
export const inTurn =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (call, response) => {
    const behaviour = behaviours[Math.min(call.number, behaviours.length) - 1];
    behaviour?.(call, response);
  };

const running = new Set<() => void>();

afterEach(() => {
  for (const stop of running) stop();
  running.clear();
});

/** Starts a server that ends with the test. */
export async function startServer(behaviour: Behaviour): Promise<UnrulyServer> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      const call = { method, url, headers, body, number: calls.length + 1 };
      calls.push(call);
      behaviour(call, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  running.add(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, calls };
}
