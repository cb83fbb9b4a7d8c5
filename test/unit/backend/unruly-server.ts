/** A real HTTP server that answers each call as a test wants, however badly. */
import { afterEach } from 'vitest';
import {
  startFaultServer,
  type Exchange,
  type Fault,
  type FaultServer,
  type Upstream,
} from '../../../src/testing/fault-server/index.js';

type Answer = Extract<Fault, { kind: 'answer' }>;

export const text = (
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Answer => ({
  kind: 'answer',
  status,
  headers: { 'content-type': contentType, ...headers },
  body,
});

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  text(status, 'application/json', JSON.stringify(body), headers);

export const problem = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
  more: object = {},
): Answer => {
  const retryable = status === 429 || status >= 500;
  const body = { type: 'about:blank', title: code, status, code, retryable, traceId: 'trace-1' };
  return text(status, 'application/problem+json', JSON.stringify({ ...body, ...more }), headers);
};

/** The call is taken and the connection then lost. */
export const cut: Fault = { kind: 'cut', when: 'before-commit' };

/** No answer comes. */
export const silence: Fault = { kind: 'silence' };

/** A backend that answers by what it is asked. */
export const by =
  (choose: (request: Request) => Answer | Promise<Answer>): Upstream =>
  async (request) => {
    const { status = 200, headers = {}, body } = await choose(request);
    return new Response(body, { status, headers });
  };

const running = new Set<FaultServer>();

afterEach(async () => {
  await Promise.all([...running].map((server) => server.close()));
  running.clear();
});

export interface UnrulyServer {
  readonly baseUrl: string;
  readonly calls: readonly Exchange[];
}

/**
 * Starts a server that ends with the test.
 *
 * @param behaviour one for all calls, one after the other of which the last one goes on, or a backend
 */
export async function startServer(
  behaviour: Fault | readonly Fault[] | Upstream,
): Promise<UnrulyServer> {
  const server = await startFaultServer(optionsOf(behaviour));
  running.add(server);
  return { baseUrl: server.baseUrl, calls: server.exchanges };
}

function optionsOf(behaviour: Fault | readonly Fault[] | Upstream) {
  if (typeof behaviour !== 'object') return { upstream: behaviour };
  const faults = 'kind' in behaviour ? [behaviour] : behaviour;
  const rules = faults.map((fault, index) => ({ fault, from: index + 1 }));
  return { upstream: () => new Response(null, { status: 404 }), rules: rules.toReversed() };
}
