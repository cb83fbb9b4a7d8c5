import { operation, operationNames } from '../../../core/contract/index.js';
import type { Reply } from '../api.js';
import { retryAfter } from '../api.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Idempotency, concurrency, limits';

const sentHeaders = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
];
const readHeaders = [
  ...['etag', 'location', 'link', 'retry-after', 'www-authenticate', 'date'],
  ...['deprecation', 'sunset', 'collections-contract'],
];
const strangerOrigin = 'https://kulanz-check.invalid';

const listOf = (reply: Reply, header: string): string[] =>
  (reply.headers.get(header) ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());

const missing = (reply: Reply, header: string, wanted: readonly string[]): string[] =>
  wanted.filter((name) => !listOf(reply, header).includes(name));

const paths = [...new Set(operationNames.map((name) => operation(name).path))];

/** A preflight as a browser sends it, for the method that a path has. */
function preflight({ api }: Subject, path: string): Promise<Reply> {
  const name = operationNames.find((each) => operation(each).path === path) ?? 'getSession';
  return api.send(path, {
    method: 'OPTIONS',
    id: 'kulanz-check',
    token: '',
    headers: {
      'access-control-request-method': operation(name).method,
      'access-control-request-headers': sentHeaders.join(','),
    },
  });
}

async function preflights(subject: Subject): Promise<Outcome> {
  const { origin } = subject.options;
  if (origin === undefined) return notChecked('needs --origin');
  const findings: Finding[] = [];
  for (const path of paths) {
    const reply = await preflight(subject, path);
    const { at, status } = reply;
    const allowed = reply.headers.get('access-control-allow-origin');
    const lacks = missing(reply, 'access-control-allow-headers', sentHeaders);
    if (status < 200 || status > 299 || allowed !== origin) {
      const seen = `status ${status}, ${allowed === null ? 'no' : 'another'} allowed origin`;
      const mend = 'Answer preflights without a token, by 204 and the origin of the page.';
      findings.push({ at, seen: allowed === origin ? `status ${status}` : seen, mend });
    } else if (lacks.length > 0) {
      const mend = 'Name them in Access-Control-Allow-Headers.';
      findings.push({ at, seen: `no ${lacks.join(', ')} among the allowed headers`, mend });
    }
  }
  return judge(findings);
}

async function strangers(subject: Subject): Promise<Outcome> {
  const reply = await subject.api.send('/session', { headers: { origin: strangerOrigin } });
  const allowed = reply.headers.get('access-control-allow-origin');
  const mend = 'Compare Origin with an exact list; send no Access-Control-Allow-Origin for others.';
  if (allowed !== '*' && allowed !== strangerOrigin) return judge([]);
  const seen = `${allowed === '*' ? 'any origin' : 'an origin that you cannot know'} allowed`;
  return judge([{ at: reply.at, seen, mend }]);
}

export const httpChecks: readonly Check[] = [
  {
    id: 'http.cache',
    says: 'No cache keeps an answer: Cache-Control: no-store.',
    where,
    run: ({ api }) =>
      judge(
        api.replies.flatMap((reply) => {
          if (reply.method === 'OPTIONS' || listOf(reply, 'cache-control').includes('no-store')) {
            return [];
          }
          const value = reply.headers.has('cache-control') ? 'another Cache-Control' : 'none';
          const mend = 'Send Cache-Control: no-store with every answer, problems too.';
          return [{ at: reply.at, seen: value, mend }];
        }),
      ),
  },
  {
    id: 'cors.preflight',
    says: 'The origins of your pages may send every request of the contract.',
    where,
    run: preflights,
  },
  {
    id: 'cors.answers',
    says: 'Answers to your pages name their origin, say Vary: Origin, and expose the headers that pages read.',
    where,
    run: ({ api, options }) => {
      if (options.origin === undefined) return notChecked('needs --origin');
      const findings = api.replies.flatMap((reply): Finding[] => {
        if (reply.method === 'OPTIONS' || reply.origin !== options.origin) return [];
        const { at } = reply;
        if (reply.headers.get('access-control-allow-origin') !== options.origin) {
          const mend =
            'Send Access-Control-Allow-Origin with the origin of the page, on errors too.';
          return [{ at, seen: 'no Access-Control-Allow-Origin for the page', mend }];
        }
        const hidden = missing(reply, 'access-control-expose-headers', readHeaders);
        const varies = listOf(reply, 'vary').some((name) => name === 'origin' || name === '*');
        return [
          ...(hidden.length === 0
            ? []
            : [
                {
                  at,
                  seen: `${hidden.join(', ')} hidden from the page`,
                  mend: 'Name them in Access-Control-Expose-Headers.',
                },
              ]),
          ...(varies ? [] : [{ at, seen: 'no Vary: Origin', mend: 'Send Vary: Origin.' }]),
        ];
      });
      return judge(findings);
    },
  },
  {
    id: 'cors.origins',
    says: 'Only exact origins of your own pages are allowed.',
    where,
    run: strangers,
  },
  {
    id: 'cors.credentials',
    says: 'No cookie is involved: credentials are not allowed.',
    where,
    run: ({ api }) =>
      judge(
        api.replies.flatMap(({ at, headers }) =>
          headers.get('access-control-allow-credentials') === 'true'
            ? [
                {
                  at,
                  seen: 'Access-Control-Allow-Credentials: true',
                  mend: 'Leave it out; the token is the only sign of who is calling.',
                },
              ]
            : [],
        ),
      ),
  },
  {
    id: 'limits.retry-after',
    says: 'A 429 or 503 says in Retry-After when to come again.',
    where,
    run: async (subject) => {
      const { api, options } = subject;
      // A little more than five times the contract's own limit.
      for (let calls = 0; options.limits && calls < 320; calls++) {
        if ((await api.exchange('/session')).status === 429) break;
      }
      const limited = api.replies.filter(({ status }) => status === 429 || status === 503);
      if (limited.length === 0) {
        return notChecked(options.limits ? 'no limit within 320 reads' : 'needs --limits');
      }
      return judge(
        limited
          .filter((reply) => retryAfter(reply) === undefined)
          .map(({ at, status }) => ({
            at,
            seen: `a ${status} without seconds in Retry-After`,
            mend: 'Send Retry-After with the seconds to wait.',
          })),
      );
    },
  },
];
