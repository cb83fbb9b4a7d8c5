import { decodeJwt } from 'jose';
import { operations, type OperationName } from '../../../src/core/contract/index.js';

/** One thing that the customer confirmed, as the network has it: all requests with one key. */
export interface Intent {
  readonly key: string;
  readonly operation: OperationName;
  readonly account: string;
  readonly body: string;
}

/** An answer of the backend to an intent, which the page may never have got. */
export interface Verdict {
  readonly key: string;
  readonly status: number;
  /** Of what was made or changed. */
  readonly id: string | undefined;
}

interface Line {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

const patterns = Object.entries(operations).map(([name, { method, path }]) => ({
  name: name as OperationName,
  method,
  pattern: new RegExp(`^/v1${path.replace('{id}', '[^/]+')}$`),
}));

const operationOf = ({ method, url }: Line): OperationName | undefined =>
  patterns.find((each) => each.method === method && each.pattern.test(url.split('?')[0]!))?.name;

/** @returns the account of whoever asks */
export const accountOf = (headers: Headers): string =>
  String(decodeJwt(headers.get('authorization')?.replace('Bearer ', '') ?? '')['account']);

/**
 * @returns undefined for what commits to nothing. A PATCH has no key, but the version that it changes:
 *   browsers send it again by themselves when a connection breaks that they had used before.
 */
export function intentOf(line: Line): Intent | undefined {
  const operation = operationOf(line);
  if (!operation) return undefined;
  const { method, headers, body } = line;
  const isPatch = method === 'PATCH';
  const key = isPatch ? `${headers.get('if-match')} ${body}` : headers.get('idempotency-key');
  return key === null ? undefined : { key, operation, account: accountOf(headers), body };
}

/** Stands between fault server and backend, and notes what the backend says. */
export class Tape {
  /** By account: all amounts that the backend has named, as `1234 EUR`. */
  readonly amounts = new Map<string, Set<string>>();
  readonly verdicts: Verdict[] = [];
  readonly #backend: string;

  constructor(backend: string) {
    this.#backend = backend;
  }

  /** Passes a request on. */
  readonly pass = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = method === 'GET' ? null : await request.text();
    const response = await fetch(this.#backend + pathname + search, {
      method,
      headers,
      body: body || null,
    });
    if (method !== 'OPTIONS') await this.#note(headers, response.clone());
    return response;
  };

  async #note(headers: Headers, response: Response): Promise<void> {
    if (!response.headers.get('content-type')?.includes('json')) return;
    const answer = (await response.json()) as { readonly id?: string };
    collectAmounts(answer, this.amountsOf(accountOf(headers)));
    const key = headers.get('idempotency-key');
    if (key !== null) this.verdicts.push({ key, status: response.status, id: answer.id });
  }

  amountsOf(account: string): Set<string> {
    const known = this.amounts.get(account) ?? new Set();
    this.amounts.set(account, known);
    return known;
  }
}

/** Every amount with its currency, however deep it stands. */
export function collectAmounts(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { amountMinor, currency } = value as { amountMinor?: unknown; currency?: unknown };
  if (typeof amountMinor === 'number') into.add(`${amountMinor} ${String(currency)}`);
  for (const each of Object.values(value)) collectAmounts(each, into);
}
