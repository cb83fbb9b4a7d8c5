import { ProblemError } from '../../core/errors/index.js';
import { createAuthorizer } from './authorization.js';
import { readBody } from './body.js';
import { createGate } from './concurrency.js';
import type { ApiConfig, ApiVersion, TmForumConfig } from './config.js';
import type { ApiName, Tools } from './hooks.js';
import { RefusedError, upstreamProblem } from './upstream.js';

/** Calls one API of the stack. */
export interface ApiClient {
  readonly version: ApiVersion;
  /**
   * The JSON under a path; undefined for 404.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  get(accountId: string, path: string): Promise<unknown>;
  /** Every page of a list. Who the records belong to has still to be looked at. */
  list(
    accountId: string,
    path: string,
    filter: Readonly<Record<string, string>>,
  ): Promise<unknown[]>;
  /**
   * Writes a record and answers what the stack made of it. Sent once: only a call that was refused for
   * its token is sent again. After any error but a refusal the record may have been written.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  post(accountId: string, path: string, body: Json): Promise<unknown>;
  /** As `post`, for members of a record. Lists are replaced as a whole (RFC 7396). */
  patch(accountId: string, path: string, body: Json): Promise<unknown>;
}

/** Members of a record, as they are sent. */
export type Json = Readonly<Record<string, unknown>>;

type Limits = Pick<TmForumConfig, 'timeoutSeconds' | 'retries' | 'concurrency'>;

const pageSize = 100;
/** A stack that ignores filters would have us read all of its customers. */
const mostPages = 50;
const longestWaitSeconds = 2;
/** Whoever has more calls before them waits longer than a page does. */
const queueFactor = 50;
/** A page of a hundred bills with all that a stack may hang on them. */
const mostBytes = 16 * 2 ** 20;

const plainJson = 'application/json;charset=utf-8';
/** The files of v4 know one media type; those of v5 name the kind of patch. */
const patchTypes = { v4: plainJson, v5: 'application/merge-patch+json' } as const;

export function createApiClient(
  api: ApiName,
  config: ApiConfig,
  limits: Limits,
  tools: Tools,
): ApiClient {
  // The official files write their base paths with a slash at the end, and their paths with one before.
  const baseUrl = config.baseUrl.replace(/\/+$/, '');
  const gate = createGate(limits.concurrency, limits.concurrency * queueFactor, () =>
    upstreamProblem('unavailable', `too many calls of ${api} wait`, { retryAfterSeconds: 5 }),
  );
  const authorizer = createAuthorizer(api, config, send, tools);

  async function send(request: Request): Promise<Response> {
    const signal = AbortSignal.timeout(limits.timeoutSeconds * 1000);
    try {
      const response = await tools.fetch(request, { signal });
      // Within the same time: a body can be as slow as an answer.
      const body = await readBody(response, mostBytes);
      if (!body) throw upstreamProblem('upstream-error', `${api} answered without end`);
      // Some statuses may have none, not even an empty one.
      return new Response(body.size > 0 ? body : null, response);
    } catch (cause) {
      if (cause instanceof ProblemError) throw cause;
      const isLate = signal.aborted;
      if (isLate) throw upstreamProblem('upstream-timeout', `${api} is too slow`, { cause });
      throw upstreamProblem('unavailable', `${api} cannot be reached`, { cause });
    }
  }

  async function attempt(accountId: string, path: string, write?: Write): Promise<Response> {
    const headers = {
      accept: 'application/json',
      ...(write && { 'content-type': write.mediaType }),
      ...(await authorizer.headers(accountId)),
    };
    const sent = write && { method: write.method, body: JSON.stringify(write.body) };
    const response = await send(
      new Request(baseUrl + path, { ...sent, headers, redirect: 'manual' }),
    );
    if (response.ok) return response;
    const { status } = response;
    const code = status === 429 || status === 503 ? 'unavailable' : 'upstream-error';
    const asked = Number(response.headers.get('retry-after') ?? Number.NaN);
    throw new RefusedError(
      upstreamProblem(code, `${api} answered ${String(status)}`, {
        retryAfterSeconds: asked > 0 ? asked : undefined,
      }),
      status,
      status === 401 && authorizer.renew(),
    );
  }

  /** A read may be repeated: nothing happens by it. */
  async function read(accountId: string, path: string): Promise<Response | undefined> {
    for (let failed = 0; ; failed++) {
      try {
        return await gate(() => attempt(accountId, path));
      } catch (error) {
        const refused = error instanceof RefusedError ? error : undefined;
        if (refused?.status === 404) return undefined;
        const problem = refused?.problem ?? error;
        const isFinal = refused !== undefined && !refused.mayPass;
        if (isFinal || failed >= limits.retries || !(problem instanceof ProblemError))
          throw problem;
        const { retryAfterSeconds = 0 } = problem.detail;
        // Longer than a page waits: whoever asked is told how long it would take.
        if (retryAfterSeconds > longestWaitSeconds) throw problem;
        const backOff = Math.random() * 200 * 2 ** failed;
        await tools.sleep(Math.max(retryAfterSeconds * 1000, backOff));
      }
    }
  }

  async function write(accountId: string, path: string, sent: Write): Promise<unknown> {
    for (let isSecond = false; ; isSecond = true) {
      try {
        return await json(await gate(() => attempt(accountId, path, sent)));
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        // Refused before anything was looked at, so nothing has happened.
        if (isSecond || !error.isRenewed) throw error.problem;
      }
    }
  }

  async function json(response: Response): Promise<unknown> {
    try {
      return (await response.json()) as unknown;
    } catch (cause) {
      throw upstreamProblem('upstream-error', `${api} answered what is no JSON`, { cause });
    }
  }

  return {
    version: config.version,
    post: (accountId, path, body) =>
      write(accountId, path, { method: 'POST', mediaType: plainJson, body }),
    patch: (accountId, path, body) =>
      write(accountId, path, { method: 'PATCH', mediaType: patchTypes[config.version], body }),
    async get(accountId, path) {
      const response = await read(accountId, path);
      return response && json(response);
    },
    async list(accountId, path, filter) {
      const records: unknown[] = [];
      for (let page = 0; page < mostPages; page++) {
        const query = new URLSearchParams({
          ...filter,
          offset: String(records.length),
          limit: String(pageSize),
        });
        const response = await read(accountId, `${path}?${query.toString()}`);
        // A list that does not exist is a wrong address: it must not look like owing nothing.
        if (!response) throw upstreamProblem('upstream-error', `${api} has no ${path}`);
        const found = await json(response);
        if (!Array.isArray(found)) throw upstreamProblem('upstream-error', `${api} gave no list`);
        records.push(...(found as unknown[]));
        // A page may be smaller than asked for, so only the total or an empty page ends the list.
        const total = Number(response.headers.get('x-total-count') ?? Number.NaN);
        if (found.length === 0 || records.length >= total) return records;
      }
      throw upstreamProblem('upstream-error', `${api} has more pages than one account can fill`);
    },
  };
}

interface Write {
  readonly method: 'POST' | 'PATCH';
  readonly mediaType: string;
  readonly body: Json;
}
