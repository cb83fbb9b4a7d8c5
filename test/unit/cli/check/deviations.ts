import { randomUUID } from 'node:crypto';
import { issueSandboxToken } from '../../../../src/testing/index.js';
import type { Alter } from './backend.js';

/** One thing that a backend does otherwise than the contract says, and the checks that must find it. */
export interface Deviation {
  readonly finds: readonly string[];
  readonly alter: Alter;
  /** Reads a minute, where the limit is to be met. */
  readonly reads?: number;
}

/** Parsed JSON of an answer, to be broken in place. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const pathOf = ({ url }: Request) => new URL(url).pathname.replace('/v1', '');
const is = (request: Request, method: string, path: string | RegExp) =>
  request.method === method &&
  (typeof path === 'string' ? pathOf(request) === path : path.test(pathOf(request)));

const withHeaders = (response: Response, change: (headers: Headers) => void): Response => {
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.body, { status: response.status, headers });
};

const withStatus = (response: Response, status: number): Response =>
  new Response(response.body, { status, headers: response.headers });

const withJson = async (response: Response, change: (json: Json) => void): Promise<Response> => {
  const json: Json = await response.json();
  change(json);
  return new Response(JSON.stringify(json), { status: response.status, headers: response.headers });
};

/** Breaks the successes of one operation. */
const answerOf =
  (method: string, path: string | RegExp, change: (json: Json) => void): Alter =>
  async (request, answer) => {
    const response = await answer(request);
    return is(request, method, path) && response.ok ? withJson(response, change) : response;
  };

const headersOf =
  (change: (headers: Headers, status: number) => void): Alter =>
  async (request, answer) => {
    const response = await answer(request);
    return withHeaders(response, (headers) => change(headers, response.status));
  };

const problems =
  (change: (json: Json) => void): Alter =>
  async (request, answer) => {
    const response = await answer(request);
    return response.status >= 400 ? withJson(response, change) : response;
  };

/** Answers what is refused with this status as if nothing were wrong. */
const instead =
  (of: number, when: (request: Request) => boolean, response: () => Response): Alter =>
  async (request, answer) => {
    const given = await answer(request);
    return given.status === of && when(request) ? withCors(given, response()) : given;
  };

/** Only what is meant is broken: the rest of the headers stays. */
const withCors = (from: Response, response: Response): Response =>
  withHeaders(response, (headers) => {
    for (const [name, value] of from.headers) {
      if (name !== 'content-type' && name !== 'www-authenticate') headers.set(name, value);
    }
  });

const token = (accountId: string) =>
  issueSandboxToken(accountId, { reason: 'step-up' }, new Date('2026-11-30T10:00:00Z')).accessToken;

/** The request with other headers or another address. */
const changed = async (
  request: Request,
  change: (headers: Headers) => void,
  url = request.url,
): Promise<Request> => {
  const headers = new Headers(request.headers);
  change(headers);
  const body = await request.clone().text();
  return new Request(url, { method: request.method, headers, ...(body !== '' && { body }) });
};

const bearer = (accountId: string) => (headers: Headers) => {
  headers.set('authorization', `Bearer ${token(accountId)}`);
};

