import { serve } from '../../src/gateway/node/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { createBss, type BssApp } from './app.js';
import type { Credentials } from './tokens.js';

/** A stack that tests look into. */
export interface Bss extends Omit<BssApp, 'app'> {
  readonly origin: string;
  close(): Promise<void>;
}

/** Name and secret that a stack of the tests gives tokens for. */
export const credentials: Credentials = {
  clientId: 'kulanz-gateway',
  clientSecret: 'only-for-tests',
};

/** A stack of TM Forum APIs over real HTTP, on a free port of this machine. */
export async function startBss(stack: ApiVersion): Promise<Bss> {
  const { app, ...bss } = createBss(stack, credentials);
  const { port, server, close } = await serve(app, 0);
  return {
    ...bss,
    origin: `http://127.0.0.1:${port}`,
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      return close();
    },
  };
}
