import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './faults.js';
import type { Answer } from './upstream.js';

const json = 'application/json';
const blanks = ' '.repeat(64 * 1024);

/** A request under way, and what can be done with it. */
export interface Passage {
  readonly response: ServerResponse;
  /** Passes the request on, and gives the whole answer. */
  readonly ask: () => Promise<Answer>;
  /** Waits for the answer of a request that came later, but not for ever. */
  readonly answersLater: (patienceMs: number) => Promise<void>;
  /** Of the page that asks, if a page does. */
  readonly origin: string | null;
}

/** Answers as the backend does, but for the fault. */
export async function inject(fault: Fault | undefined, passage: Passage): Promise<void> {
  const { response, ask, answersLater } = passage;
  switch (fault?.kind) {
    case undefined:
      return send(response, await ask());
    case 'delay':
      await pause(fault.ms);
      return send(response, await ask());
    case 'cut':
      return cut(passage, fault.when);
    case 'silence':
      if (fault.isCommitted) await ask();
      return;
    case 'answer':
      if (fault.isCommitted) await ask();
      open(passage, fault.status ?? 200, fault.headers ?? {}).end(fault.body);
      return;
    case 'truncated':
      return send(response, firstHalf(await ask()));
    case 'huge': {
      const bytes = fault.bytes ?? 10_000_000;
      open(passage, 200, { 'content-type': json }).end(`{"padding":"${'x'.repeat(bytes - 14)}"}`);
      return;
    }
    case 'nested':
      open(passage, 200, { 'content-type': json }).end('['.repeat(fault.depth ?? 100_000));
      return;
    case 'endless':
      return goOn(open(passage, 200, { 'content-type': json }), fault.everyMs);
    case 'reordered': {
      const answer = await ask();
      await answersLater(fault.patienceMs ?? 1_000);
      return send(response, answer);
    }
  }
}

async function cut(
  { response, ask }: Passage,
  when: Extract<Fault, { kind: 'cut' }>['when'],
): Promise<void> {
  const answer = when === 'before-commit' ? undefined : await ask();
  if (when === 'in-answer' && answer) {
    response.writeHead(answer.status, entriesOf(answer.headers, answer.body.length));
    await new Promise((resolve) => response.write(firstHalf(answer).body, resolve));
  }
  response.destroy(new Error('Cut by the fault server'));
}

const firstHalf = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.subarray(0, answer.body.length >> 1),
});

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, entriesOf(headers, body.length)).end(body);
}

function entriesOf(headers: Headers, length: number): Record<string, string | string[]> {
  const cookies = headers.getSetCookie();
  return {
    ...Object.fromEntries(headers),
    ...(length > 0 && { 'content-length': String(length) }),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  };
}

/** Begins an answer of the server's own, which a page of any origin may read. */
function open(
  { response, origin }: Passage,
  status: number,
  headers: Readonly<Record<string, string>>,
): ServerResponse {
  return response.writeHead(status, {
    ...(origin !== null && {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': '*',
    }),
    ...headers,
  });
}

async function goOn(response: ServerResponse, everyMs: number | undefined): Promise<void> {
  while (!response.destroyed) {
    const piece = everyMs === undefined ? blanks : ' ';
    await new Promise((resolve) => {
      response.once('close', resolve);
      response.write(piece, () => {
        response.off('close', resolve);
        resolve(undefined);
      });
    });
    if (everyMs !== undefined) await pause(everyMs);
  }
}
