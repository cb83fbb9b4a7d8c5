/** A host's site and its backend, on one origin of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxPaymentOrigin } from '../../src/testing/index.js';
import { serveFolder } from '../static-server.mjs';
import { openBackend, type BenchAccount } from './backend.js';

export interface HostOptions {
  /** The page's own style sheet. */
  readonly styles?: string;
  /** Folder of the script-tag files. */
  readonly folder: string;
  /** The page's tags. */
  readonly tags: string;
  /** The script-tag file that it loads. */
  readonly entry: string;
  readonly locale: string;
  readonly account: BenchAccount;
}

export interface Host {
  readonly origin: string;
  close(): Promise<void>;
}

/** Under it, elements made of nothing but the platform, which tags are compared with. */
export const plain = 'plain/';
const plainFolder = 'scripts/bench/peers/pages';

/** Serves a page as a telco writes it, the files as they are shipped, and the whole backend. */
export async function openHost(options: HostOptions): Promise<Host> {
  const files = await serveFolder(options.folder);
  const pages = await serveFolder(plainFolder);
  const server = createServer((request, response) => {
    // The page may be closed by now, and the files with it.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const backend = await openBackend(options.account, origin);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path === '/') return send(response, hostPage(options), 'text/html');
    if (path === '/token') {
      return send(response, JSON.stringify(backend.issueToken()), 'application/json');
    }
    const isCall = path.startsWith('/api/');
    const from = isCall
      ? await backend.answer(path.replace('/api', ''), await forwarded(request))
      : await fetch(fileAt(path.slice(1)));
    response.writeHead(from.status, Object.fromEntries(from.headers));
    response.end(Buffer.from(await from.arrayBuffer()));
  }

  const fileAt = (path: string): string =>
    path.startsWith(plain)
      ? `${pages.origin}/${path.slice(plain.length)}`
      : `${files.origin}/${path}`;

  return {
    origin,
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([files.close(), pages.close()]);
    },
  };
}

function send(response: ServerResponse, body: string, type: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function forwarded(request: IncomingMessage): Promise<RequestInit> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  };
}

const hostPage = ({ tags, locale, entry, styles = '' }: HostOptions): string => `<!doctype html>
  <html lang="${locale}">
  <meta name="viewport" content="width=device-width" />
  <link rel="icon" href="data:," />
  <style>${styles}</style>
  <kulanz-provider base-url="/api" token-url="/token" payment-origins="${sandboxPaymentOrigin}" locale="${locale}">${tags}</kulanz-provider>
  <script type="module" src="/${entry}"></script>`;
