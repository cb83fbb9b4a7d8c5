import { Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

export const reportsPath = '/csp-reports';
const keptReports = 100;

/** The Content Security Policy under which Kulanz runs, and the other headers of a careful site. */
export function strictPolicy(backendOrigin: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", backendOrigin],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html', 'kulanz-lit'],
      reportUri: reportsPath,
    },
    crossOriginEmbedderPolicy: true,
    // Not `no-referrer`: it would empty the Origin header by which own requests are known.
    referrerPolicy: 'same-origin',
    // The demo is plain http on loopback.
    strictTransportSecurity: false,
  });
}

/** Takes the browser's reports of violations and gives them to whoever asks (the tests do). */
export function violationReports(): Hono {
  const reports: unknown[] = [];
  return new Hono()
    .post('/', async (c) => {
      reports.push(await c.req.json());
      reports.splice(0, reports.length - keptReports);
      return c.body(null, 204);
    })
    .get('/', (c) => c.json(reports));
}
