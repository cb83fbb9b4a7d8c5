import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chooseByChance, chooseByRules, type ChooseFault } from './choose-fault.js';
import type { Fault, FaultChance, FaultRule } from './faults.js';
import { inject } from './inject.js';
import { LaterAnswers } from './later-answers.js';
import { askUpstream, type Answer, type Upstream } from './upstream.js';

export interface FaultServerOptions {
  readonly upstream: Upstream;
  /** Default: none. They count more than chance. */
  readonly rules?: readonly FaultRule[] | undefined;
  /** Default: nothing is left to chance. */
  readonly chance?: FaultChance | undefined;
  /** Default: 0, which picks a free one. */
  readonly port?: number | undefined;
}

/** How a request ended: with an answer, by a cut, or because the caller hung up first. */
export type ExchangeEnd = 'answered' | 'cut' | 'hung-up';

/** A request, and what became of it. */
export interface Exchange {
  /** Counts from 1. */
  readonly number: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly fault: Fault | undefined;
  readonly ended: Promise<ExchangeEnd>;
}

export interface FaultServer {
  /** On the loopback interface, without a slash at the end. */
  readonly baseUrl: string;
  /** All requests so far, preflights too, in the order in which they came. */
  readonly exchanges: readonly Exchange[];
  /** Puts other rules in place of the present ones; they count from now on. */
  setRules(rules: readonly FaultRule[]): void;
  /** Ends at once, connections included. */
  close(): Promise<void>;
}

/**
 * Starts a server that passes requests on and injects faults. An upstream that throws or is not there
 * answers 502, as behind a proxy.
 *
 * @throws RangeError for a chance that is none; the listen error, such as `EADDRINUSE`
 */
export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const { upstream, port = 0 } = options;
  let byRules = chooseByRules(options.rules ?? []);
  const byChance: ChooseFault = options.chance ? chooseByChance(options.chance) : () => undefined;
  const exchanges: Exchange[] = [];
  const laterAnswers = new LaterAnswers();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ended = endOf(response);
    const body = await bytesOf(request);
    const { method = 'GET', url = '/' } = request;
    const headers = headersOf(request);
    const line = { method, path: url.split('?')[0] ?? '' };
    const fault = byRules(line) ?? byChance(line);
    const number = exchanges.length + 1;
    const text = new TextDecoder().decode(body);
    exchanges.push({ number, method, url, headers, body: text, fault, ended });

    const ask = (): Promise<Answer> =>
      askUpstream(upstream, { method, url, headers, body }).catch(badGateway);
    const answersLater = (patienceMs: number) => laterAnswers.after(number, patienceMs);
    await inject(fault, { response, ask, answersLater, origin: headers.get('origin') });
    laterAnswers.note(number);
  }

  const server = createServer((request, response) => {
    // Whoever hangs up in the middle of a request has ended it.
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    setRules(rules) {
      byRules = chooseByRules(rules);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        laterAnswers.giveUp();
      }),
  };
}

const badGateway = (error: unknown): Answer => ({
  status: 502,
  headers: new Headers({ 'content-type': 'text/plain;charset=utf-8' }),
  body: new TextEncoder().encode(`The upstream of the fault server failed: ${String(error)}`),
});

function endOf(response: ServerResponse): Promise<ExchangeEnd> {
  return new Promise((resolve) => {
    response.once('close', () => {
      if (response.writableFinished) resolve('answered');
      else resolve(response.errored ? 'cut' : 'hung-up');
    });
  });
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

function headersOf(request: IncomingMessage): Headers {
  return new Headers(
    Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  );
}
