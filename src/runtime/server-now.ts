import type { RuntimePort } from './runtime-port.js';

/** The server's time; undefined until the session is known. The device's date is never used. */
export function serverNow({ serverClock }: Pick<RuntimePort, 'serverClock'>): Date | undefined {
  return serverClock && new Date(serverClock.now + performance.now() - serverClock.readAt);
}
