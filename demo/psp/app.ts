import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import { maxBodyBytes, noStore } from '../support/answers.js';
import { merchantApi } from './api.js';
import { outcomes } from './checkout.js';
import { checkoutPage, unknownPage } from './page.js';
import { Provider, type ProviderOptions } from './provider.js';

export interface PspOptions extends ProviderOptions {
  /** Where this service is reached by browsers. */
  readonly origin: string;
  readonly apiSecret: string;
  /** The merchant's name as people know it. */
  readonly merchant: string;
  /** Exact origins that people may be sent back to. */
  readonly returnOrigins: readonly string[];
}

const Choice = z.object({ outcome: z.enum(outcomes) });

const publicFiles = [
  { name: 'psp.css', type: 'text/css; charset=utf-8' },
  { name: 'psp.js', type: 'text/javascript; charset=utf-8' },
  { name: 'mark.svg', type: 'image/svg+xml' },
];

/** Talerweg, a pretend hosted payment page and the API behind it. */
export function createPsp(options: PspOptions): { app: Hono; provider: Provider } {
  const { origin, apiSecret, merchant, returnOrigins } = options;
  const provider = new Provider(options);
  const app = new Hono();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // The answer to the form leads back to the merchant, and browsers count that as its action.
        formAction: ["'self'", ...returnOrigins],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
    noStore,
    bodyLimit({ maxSize: maxBodyBytes }),
  );

  for (const { name, type } of publicFiles) {
    const content = readFileSync(new URL(`public/${name}`, import.meta.url));
    app.get(`/${name}`, (c) =>
      c.body(content, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }

  const pageUrl = (id: string) => `${origin}/pay/${id}`;
  app.route('/checkouts', merchantApi({ provider, apiSecret, returnOrigins, pageUrl }));

  app.get('/pay/:id', (c) => {
    const checkout = provider.find(c.req.param('id'));
    if (!checkout) return c.html(unknownPage(), 404);
    return c.html(checkoutPage(checkout, merchant));
  });

  app.post('/pay/:id', async (c) => {
    const before = provider.find(c.req.param('id'));
    if (!before) return c.html(unknownPage(), 404);
    const choice = Choice.safeParse(await c.req.parseBody());
    if (!choice.success) return c.redirect(c.req.path, 303);
    provider.decide(before, choice.data.outcome);
    // A second press, or one after the browser's Back, changes nothing and leads back as well.
    return c.redirect(before.returnUrl, 303);
  });

  app.notFound((c) => c.html(unknownPage(), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.res) return error.getResponse();
    const status = error instanceof HTTPException ? error.status : 500;
    if (status === 500) console.error(error);
    const title = status === 500 ? 'Internal error' : error.message;
    return c.json({ title, status }, status, { 'content-type': 'application/problem+json' });
  });
  return { app, provider };
}
