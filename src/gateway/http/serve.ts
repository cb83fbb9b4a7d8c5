import { Nothing, operation, type OperationName } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { fileResponse, toAnswer, toResponse } from './answer.js';
import { bearerToken, requireScope } from './auth.js';
import { readJson } from './body.js';
import { checkAnswer } from './check-answer.js';
import { checkOffers } from './check-offers.js';
import { isKnownVersion, quoteVersion, readIfMatch } from './etag.js';
import { intentOf } from './idempotency.js';
import { obeyLimit } from './limits.js';
import type { Settings } from './options.js';
import { problemAnswer, toProblem } from './problem.js';
import type { Call, Handlers, Principal, Result, StoredAnswer } from './service.js';
import { isAssured, requireAssurance } from './step-up.js';
import { validateBody, validateQuery } from './validation.js';

/**
 * One call of the contract, from the token to the answer.
 * @throws ProblemError for every answer that is not a success
 */
export async function serve(
  settings: Settings,
  name: OperationName,
  request: Request,
  id: string,
): Promise<Response> {
  try {
    const caller = await admit(settings, name, request);
    const call = await readCall(settings, name, request, id, caller);
    return operation(name).keyed
      ? await serveOnce(settings, call, request)
      : await serveNow(settings, call, request);
  } catch (error) {
    throw toProblem(error);
  }
}

/** Somebody who may make this call now. */
interface Caller {
  readonly principal: Principal;
  readonly now: Date;
  readonly tokenNow: Date;
}

/** What a caller may do is settled before what they sent is looked at. */
async function admit(
  { service, limits, limiter, tokenClock, verifyToken }: Settings,
  name: OperationName,
  { headers }: Request,
): Promise<Caller> {
  const { scope, limit } = operation(name);
  const now = service.now();
  const tokenNow = tokenClock();
  const principal = await verifyToken(bearerToken(headers), tokenNow);
  requireScope(principal, scope);
  await obeyLimit(limiter, principal.accountId, limit, limits[limit], now);
  return { principal, now, tokenNow };
}

async function readCall<K extends OperationName>(
  { stepUp }: Settings,
  name: K,
  request: Request,
  id: string,
  { principal, now, tokenNow }: Caller,
): Promise<Call<K>> {
  const spec = operation(name);
  const { headers, url } = request;
  if (spec.path.includes('{id}') && !/^[\w-]{1,64}$/.test(id)) throw new ProblemError('not-found');

  const query = validateQuery(spec.query ?? Nothing, new URL(url).searchParams);
  const json = spec.method === 'GET' ? undefined : await readJson(request);
  const body = spec.body
    ? validateBody(spec.body, json)
    : validateBody(Nothing, json === undefined ? {} : json);
  const ifMatch = spec.ifMatch ? readIfMatch(headers) : undefined;
  const assured = isAssured(stepUp, principal, tokenNow);
  requireAssurance(stepUp, spec.stepUp, assured);

  return {
    operation: name,
    principal,
    id,
    query: spec.query && query,
    body: spec.body && body,
    ifMatch,
    assured,
    now,
    // The schemas of this very operation gave query and body their types.
  } as Call<K>;
}

function perform<K extends OperationName>(handlers: Handlers, call: Call<K>): Promise<Result<K>> {
  const handler: Handlers[K] = handlers[call.operation];
  if (!handler) throw new ProblemError('not-supported');
  return handler(call);
}

async function serveNow<K extends OperationName>(
  settings: Settings,
  call: Call<K>,
  request: Request,
): Promise<Response> {
  const spec = operation(call.operation);
  const result = await perform(settings.service.handlers, call);
  if (result.data instanceof Uint8Array) return fileResponse(spec, result.data);
  if (settings.checkAnswers) checkAnswer(call.operation, spec, result.data);
  checkOffers(call.operation, result.data);
  if (spec.method === 'GET' && result.etag && isKnownVersion(request.headers, result.etag)) {
    return new Response(null, { status: 304, headers: { etag: quoteVersion(result.etag) } });
  }
  return toResponse(toAnswer(spec, result, settings.basePath));
}

/** A keyed write: the service keeps its answer together with what it changed. */
async function serveOnce<K extends OperationName>(
  settings: Settings,
  call: Call<K>,
  request: Request,
): Promise<Response> {
  const { service, basePath, checkAnswers, newTraceId } = settings;
  const spec = operation(call.operation);
  const path = spec.path.replace('{id}', call.id);
  const intent = await intentOf(spec, request.headers, path, call.body);

  const work = async (handlers: Handlers): Promise<StoredAnswer> => {
    try {
      const result = await perform(handlers, call);
      if (checkAnswers) checkAnswer(call.operation, spec, result.data);
      return toAnswer(spec, result, basePath);
    } catch (error) {
      const problem = toProblem(error);
      if (!isKept(problem.status)) throw problem;
      settings.onRefused({ operation: call.operation, code: problem.code });
      return problemAnswer(problem, newTraceId());
    }
  };
  return toResponse(await service.once(call.principal, intent, work));
}

/** Refusals stay what they were; what may turn out otherwise next time is not kept. */
const isKept = (status: number) => status < 500 && status !== 401 && status !== 429;
