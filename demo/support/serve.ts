import type { AddressInfo } from 'node:net';
import { serve as listen, type ServerType } from '@hono/node-server';

/** A web-standard app, such as one of Hono. */
export interface App {
  readonly fetch: Parameters<typeof listen>[0]['fetch'];
}

export interface Served {
  readonly server: ServerType;
  readonly port: number;
  /** Stops listening and ends the connections that are idle or still open. */
  close(): Promise<void>;
}

/**
 * Serves an app on the loopback interface.
 *
 * @param port 0 picks a free one
 * @throws the listen error, such as `EADDRINUSE`
 */
export function serve(app: App, port: number): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({ server, port: (address as AddressInfo).port, close: () => close(server) });
    });
    server.once('error', reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
