import { randomUUID } from 'node:crypto';
import { expect, TestRunner } from 'vitest';
import { checkProblem, operations, type OperationRow } from '../../../src/core/backend/index.js';
import {
  operation,
  Problem,
  type OperationAnswer,
  type OperationInput,
  type OperationName,
} from '../../../src/core/contract/index.js';
import { problemCodes, type ProblemCode } from '../../../src/core/errors/index.js';
import type { CustomerBackend, TokenOptions } from './backend.js';

/** Any call, also one that the types of the contract forbid. */
export interface RawCall {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** Sent instead of the body, as it is. */
  readonly text?: string;
  /** Default: a new one where the operation needs it; null: none. */
  readonly key?: string | null;
  readonly ifMatch?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Success<K extends OperationName> {
  readonly data: OperationAnswer<K>;
  readonly etag: string;
  readonly location: string | null;
  readonly text: string;
}

const rows: Record<string, OperationRow> = operations;

/** What became of the operations that were called. */
export interface Seen {
  readonly passed: Set<OperationName>;
  readonly notOffered: Set<OperationName>;
}

export const nothingSeen = (): Seen => ({ passed: new Set(), notOffered: new Set() });

/** A signed-in customer of one account, who looks closely at every answer. */
export class Customer {
  /** @param seen collects what became of each operation */
  constructor(
    readonly backend: CustomerBackend,
    readonly accountId: string,
    readonly token: string,
    private readonly seen: Seen = nothingSeen(),
  ) {}

  /** The same person with another token. */
  async as(options: TokenOptions): Promise<Customer> {
    const token = await this.backend.token(this.accountId, options);
    return new Customer(this.backend, this.accountId, token, this.seen);
  }

  send(name: OperationName, call: RawCall = {}): Promise<Response> {
    const { method, path, keyed } = operation(name);
    const url = new URL(this.backend.baseUrl + path.replace('{id}', call.id ?? ''));
    for (const [key, value] of Object.entries(call.query ?? {})) {
      url.searchParams.set(key, String(value));
    }
    const key = call.key === undefined ? randomUUID() : call.key;
    const text = call.text ?? (call.body === undefined ? null : JSON.stringify(call.body));
    const headers = new Headers({
      authorization: `Bearer ${this.token}`,
      origin: this.backend.pageOrigin,
      ...(text !== null && { 'content-type': 'application/json' }),
      ...(keyed && key !== null && { 'idempotency-key': key }),
      ...(call.ifMatch !== undefined && { 'if-match': call.ifMatch }),
      ...call.headers,
    });
    return this.backend.fetch(new Request(url, { method, headers, body: text }));
  }

  /** A call that must succeed, with an answer that is the contract's to the last member. */
  async call<K extends OperationName>(
    name: K,
    input: OperationInput<K> & RawCall,
  ): Promise<Success<K>> {
    const spec = operation(name);
    const response = await this.send(name, input);
    this.#leaveUnlessOffered(name, response);
    const text = await response.text();
    expect(response.status, `${name}: ${text}`).toBe(
      spec.mayBeEmpty && text === '' ? 204 : spec.status,
    );
    checkHeaders(response, this.backend);
    const data = text === '' || spec.file ? text : (JSON.parse(text) as unknown);
    if (spec.answer && text !== '') {
      expect(response.headers.get('content-type')).toBe('application/json');
      // The schema and the page read the same, and the backend said nothing beyond it.
      expect(spec.answer.parse(data), name).toEqual(data);
      expect(rows[name]?.check?.(data, name)).toEqual(data);
    }
    if (spec.etag) expect(response.headers.get('etag'), name).toMatch(/^"[\x21\x23-\x7e]+"$/);
    this.seen.passed.add(name);
    return {
      data: (text === '' ? undefined : data) as OperationAnswer<K>,
      etag: response.headers.get('etag') ?? '',
      location: response.headers.get('location'),
      text,
    };
  }

  /** A call that must be refused with this code. */
  async refused(name: OperationName, code: ProblemCode, call: RawCall = {}): Promise<Refusal> {
    const response = await this.send(name, call);
    if (code !== 'not-supported') this.#leaveUnlessOffered(name, response);
    else if (this.backend.mayLack?.includes(name)) this.seen.notOffered.add(name);
    return readRefusal(response, code, this.backend);
  }

  /** Ends a test that needs what this backend may lack, and does: it is counted as skipped. */
  #leaveUnlessOffered(name: OperationName, { status }: Response): void {
    if (status !== 501 || !this.backend.mayLack?.includes(name)) return;
    this.seen.notOffered.add(name);
    TestRunner.getCurrentTest()?.context.skip(`not offered: ${name}`);
  }
}

export interface Refusal {
  readonly problem: Problem;
  readonly headers: Headers;
}

/** A problem of the contract: its code belongs to its status, and it says nothing else. */
export async function readRefusal(
  response: Response,
  code: ProblemCode,
  backend: CustomerBackend,
): Promise<Refusal> {
  const text = await response.text();
  const expected = Object.entries(problemCodes).find(([, codes]) =>
    (codes as readonly string[]).includes(code),
  );
  expect(response.status, text).toBe(Number(expected?.[0]));
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const json = JSON.parse(text) as Problem;
  const problem = Problem.parse(json);
  expect(problem).toEqual(json);
  expect(problem).toMatchObject({ code, status: response.status });
  expect(checkProblem(json, 'problem').code).toBe(code);
  checkHeaders(response, backend);
  return { problem, headers: response.headers };
}

function checkHeaders({ headers }: Response, { pageOrigin }: CustomerBackend): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'access-control-allow-origin': pageOrigin,
    'cache-control': 'no-store',
    'collections-contract': '1.0',
    'x-content-type-options': 'nosniff',
    vary: expect.stringContaining('Origin'),
  });
  expect(headers.has('access-control-allow-credentials')).toBe(false);
}
