import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The telco's own people who are signed in, apart from customers: another cookie, other tokens. */
export class StaffSessions {
  readonly #sessions = new Set<string>();
  readonly #cookie: string;

  /** @param port part of the cookie's name, because cookies do not tell ports apart */
  constructor(port: number) {
    this.#cookie = `nordlicht_staff_${port}`;
  }

  isSignedIn(c: Context): boolean {
    return this.#sessions.has(getCookie(c, this.#cookie) ?? '');
  }

  signIn(c: Context): void {
    const id = randomBytes(24).toString('base64url');
    this.#sessions.add(id);
    // No `secure`: the demo is plain http on loopback.
    setCookie(c, this.#cookie, id, { httpOnly: true, sameSite: 'Strict', path: '/' });
  }

  signOut(c: Context): void {
    this.#sessions.delete(getCookie(c, this.#cookie) ?? '');
    deleteCookie(c, this.#cookie, { path: '/' });
  }
}
