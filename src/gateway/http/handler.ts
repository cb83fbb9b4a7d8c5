import { Hono } from 'hono';
import {
  operation,
  operationNames,
  staffOperation,
  staffOperationNames,
  type OperationName,
  type StaffOperationName,
} from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { toResponse } from './answer.js';
import { answerHeaders, guardOrigin, optionsAnswer } from './cors.js';
import { settingsOf, type CollectionsHandlerOptions, type Settings } from './options.js';
import { problemAnswer, toProblem } from './problem.js';
import { serve } from './serve.js';
import { serveStaff } from './serve-staff.js';

/** A web-standard server, for any runtime that speaks `fetch`. */
export type CollectionsHandler = (request: Request) => Promise<Response>;

/**
 * The contract over HTTP, whatever service stands behind it.
 * @throws TypeError naming the option that is wrong
 */
export function createCollectionsHandler(options: CollectionsHandlerOptions): CollectionsHandler {
  const settings = settingsOf(options);
  const app = new Hono();
  app.use(answerHeaders(settings.allowedOrigins), guardOrigin(settings.allowedOrigins));

  for (const [path, served] of servedByPath()) {
    const route = settings.basePath + path.replace('{id}', ':id');
    const methods = served.map(({ method }) => method);
    for (const { name, method, run } of served) {
      app.on(method, route, (context) =>
        run(settings, context.req.raw, context.req.param('id') ?? '').catch((error: unknown) =>
          problemResponse(settings, error, name),
        ),
      );
    }
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
    app.options(route, () => optionsAnswer(allowed));
    app.all(route, () => {
      const response = problemResponse(settings, new ProblemError('method-not-allowed'));
      response.headers.set('allow', allowed.join(', '));
      return response;
    });
  }

  app.notFound(() => problemResponse(settings, new ProblemError('not-found')));
  app.onError((error) => problemResponse(settings, error));
  return async (request) => app.fetch(request);
}

/** An operation of either table, as it is served. */
interface Served {
  readonly name: OperationName | StaffOperationName;
  readonly path: string;
  readonly method: string;
  readonly run: (settings: Settings, request: Request, id: string) => Promise<Response>;
}

const everything: readonly Served[] = [
  ...operationNames.map((name): Served => ({
    name,
    ...operation(name),
    run: (settings, request, id) => serve(settings, name, request, id),
  })),
  ...staffOperationNames.map((name): Served => ({
    name,
    ...staffOperation(name),
    run: (settings, request, id) => serveStaff(settings, name, request, id),
  })),
];

function servedByPath(): Map<string, Served[]> {
  const paths = new Map<string, Served[]>();
  for (const each of everything) paths.set(each.path, [...(paths.get(each.path) ?? []), each]);
  return paths;
}

function problemResponse(settings: Settings, error: unknown, name?: Served['name']): Response {
  const problem = toProblem(error);
  const traceId = settings.newTraceId();
  if (problem.status >= 500) {
    const { status, code, cause } = problem;
    settings.log({ traceId, operation: name, status, code, cause });
  } else if (name) {
    settings.onRefused({ operation: name, code: problem.code });
  }
  return toResponse(problemAnswer(problem, traceId));
}
