import type { CallOptions } from './collections-backend.js';
import type { OperationRow } from './operation-row.js';

/** Input of any operation, as the transport sees it. */
export interface CallInput {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

export function toUrl(
  baseUrl: string,
  row: OperationRow,
  { id = '', query = {} }: CallInput,
): string {
  const wanted = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const path = row.path.replace('{id}', encodeURIComponent(id));
  const search = wanted.length > 0 ? '?' + new URLSearchParams(wanted) : '';
  return baseUrl.replace(/\/$/, '') + '/v1' + path + search;
}

/** Everything of the request but the token. */
export function toInit(row: OperationRow, input: CallInput, options: CallOptions): RequestInit {
  const headers: Record<string, string> = {};
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  if (options.ifMatch) headers['if-match'] = options.ifMatch;
  return {
    method: row.method,
    headers,
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    // The token is the only sign of who is calling, and nobody else learns of the page.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
  };
}
