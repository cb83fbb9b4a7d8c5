import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve as listen, type ServerType } from '@hono/node-server';

/** A web-standard app, such as one of Hono. */
export interface App {
  readonly fetch: Parameters<typeof listen>[0]['fetch'];
}

export interface Served {
  readonly server: ServerType;
  readonly port: number;
  /** Stops listening, waits for answers under way, and cuts off what takes too long. */
  close(): Promise<void>;
}

/** Less than a parent waits before it kills. */
const graceMs = 3_000;

/**
 * Serves an app, by default on the loopback interface.
 *
 * @param port 0 picks a free one
 * @throws the listen error, such as `EADDRINUSE`
 */
export function serve(app: App, port: number, hostname = '127.0.0.1'): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, (address) => {
      resolve({ server, port: (address as AddressInfo).port, close: () => close(server) });
    });
    server.once('error', reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    // A connection that has just given its last answer stays open for the next request.
    const idle = setInterval(() => endConnections(server, 'closeIdleConnections'), 50);
    const late = setTimeout(() => endConnections(server, 'closeAllConnections'), graceMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

/** HTTP/2 servers, which are not used here, have no such methods. */
function endConnections(
  server: ServerType,
  method: 'closeIdleConnections' | 'closeAllConnections',
): void {
  if (method in server) (server as Server)[method]();
}
