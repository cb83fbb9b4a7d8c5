import { Hono } from 'hono';
import { secureHeaders, NONCE, type SecureHeadersVariables } from 'hono/secure-headers';
import { ProblemError } from '../../../src/core/errors/index.js';
import { reminderMessage, type ReferenceService } from '../../../src/gateway/reference/index.js';
import { outboxPage, type OutboxRow, type Person } from './outbox-page.js';
import { thisMachineOnly } from './this-machine.js';

type Outbox = Pick<ReferenceService, 'outbox'>;

async function rowsOf(service: Outbox, person: Person): Promise<OutboxRow[]> {
  // Nobody is there before the demo's customers are.
  const entries = await service.outbox(person.accountId).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not-found') return [];
    throw error;
  });
  return entries.map((entry) => ({
    ...entry,
    person,
    ...(entry.sending && {
      message: reminderMessage(entry.kind, entry.sending.language, entry.params),
    }),
  }));
}

/** When it goes, or when it was decided that it does not. */
const momentOf = ({ sending, decidedAt }: OutboxRow): string => sending?.at ?? decidedAt;

/**
 * `GET /` shows the telco's people what would be sent to the demo's customers, by which channel, when,
 * and why not; `?account=` narrows it to one; as JSON for whoever accepts that rather than a page.
 */
export function outboxRoutes(service: Outbox, people: readonly Person[], now: () => Date) {
  return new Hono<{ Variables: SecureHeadersVariables }>()
    .use(thisMachineOnly('The outbox'))
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          styleSrc: [NONCE],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
        strictTransportSecurity: false,
      }),
    )
    .get('/', async (c) => {
      const account = c.req.query('account');
      const asked = people.filter(
        ({ accountId }) => account === undefined || accountId === account,
      );
      const rows = (await Promise.all(asked.map((person) => rowsOf(service, person))))
        .flat()
        .sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));
      c.header('cache-control', 'no-store');
      return c.req.header('accept')?.includes('text/html')
        ? c.html(
            outboxPage(rows, {
              now: now(),
              nonce: c.get('secureHeadersNonce') ?? '',
              clockUrl: new URL('/test/clock', c.req.url).href,
            }),
          )
        : c.json({ now: now().toISOString(), entries: rows });
    });
}