const problem = (status: number, code: string) =>
  Response.json(
    { type: 'urn:x', title: 'No', status, code, retryable: false, traceId: 'x' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const isExpired = ({ headers }: Request) =>
  Buffer.from(headers.get('authorization')?.slice(7) ?? '', 'base64')
    .toString()
    .includes(`"expiresAt":${Date.parse('2026-11-30T09:05:00Z')}`);

const eachMoney = (json: Json, change: (money: Json) => void): void => {
  if (typeof json !== 'object' || json === null) return;
  if ('currency' in json) change(json);
  Object.values(json as object).forEach((value) => eachMoney(value, change));
};

export const deviations: Readonly<Record<string, Deviation>> = {
  'an amount is a float': {
    finds: ['money.integer'],
    alter: answerOf('GET', '/account', ({ balance }) => (balance.payNow.amount.amountMinor = 84.9)),
  },
  'an amount is a text': {
    finds: ['money.integer'],
    alter: answerOf('GET', '/plan-offers', ({ offers }) => (offers[0].fees.amountMinor = '0')),
  },
  'a currency is none of ISO 4217': {
    // Nobody can pay in it either.
    finds: ['money.currency', 'payments.one-at-a-time'],
    alter: async (request, answer) => {
      const response = await answer(request);
      const isJson = response.headers.get('content-type') === 'application/json';
      if (!isJson || request.method !== 'GET') return response;
      return withJson(response, (json) => eachMoney(json, (money) => (money.currency = 'EURO')));
    },
  },
  'a member is missing': {
    finds: ['answers.schema'],
    alter: answerOf('GET', '/account', ({ balance }) => delete balance.asOf),
  },
  'a state is a number': {
    finds: ['answers.schema'],
    alter: answerOf('GET', '/account', (account) => (account.stage = 3)),
  },
  'a civil date has a time': {
    finds: ['dates.civil'],
    alter: answerOf('GET', '/account/items', ({ data }) => (data[0].dueDate += 'T00:00:00Z')),
  },
  'an instant has no zone': {
    finds: ['dates.instant'],
    alter: answerOf('GET', '/account', ({ balance }) => (balance.asOf = '2026-11-30T10:00:00')),
  },
  'the parts of the balance do not make its total': {
    finds: ['sums.balance'],
    alter: answerOf('GET', '/account', ({ balance }) => (balance.total.amountMinor += 1)),
  },
  'more is asked for than is due': {
    // Nobody can pay that much either.
    finds: ['sums.pay-now', 'payments.one-at-a-time'],
    alter: answerOf('GET', '/account', ({ balance }) => (balance.payNow.amount.amountMinor += 100)),
  },
  'more of a bill remains than it was about': {
    finds: ['sums.items'],
    alter: answerOf('GET', '/account/items', ({ data }) => (data[0].remaining.amountMinor *= 2)),
  },
  'the instalments of an offer do not make its total': {
    finds: ['sums.offers'],
    alter: answerOf('GET', '/plan-offers', ({ offers }) => {
      offers[0].instalments[0].amount.amountMinor += 1;
    }),
  },
  'an offer costs something, without its APR': {
    finds: ['sums.offers'],
    alter: answerOf('GET', '/plan-offers', ({ offers }) => (offers[0].fees.amountMinor = 500)),
  },
  'a quote is about another amount': {
    finds: ['quotes.asked'],
    alter: answerOf('POST', /^\/(plan-quotes|plans)$/, (offer) => {
      offer.instalments[0].amount.amountMinor += 100;
      offer.total.amountMinor += 100;
    }),
  },
  'the plan is not what the quote said': {
    finds: ['quotes.honoured'],
    alter: answerOf('POST', '/plans', ({ instalments }) => {
      instalments[0].amount.amountMinor -= 100;
      instalments[1].amount.amountMinor += 100;
    }),
  },
  'a creation is answered by 200': {
    finds: ['answers.status'],
    alter: async (request, answer) => {
      const response = await answer(request);
      return response.status === 201 ? withStatus(response, 200) : response;
    },
  },
  'a list fails': {
    finds: ['answers.status'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (!is(request, 'GET', '/support-options')) return response;
      return withCors(response, problem(500, 'internal-error'));
    },
  },
  'JSON comes as text/plain': {
    finds: ['answers.media-type'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (!response.ok || !is(request, 'GET', '/account')) return response;
      return withHeaders(response, (headers) => headers.set('content-type', 'text/plain'));
    },
  },
  'errors come as a page of HTML': {
    finds: ['problems.media-type'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (response.status !== 404) return response;
      const headers = new Headers(response.headers);
      headers.set('content-type', 'text/html');
      return new Response('<!doctype html><title>Not found</title>', { status: 404, headers });
    },
  },
  'a problem has no code': {
    finds: ['problems.code'],
    alter: problems((json) => delete json.code),
  },
  'a problem has a code of its own': {
    finds: ['problems.code'],
    alter: problems((json) => (json.code = json.code === 'not-found' ? 'item-missing' : json.code)),
  },
  'a problem does not say whether to try again': {
    finds: ['problems.form'],
    alter: problems((json) => delete json.retryable),
  },
  'a problem repeats what was sent': {
    finds: ['problems.private'],
    alter: async (request, answer) => {
      const sent = await request.clone().text();
      const response = await answer(request);
      if (response.status !== 422) return response;
      return withJson(response, (json) => (json.title = `Cannot take ${sent}`));
    },
  },
  'an id is the account’s number': {
    finds: ['privacy.account-number'],
    alter: answerOf('GET', '/payment-options', ({ methods }) => (methods[0].id = 'K-1-mine')),
  },
  'bad input is a 500': {
    finds: ['requests.value'],
    alter: async (request, answer) => {
      const sent = await request.clone().text();
      const response = await answer(request);
      if (!sent.includes(':-1')) return response;
      return withCors(response, problem(500, 'internal-error'));
    },
  },
  'half a JSON text is a 500': {
    finds: ['requests.malformed'],
    alter: instead(
      400,
      (request) => is(request, 'POST', '/plan-quotes'),
      () => problem(500, 'internal-error'),
    ),
  },
  'unknown members are taken': {
    finds: ['requests.unknown-member'],
    alter: async (request, answer) => {
      const sent = await request.clone().text();
      if (!sent.includes('kulanz-check-echo')) return answer(request);
      const { numberOfInstalments, frequency } = JSON.parse(sent) as Json;
      const body = JSON.stringify({ numberOfInstalments, frequency });
      const { method, headers, url } = request;
      return answer(new Request(url, { method, headers, body }));
    },
  },
  'any media type is taken': {
    finds: ['requests.media-type'],
    alter: async (request, answer) =>
      request.headers.get('content-type') === 'text/plain'
        ? answer(
            await changed(request, (headers) => headers.set('content-type', 'application/json')),
          )
        : answer(request),
  },
  'a body of any size is read': {
    finds: ['requests.size'],
    alter: instead(
      413,
      () => true,
      () => problem(422, 'validation-failed'),
    ),
  },
  'an unknown query parameter is ignored': {
    finds: ['lists.query'],
    alter: async (request, answer) => {
      const url = new URL(request.url);
      url.searchParams.delete('kulanz-check');
      return answer(await changed(request, () => undefined, url.href));
    },
  },
  'the second page is the first one again': {
    finds: ['lists.cursor'],
    alter: async (request, answer) => {
      const url = new URL(request.url);
      if (url.searchParams.get('cursor') !== 'kulanz-check') url.searchParams.delete('cursor');
      return answer(await changed(request, () => undefined, url.href));
    },
  },
  'pages end too early': {
    finds: ['lists.cursor'],
    alter: answerOf('GET', '/account/items', (page) => delete page.nextCursor),
  },
  'there is no ETag': {
    finds: ['etag.present'],
    alter: headersOf((headers) => headers.delete('etag')),
  },
  'ETags are weak': {
    finds: ['etag.present'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (!is(request, 'GET', '/account')) return response;
      return withHeaders(response, (headers) => headers.set('etag', `W/${headers.get('etag')}`));
    },
  },
  'If-None-Match is ignored': {
    finds: ['etag.not-modified'],
    alter: async (request, answer) =>
      answer(await changed(request, (headers) => headers.delete('if-none-match'))),
  },
  'the first version wins whoever comes later': {
    finds: ['etag.if-match'],
    alter: instead(
      412,
      () => true,
      () => Response.json({ channels: [], quietTimes: [], language: 'de', largePrint: false }),
    ),
  },
  'a repeated key is done again': {
    finds: ['idempotency.replay', 'idempotency.reused'],
    alter: async (request, answer) =>
      answer(
        await changed(request, (headers) => {
          if (headers.has('idempotency-key')) headers.set('idempotency-key', randomUUID());
        }),
      ),
  },
  'no key is needed': {
    finds: ['idempotency.key-missing'],
    alter: async (request, answer) =>
      answer(
        await changed(request, (headers) => {
          if (!headers.has('idempotency-key')) headers.set('idempotency-key', randomUUID());
        }),
      ),
  },
  'what was asked for is in no list': {
    finds: ['requests.withdrawal'],
    alter: answerOf('GET', '/requests', (page) => (page.data = [])),
  },
  'payments return anywhere': {
    finds: ['payments.return-url'],
    alter: instead(
      422,
      (request) => is(request, 'POST', '/payments'),
      () => problem(409, 'state-conflict'),
    ),
  },
  'payments lead to a page that is not listed': {
    finds: ['payments.one-at-a-time'],
    alter: answerOf(
      'POST',
      '/payments',
      ({ nextAction }) => (nextAction.url = 'https://x.example/'),
    ),
  },
  'anybody’s token is taken': {
    finds: ['access.token-garbage'],
    alter: async (request, answer) =>
      answer(
        await changed(request, (headers) => {
          if (headers.get('authorization')?.includes('kulanz-check')) bearer('mine')(headers);
        }),
      ),
  },
  'no token is needed': {
    finds: ['access.token-missing'],
    alter: async (request, answer) =>
      answer(
        await changed(request, (headers) => {
          if (!headers.has('authorization')) bearer('mine')(headers);
        }),
      ),
  },
  'a token that has ended is taken': {
    finds: ['access.token-expired'],
    alter: async (request, answer) =>
      isExpired(request) ? answer(await changed(request, bearer('mine'))) : answer(request),
  },
  'a 401 has no challenge': {
    finds: ['access.token-missing', 'access.token-garbage', 'access.token-expired'],
    alter: headersOf((headers) => headers.delete('www-authenticate')),
  },
  'somebody else’s bill is shown': {
    finds: ['access.foreign'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (response.status !== 404 || !is(request, 'GET', /^\/account\/items\//)) return response;
      return answer(await changed(request, bearer('theirs')));
    },
  },
  'somebody else’s bill is forbidden, not missing': {
    finds: ['access.foreign'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (response.status !== 404 || !is(request, 'GET', /^\/account\/items\//)) return response;
      const theirs = await answer(await changed(request, bearer('theirs')));
      return theirs.ok ? withCors(response, problem(403, 'insufficient-scope')) : response;
    },
  },
  'what does not exist is empty': {
    finds: ['access.unknown-id'],
    alter: instead(
      404,
      (request) => is(request, 'GET', /^\/plans\//),
      () => problem(422, 'validation-failed'),
    ),
  },
  'customers may read what staff reads': {
    finds: ['access.staff-separate'],
    alter: instead(
      401,
      (request) =>
        is(request, 'GET', '/staff/cases') &&
        request.headers.get('authorization') === `Bearer ${token('mine')}`,
      () => Response.json({ data: [] }),
    ),
  },
  'a pause is offered and not served': {
    finds: ['capabilities.offered'],
    alter: async (request, answer) => {
      const response = await answer(request);
      if (!is(request, 'GET', '/pause-options')) return response;
      return withCors(response, problem(501, 'not-supported'));
    },
  },
  'a promise is served and not offered': {
    finds: ['capabilities.not-offered'],
    alter: answerOf('GET', '/session', ({ capabilities }) => (capabilities.promise = false)),
  },
  'the contract is of another version': {
    finds: ['session.version'],
    alter: answerOf('GET', '/session', (session) => (session.contractVersion = '2.0')),
  },
  'there is no help from outside': {
    finds: ['support.debt-help'],
    alter: answerOf('GET', '/support-options', (support) => {
      support.options = support.options.filter(({ kind }: Json) => kind !== 'debtHelp');
    }),
  },
  'caches may keep answers': {
    finds: ['http.cache'],
    alter: headersOf((headers) => headers.set('cache-control', 'public, max-age=60')),
  },
  'CORS is missing': {
    finds: ['cors.preflight', 'cors.answers'],
    alter: headersOf((headers) => {
      for (const name of [...headers.keys()]) {
        if (name.startsWith('access-control-')) headers.delete(name);
      }
    }),
  },
  'every origin may call': {
    finds: ['cors.origins'],
    alter: async (request, answer) => {
      const origin = request.headers.get('origin');
      const response = await answer(request);
      if (origin !== 'https://kulanz-check.invalid') return response;
      return withHeaders(response, (headers) => headers.set('access-control-allow-origin', origin));
    },
  },
  'pages cannot read the ETag': {
    finds: ['cors.answers'],
    alter: headersOf((headers) => headers.set('access-control-expose-headers', 'location')),
  },
  'preflights forget If-Match': {
    finds: ['cors.preflight'],
    alter: headersOf((headers) =>
      headers.set('access-control-allow-headers', 'authorization, content-type'),
    ),
  },
  'cookies are allowed': {
    finds: ['cors.credentials'],
    alter: headersOf((headers) => headers.set('access-control-allow-credentials', 'true')),
  },
  'a limit does not say for how long': {
    finds: ['limits.retry-after'],
    alter: headersOf((headers) => headers.delete('retry-after')),
    reads: 80,
  },
};
