import {
  Nothing,
  staffOperation,
  type StaffOperationName,
  type StaffScope,
} from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { toAnswer, toResponse } from './answer.js';
import { bearerToken } from './auth.js';
import { readJson } from './body.js';
import { checkAnswer } from './check-answer.js';
import { isKnownVersion, quoteVersion } from './etag.js';
import { readKey } from './idempotency.js';
import { obeyLimit } from './limits.js';
import type { Settings } from './options.js';
import { toProblem } from './problem.js';
import type { StaffCall, StaffPrincipal, StaffService } from './staff-service.js';
import { validateBody, validateQuery } from './validation.js';

/**
 * One call of the telco's own people, from the token to the answer. Its token is of another
 * audience, so that of a customer is none here.
 * @throws ProblemError for every answer that is not a success
 */
export async function serveStaff(
  settings: Settings,
  name: StaffOperationName,
  request: Request,
  id: string,
): Promise<Response> {
  try {
    const call = await readCall(settings, name, request, id);
    return await answer(settings, name, call, request.headers);
  } catch (error) {
    throw toProblem(error);
  }
}

/** What a caller may do is settled before what they sent is looked at. */
async function readCall<K extends StaffOperationName>(
  { staff, service, limits, limiter, tokenClock }: Settings,
  name: K,
  request: Request,
  id: string,
): Promise<StaffCall<K>> {
  if (!staff) throw new ProblemError('not-supported');
  const spec = staffOperation(name);
  const { headers, url } = request;
  const principal = await staff.verifyToken(bearerToken(headers), tokenClock());
  requireStaffScope(principal, spec.scope);
  const caller = `staff ${principal.subject}`;
  await obeyLimit(limiter, caller, spec.limit, limits[spec.limit], service.now());
  if (spec.path.includes('{id}') && !/^[\w-]{1,64}$/.test(id)) throw new ProblemError('not-found');

  const query = validateQuery(spec.query ?? Nothing, new URL(url).searchParams);
  const json = spec.method === 'GET' ? undefined : await readJson(request);
  const body = spec.body && validateBody(spec.body, json);
  const key = spec.keyed ? readKey(headers) : '';
  // The schemas of this very operation gave query and body their types.
  return { principal, id, query: spec.query && query, body, key } as StaffCall<K>;
}

function requireStaffScope({ scopes }: StaffPrincipal, scope: StaffScope): void {
  if (scopes.has(scope)) return;
  throw new ProblemError('insufficient-scope', {
    challenge: `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}

async function answer<K extends StaffOperationName>(
  { staff, checkAnswers, basePath }: Settings,
  name: K,
  call: StaffCall<K>,
  headers: Headers,
): Promise<Response> {
  const service: StaffService = staff?.service ?? {};
  const handler: StaffService[K] = service[name];
  if (!handler) throw new ProblemError('not-supported');
  const result = await handler(call);
  const spec = staffOperation(name);
  if (checkAnswers) checkAnswer(name, spec, result.data);
  if (result.etag !== undefined && isKnownVersion(headers, result.etag)) {
    return new Response(null, { status: 304, headers: { etag: quoteVersion(result.etag) } });
  }
  return toResponse(toAnswer(spec, result, basePath));
}
