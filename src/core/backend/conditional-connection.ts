import { Connection, type CallInput } from './connection.js';
import type { ExchangeLimits, HttpAnswer } from './exchange.js';
import type { OperationRow } from './operation-row.js';

/**
 * Asks for what it has only whether that has changed (`If-None-Match`; RFC 9110, 13.1.2), so that
 * asking every few seconds moves no data. It remembers one answer: no case outlives the next.
 */
export class ConditionalConnection extends Connection {
  #known: { readonly key: string; readonly etag: string; readonly answer: HttpAnswer } | undefined;

  override async transmit(
    row: OperationRow,
    input: CallInput,
    token: string,
    init: RequestInit,
    limits: Partial<ExchangeLimits>,
  ): Promise<HttpAnswer> {
    if (row.method !== 'GET') return super.transmit(row, input, token, init, limits);
    const key = JSON.stringify([row.path, input]);
    const known = this.#known?.key === key ? this.#known : undefined;
    const headers = { ...init.headers, ...(known && { 'if-none-match': known.etag }) };
    const answer = await super.transmit(row, input, token, { ...init, headers }, limits);
    if (known && answer.status === 304) return known.answer;
    const etag = answer.headers.get('etag');
    if (answer.status === 200 && etag !== null) this.#known = { key, etag, answer };
    return answer;
  }
}
