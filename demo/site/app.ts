import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { maxBodyBytes, noStore } from '../support/answers.js';
import { brandsFolder, ownBrand } from './brands.js';
import { bundleClient } from './bundle-client.js';
import { Customers, type SeededCustomer } from './customers.js';
import { type Language, languages, paths } from './language.js';
import { billsPage } from './pages/bills.js';
import { carePage } from './pages/care.js';
import type { View } from './pages/layout.js';
import type { Markup } from './pages/markup.js';
import { settingsPage } from './pages/settings.js';
import { signInPage } from './pages/sign-in.js';
import { staffPage } from './pages/staff.js';
import { helpPage, imprintPage, notFoundPage } from './pages/text-pages.js';
import { reportsPath, strictPolicy, violationReports } from './policy.js';
import { sessionRoutes } from './session-routes.js';
import { Sessions } from './sessions.js';
import { staffRoutes } from './staff-routes.js';
import { StaffSessions } from './staff-sessions.js';
import { createTokenMint } from './tokens.js';

export interface SiteOptions {
  /** Where browsers reach the site. */
  readonly origin: string;
  /** Where browsers reach the collections backend. */
  readonly backendOrigin: string;
  /** Where the payment provider's page is. */
  readonly paymentOrigin: string;
  readonly audience: string;
  /** The brand file that dresses the page and its tags, by its name. */
  readonly brand?: string;
  /** Of the tokens of the telco's own people. */
  readonly staffAudience: string;
  readonly customers: readonly SeededCustomer[];
}

interface Env {
  Variables: SecureHeadersVariables;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const fonts = `${root}node_modules/@fontsource-variable/figtree/files`;

/** The self-care area of Nordlicht Mobil, an invented telco. */
export async function createSite(options: SiteOptions): Promise<Hono<Env>> {
  const { origin, backendOrigin, paymentOrigin, audience, staffAudience } = options;
  const { brand = ownBrand } = options;
  const customers = new Customers(options.customers);
  const port = Number(new URL(origin).port);
  const sessions = new Sessions(port);
  const staff = new StaffSessions(port);
  const tokens = await createTokenMint({ issuer: origin, audience, staffAudience });
  const clientScript = await bundleClient();

  const view = (c: Context<Env>, language: Language): View => ({
    language,
    brand,
    nonce: c.get('secureHeadersNonce') ?? '',
    session: sessions.of(c),
  });
  const send = (c: Context<Env>, markup: Markup, status: 200 | 404 = 200) => c.html(markup, status);

  const app = new Hono<Env>();
  app.use(strictPolicy(backendOrigin));
  app.use(noStore, csrf(), bodyLimit({ maxSize: maxBodyBytes }));
  app.route(reportsPath, violationReports());

  app.get('/', (c) => c.redirect(paths.de.bills));
  for (const language of languages) {
    const path = paths[language];
    app.get(path.help, (c) => {
      const page = view(c, language);
      const session = sessions.of(c);
      return send(c, helpPage(page, session && { ...page, session, backendOrigin, paymentOrigin }));
    });
    app.get(path.imprint, (c) => send(c, imprintPage(view(c, language))));
    app.get(path.signIn, (c) => {
      const query = c.req.query('q') ?? '';
      const groups = customers.groups(language, query);
      const gone = c.req.query('gone') !== undefined;
      return send(c, signInPage({ ...view(c, language), query, groups, gone }));
    });
    app.get(path.settings, (c) => {
      const session = sessions.of(c);
      if (!session) return c.redirect(path.signIn);
      const page = { ...view(c, language), session, backendOrigin, paymentOrigin };
      return send(c, settingsPage(page));
    });
    app.get(path.bills, (c) => {
      const session = sessions.of(c);
      if (!session) return c.redirect(path.signIn);
      const isReturn = c.req.query('payment') !== undefined;
      const page = { ...view(c, language), session, backendOrigin, paymentOrigin, isReturn };
      return send(c, billsPage(page));
    });
    app.get(path.care, (c) => {
      const session = sessions.of(c);
      if (!session) return c.redirect(path.signIn);
      const page = { ...view(c, language), session, backendOrigin, paymentOrigin };
      return send(c, carePage(page));
    });
    app.get(path.staff, (c) => {
      const page = { ...view(c, language), backendOrigin, samples: customers.samples(language) };
      return send(c, staffPage({ ...page, isSignedIn: staff.isSignedIn(c) }));
    });
  }

  app.route('/', sessionRoutes({ customers, sessions, tokens, origin }));
  app.route('/', staffRoutes({ staff, tokens, origin }));
  app.get('/.well-known/jwks.json', (c) => c.json(tokens.jwks));

  app.get('/assets/site.js', (c) =>
    c.body(clientScript, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    }),
  );
  app.use('/assets/*', files('/assets', `${root}demo/site/public`));
  app.use('/fonts/*', files('/fonts', fonts));
  app.use('/brands/*', files('/brands', brandsFolder));
  app.use('/kulanz/*', files('/kulanz', `${root}dist/cdn`));

  app.notFound((c) => send(c, notFoundPage(view(c, languageOf(c.req.path))), 404));
  return app;
}

/** Serves the files of a folder; the browser asks each time whether they have changed. */
function files(prefix: string, folder: string): MiddlewareHandler<Env> {
  const send = serveStatic<Env>({
    root: folder,
    rewriteRequestPath: (path) => path.slice(prefix.length),
  });
  return async (c, next) => {
    const found = await send(c, next);
    // By hand: what its `onFound` sets comes too late for the answer.
    found?.headers.set('cache-control', 'no-cache');
    return found;
  };
}

function languageOf(path: string): Language {
  return path.startsWith('/en/') ? 'en' : 'de';
}
