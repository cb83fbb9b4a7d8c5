import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can fall silent: connections stay open, and nothing comes through. */
export interface SilentWay {
  /** The server's address, by this way. */
  readonly url: string;
  /** From now on; connections that were open stay silent for good. */
  fallSilent(): void;
  /** New connections come through again. */
  recover(): void;
  close(): Promise<void>;
}

/** Starts a TCP proxy before a server, such as `postgres://user@127.0.0.1:5432/name`. */
export async function openSilentWay(target: string): Promise<SilentWay> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(target);
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // Whoever gives up on a connection may break it.
    socket.on('error', () => undefined);
    return socket;
  };
  // `allowHalfOpen`: that the caller has left is not passed on either.
  const proxy = createServer({ allowHalfOpen: true }, (near) => {
    keep(near);
    if (isSilent) return;
    const far = keep(connect(Number(port), hostname));
    near.pipe(far).pipe(near);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(target);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  return {
    url: url.href,
    fallSilent() {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    recover() {
      isSilent = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await once(proxy.close(), 'close');
    },
  };
}
