import { Hono } from 'hono';
import * as z from 'zod';
import { LanguageField, paths } from './language.js';
import { isOwnPage } from './own-page.js';
import type { StaffSessions } from './staff-sessions.js';
import type { TokenMint } from './tokens.js';

export interface StaffRoutesOptions {
  readonly staff: StaffSessions;
  readonly tokens: TokenMint;
  /** The site's own origin: nobody else gets a token. */
  readonly origin: string;
}

const Form = z.object({ language: LanguageField });

/** Signing in as Kim, who works for the telco, and tokens of the staff's audience. */
export function staffRoutes({ staff, tokens, origin }: StaffRoutesOptions): Hono {
  return new Hono()
    .post('/staff/session', async (c) => {
      const { language } = Form.parse(await c.req.parseBody());
      staff.signIn(c);
      return c.redirect(paths[language].staff, 303);
    })
    .post('/staff/session/end', async (c) => {
      const { language } = Form.parse(await c.req.parseBody());
      staff.signOut(c);
      return c.redirect(paths[language].staff, 303);
    })
    .post('/staff/token', async (c) => {
      if (!isOwnPage(c, origin)) return c.body(null, 403);
      // A customer who is signed in beside it is nobody here.
      if (!staff.isSignedIn(c)) return c.body(null, 204);
      return c.json(await tokens.mintStaff());
    });
}
