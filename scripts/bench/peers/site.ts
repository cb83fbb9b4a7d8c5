/** One site for all: their pages and files as a network of deliveries serves them, and the backend. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createSandbox, type Sandbox } from '../../../src/testing/index.js';
import { cdnFolder } from '../../cdn-files.mjs';
import type { Contestant } from './contestants.js';
import { posthogAnswer, posthogFolder } from './posthog.js';

export interface File {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface Site {
  readonly origin: string;
  /** Path of a contestant's page. */
  readonly pathOf: (contestant: Contestant) => string;
  /** Sizes of a file that was served; nothing for what is no code. */
  readonly sizesOf: (path: string) => File | undefined;
  close(): void;
}

const types: { [extension: string]: string } = { '.js': 'text/javascript', '.css': 'text/css' };

/** @param bundles folder with a folder for each peer */
export async function openSite(contestants: readonly Contestant[], bundles: string): Promise<Site> {
  const bodies = new Map<string, Buffer>();
  const files = new Map<string, File>();
  const pages = new Map(contestants.map((one, index) => [`/page/${index}/`, one]));
  let sandbox: Sandbox;
  let origin = '';
  let readings = 0;

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', origin);
    const page = pages.get(pathname);
    if (page) {
      // A customer of its own for each visit, whom nobody has asked yet.
      sandbox = createSandbox({ scenario: 'overdue', pageOrigin: origin });
      readings = 0;
      return send(response, 'text/html', pageOf(page, bundles, pathname));
    }
    if (pathname === '/empty') return send(response, 'text/html', emptyPage);
    if (pathname === '/token') {
      const token = await sandbox.getAccessToken({ reason: 'initial' });
      return send(response, 'application/json', JSON.stringify(token));
    }
    if (pathname.startsWith('/api/')) return forward(request, response);
    const path = fileOf(pathname, bundles);
    if (path) return serve(response, pathname, path);
    const isScript = pathname.endsWith('.js');
    send(
      response,
      isScript ? (types['.js'] ?? '') : 'application/json',
      isScript ? '' : posthogAnswer(pathname),
    );
  }

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const headers = new Headers(request.headers as Record<string, string>);
    headers.delete('if-none-match');
    const url = (request.url ?? '').replace('/api', sandbox.baseUrl);
    const from = await sandbox.fetch(url, {
      method: request.method ?? 'GET',
      headers,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    let body = await from.text();
    if (url.endsWith('/account')) {
      body = body.replaceAll('"amountMinor":8490', `"amountMinor":${8490 + readings}`);
      readings += 1;
    }
    const sent = new Headers(from.headers);
    sent.delete('etag');
    response.setHeaders(sent);
    response.writeHead(from.status).end(body);
  }

  function serve(response: ServerResponse, pathname: string, path: string): void {
    const type = types[extname(path)];
    if (!type) return void response.writeHead(200).end(readFileSync(path));
    let body = bodies.get(pathname);
    if (!body) {
      const content = readFileSync(path);
      body = brotliCompressSync(content);
      bodies.set(pathname, body);
      files.set(pathname, {
        min: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: body.length,
      });
    }
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' });
    response.end(body);
  }

  return {
    origin,
    pathOf: (contestant) => `/page/${contestants.indexOf(contestant)}/`,
    sizesOf: (path) => files.get(path),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

/** A file of a bundle, of the script-tag files, or of a peer that loads its own. */
function fileOf(pathname: string, bundles: string): string | undefined {
  const [, room, ...rest] = pathname.split('/');
  const folders: { [room: string]: string } = {
    page: bundles,
    kulanz: cdnFolder,
    posthog: posthogFolder,
  };
  const folder = folders[room ?? ''];
  if (!folder) return undefined;
  // PostHog asks for the scripts of its version.
  const path = room === 'posthog' ? join(folder, rest.at(-1) ?? '') : join(folder, ...rest);
  return extname(path) !== '' && existsSync(path) ? path : undefined;
}

function pageOf({ body, styles, source }: Contestant, bundles: string, path: string): string {
  const own = 'file' in source ? `/kulanz/${source.file}` : `${path}entry.js`;
  const sheet = `${path}entry.css`;
  return `<!doctype html>
    <html lang="de">
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <link rel="icon" href="data:," />
    <style>kulanz-provider { display: block } ${styles ?? ''}</style>
    ${fileOf(sheet, bundles) ? `<link rel="stylesheet" href="${sheet}" />` : ''}
    <script type="module" src="${own}"></script>
    <p>Ihr Konto</p>
    ${body}
    <p>Was Sie sonst noch wissen sollten.</p>
    <p>Impressum, Datenschutz, Kontakt.</p>`;
}

const emptyPage = `<!doctype html>
  <html lang="de">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <link rel="icon" href="data:," />
  <p>Ihr Konto</p>
  <p data-tag><span>Leer</span></p>
  <p>Impressum, Datenschutz, Kontakt.</p>`;
