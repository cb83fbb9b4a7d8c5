import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { staffRows } from '../../../src/core/backend/index.js';
import {
  staffOperation,
  type StaffOperationAnswer,
  type StaffOperationInput,
  type StaffOperationName,
} from '../../../src/core/contract/index.js';
import type { ProblemCode } from '../../../src/core/errors/index.js';
import type { ContractBackend } from './backend.js';
import { readRefusal, type RawCall, type Refusal } from './customer.js';

/** One of the telco's own people, who looks closely at every answer. */
export class StaffMember {
  constructor(
    readonly backend: ContractBackend,
    readonly token: string,
  ) {}

  send(name: StaffOperationName, call: RawCall = {}): Promise<Response> {
    const { method, path, keyed } = staffOperation(name);
    const url = new URL(this.backend.baseUrl + path.replace('{id}', call.id ?? ''));
    for (const [key, value] of Object.entries(call.query ?? {})) {
      url.searchParams.set(key, String(value));
    }
    const key = call.key === undefined ? randomUUID() : call.key;
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const headers = new Headers({
      authorization: `Bearer ${this.token}`,
      origin: this.backend.pageOrigin,
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(keyed && key !== null && { 'idempotency-key': key }),
      ...call.headers,
    });
    return this.backend.fetch(new Request(url, { method, headers, body }));
  }

  /** A call that must succeed, with an answer that is the contract's to the last member. */
  async call<K extends StaffOperationName>(
    name: K,
    input: StaffOperationInput<K> & RawCall,
  ): Promise<{ readonly data: StaffOperationAnswer<K>; readonly etag: string }> {
    const spec = staffOperation(name);
    const response = await this.send(name, input);
    const text = await response.text();
    expect(response.status, `${name}: ${text}`).toBe(spec.status);
    const data = JSON.parse(text) as StaffOperationAnswer<K>;
    expect(spec.answer?.parse(data), name).toEqual(data);
    expect(staffRows[name].check(data, name)).toEqual(data);
    return { data, etag: response.headers.get('etag') ?? '' };
  }

  /** A call that must be refused with this code. */
  async refused(name: StaffOperationName, code: ProblemCode, call?: RawCall): Promise<Refusal> {
    return readRefusal(await this.send(name, call), code, this.backend);
  }
}
