import { Hono } from 'hono';
import { operation, operationNames, type OperationName } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { toResponse } from './answer.js';
import { answerHeaders, guardOrigin, optionsAnswer } from './cors.js';
import { settingsOf, type CollectionsHandlerOptions, type Settings } from './options.js';
import { problemAnswer, toProblem } from './problem.js';
import { serve } from './serve.js';

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

  for (const [path, names] of operationsByPath()) {
    const route = settings.basePath + path.replace('{id}', ':id');
    const methods = names.map((name) => operation(name).method);
    for (const name of names) {
      app.on(operation(name).method, route, (context) =>
        serve(settings, name, context.req.raw, context.req.param('id') ?? '').catch(
          (error: unknown) => problemResponse(settings, error, name),
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

function operationsByPath(): Map<string, OperationName[]> {
  const paths = new Map<string, OperationName[]>();
  for (const name of operationNames) {
    const { path } = operation(name);
    paths.set(path, [...(paths.get(path) ?? []), name]);
  }
  return paths;
}

function problemResponse(settings: Settings, error: unknown, name?: OperationName): Response {
  const problem = toProblem(error);
  const traceId = settings.newTraceId();
  if (problem.status >= 500) {
    const { status, code, cause } = problem;
    settings.log({ traceId, operation: name, status, code, cause });
  }
  return toResponse(problemAnswer(problem, traceId));
}
