import { Hono } from 'hono';
import * as z from 'zod';
import type { Customers } from './customers.js';
import { LanguageField, paths } from './language.js';
import { isOwnPage } from './own-page.js';
import type { Sessions } from './sessions.js';
import type { TokenMint } from './tokens.js';

export interface SessionRoutesOptions {
  readonly customers: Customers;
  readonly sessions: Sessions;
  readonly tokens: TokenMint;
  /** The site's own origin: nobody else gets a token. */
  readonly origin: string;
}

const SignIn = z.object({ language: LanguageField, customer: z.string().catch('') });
const SignOut = z.object({ language: LanguageField });
const StepUp = z.object({ pin: z.string() });

/** Signing in and out, proving once more who is there, and the tokens for the backend. */
export function sessionRoutes({ customers, sessions, tokens, origin }: SessionRoutesOptions): Hono {
  return new Hono()
    .post('/session', async (c) => {
      const { language, customer: key } = SignIn.parse(await c.req.parseBody());
      const customer = customers.find(key);
      if (!customer) return c.redirect(`${paths[language].signIn}?gone`, 303);
      sessions.signIn(c, customer);
      return c.redirect(paths[language].bills, 303);
    })
    .post('/session/end', async (c) => {
      const { language } = SignOut.parse(await c.req.parseBody());
      sessions.signOut(c);
      return c.redirect(paths[language].signIn, 303);
    })
    .get('/session', (c) => {
      const session = sessions.of(c);
      return session ? c.json({ customer: session.customer.key }) : c.body(null, 204);
    })
    .post('/session/step-up', async (c) => {
      if (!isOwnPage(c, origin)) return c.body(null, 403);
      const session = sessions.of(c);
      const body = StepUp.safeParse(await c.req.json().catch(() => undefined));
      if (!session || !body.success || body.data.pin !== session.pin) return c.body(null, 403);
      sessions.confirm(session);
      return c.body(null, 204);
    })
    .post('/collections-token', async (c) => {
      if (!isOwnPage(c, origin)) return c.body(null, 403);
      const session = sessions.of(c);
      // A page made for one customer gets no token of the next one who signs in beside it.
      const isForThisPage = session?.customer.key === c.req.query('customer');
      if (!session || !isForThisPage) return c.body(null, 204);
      return c.json(await tokens.mint(session));
    });
}
