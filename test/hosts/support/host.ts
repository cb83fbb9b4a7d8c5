/** A telco's server as hosts have it: pages of their own, the built files of the SDK, a backend. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cdnFolder } from '../../../scripts/cdn-files.mjs';
import { createSandbox, type ScenarioName } from '../../../src/testing/index.js';
import { appsFolder } from './apps.js';

export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly origin: string;
  /** Puts pages at these paths, in place of all others. */
  show(pages: Readonly<Record<string, HostPage>>): void;
  /** What has reached the backend since the pages were put there, such as `POST /v1/plans`. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Where which files of the repository are served. */
const folders: Readonly<Record<string, string>> = {
  '/sdk/': cdnFolder,
  '/esm/': join(root, 'dist'),
  '/node_modules/': join(root, 'node_modules'),
  '/apps/': appsFolder,
};
const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};
/** A later release of the SDK, as far as a page can tell. */
const laterVersion = '9.9.9';

/** A Tuesday; far from the device's clock, which must not matter. */
const start = new Date('2026-03-10T09:00:00Z');

/**
 * Starts a host on a port of its own, and so with an origin of its own. Each {@link Host.show} begins
 * with a new account.
 */
export async function startHost(scenario: ScenarioName = 'planOffered'): Promise<Host> {
  let pages: Readonly<Record<string, HostPage>> = {};
  let calls: string[] = [];
  let origin = '';
  const newAccount = () => createSandbox({ scenario, pageOrigin: origin, clock: () => start });
  let sandbox: ReturnType<typeof newAccount>;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', origin);
    const page = pages[pathname];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
    } else if (pathname === '/token' || pathname.startsWith('/backend/')) {
      const answer = await answerCall(request, pathname, search);
      response.writeHead(answer.status, [
        ...[...answer.headers].flat(),
        ...allowOpaque(request.headers.origin),
      ]);
      response.end(new Uint8Array(await answer.arrayBuffer()));
    } else serveFile(pathname, response);
  }

  async function answerCall(request: IncomingMessage, pathname: string, search: string) {
    const { method = 'GET' } = request;
    const { origin: asking } = request.headers;
    if (asking === 'null' && method === 'OPTIONS') return new Response(null, { status: 204 });
    if (pathname === '/token') {
      const token = await sandbox.getAccessToken({ reason: 'step-up' });
      return Response.json(token, { headers: { 'cache-control': 'no-store' } });
    }
    const path = pathname.replace('/backend', '');
    calls.push(`${method} ${path}`);
    const headers = Object.entries(request.headers).filter(
      ([name, value]) => typeof value === 'string' && !(name === 'origin' && value === 'null'),
    ) as [string, string][];
    const body = await bytesOf(request);
    return sandbox.fetch(sandbox.baseUrl + path + search, {
      method,
      headers: headers.filter(([name]) => !ofConnection.includes(name)),
      ...(body.length > 0 && { body }),
    });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  sandbox = newAccount();
  return {
    origin,
    show(next) {
      pages = next;
      calls = [];
      sandbox = newAccount();
    },
    get calls() {
      return calls;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ofConnection = ['connection', 'content-length', 'host'];

/** A page in a sandbox has no origin that could be named; its telco lets it in all the same. */
function allowOpaque(origin: string | undefined): string[] {
  if (origin !== 'null') return [];
  const allowed = 'authorization, content-type, idempotency-key, x-kulanz, if-match, if-none-match';
  return [
    ...['access-control-allow-origin', 'null'],
    ...['access-control-allow-methods', 'GET, POST, PATCH, DELETE'],
    ...['access-control-allow-headers', `${allowed}, accept, kulanz-version`],
    ...['access-control-expose-headers', 'etag, date, retry-after'],
  ];
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Files may be used by every page, as on a content delivery network. */
function serveFile(pathname: string, response: ServerResponse): void {
  const isLater = pathname.startsWith('/later');
  const path = isLater ? pathname.slice('/later'.length) : pathname;
  const [prefix, folder] = Object.entries(folders).find(([each]) => path.startsWith(each)) ?? [];
  const file = prefix && folder && join(folder, normalize(`/${path.slice(prefix.length)}`));
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  });
  const content = readFileSync(file);
  response.end(isLater ? content.toString().replaceAll(/\b0\.\d+\.\d+\b/g, laterVersion) : content);
}
