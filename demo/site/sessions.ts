import { randomBytes, randomInt } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Customer } from './customers.js';

/** How surely the site knows who is there: signed in, or confirmed by PIN just now. */
export type Acr = 'kulanz:basic' | 'kulanz:pin';

export interface Session {
  readonly id: string;
  readonly customer: Customer;
  readonly acr: Acr;
  readonly authenticatedAt: Date;
  /** A demo shows it on the page. */
  readonly pin: string;
}

/** Signed-in customers of this process, each behind an HttpOnly cookie. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #cookie: string;

  /** @param port part of the cookie's name, because cookies do not tell ports apart */
  constructor(port: number) {
    this.#cookie = `nordlicht_session_${port}`;
  }

  of(c: Context): Session | undefined {
    return this.#sessions.get(getCookie(c, this.#cookie) ?? '');
  }

  /** Signs in, or switches to another customer; the session gets a new id each time. */
  signIn(c: Context, customer: Customer): Session {
    this.#forget(c);
    const session: Session = {
      id: randomBytes(24).toString('base64url'),
      customer,
      acr: 'kulanz:basic',
      authenticatedAt: new Date(),
      pin: randomInt(10_000).toString().padStart(4, '0'),
    };
    this.#sessions.set(session.id, session);
    // No `secure`: the demo is plain http on loopback.
    setCookie(c, this.#cookie, session.id, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return session;
  }

  /** The person has shown once more who they are. */
  confirm(session: Session): void {
    this.#sessions.set(session.id, {
      ...session,
      acr: 'kulanz:pin',
      authenticatedAt: new Date(),
    });
  }

  signOut(c: Context): void {
    this.#forget(c);
    deleteCookie(c, this.#cookie, { path: '/' });
  }

  #forget(c: Context): void {
    const session = this.of(c);
    if (session) this.#sessions.delete(session.id);
  }
}
