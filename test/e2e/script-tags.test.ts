/**
 * The script-tag files as built, on a page under the strict policy that they promise to obey.
 * The backend never answers unless a test says so: what loads meanwhile is the first content.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cdnFolder, filesIn } from '../../scripts/cdn-files.mjs';
import { openChromium } from '../../scripts/chromium.js';
import { serveFolder } from '../../scripts/static-server.mjs';

const policy =
  "default-src 'none'; script-src 'nonce-n' 'strict-dynamic'; style-src 'self'; " +
  "font-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types kulanz-lit";

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
beforeAll(async () => {
  server = await serveFolder(cdnFolder);
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A page with a provider and a card, and what happened on it. */
interface Visit {
  readonly page: Page;
  readonly scripts: string[];
  readonly complaints: string[];
}

interface Host {
  readonly scripts: readonly string[];
  readonly locale?: string;
  readonly attributes?: string;
  /** Nobody is signed in, which the card says in words. */
  readonly isSignedOut?: boolean;
  /** What the host says in German in place of our words, by key. */
  readonly wording?: Record<string, string>;
}

async function visit({ scripts, locale = 'de', attributes = '', isSignedOut, wording }: Host) {
  const page = await browser.newPage();
  const seen: Visit = { page, scripts: [], complaints: [] };
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'warn' || /Policy|^Kulanz:/.test(message.text())) {
      seen.complaints.push(message.text());
    }
  });
  if (wording) {
    await page.evaluateOnNewDocument(() =>
      addEventListener('kulanz-error', ({ error }) => console.warn(`Kulanz: ${error.message}`)),
    );
  }
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  async function answer(request: HTTPRequest): Promise<void> {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/') {
      await request.respond({
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
        body: `<!doctype html><title>Host</title>
          <kulanz-provider base-url="/api" token-url="/token" locale="${locale}"
            ${wording ? 'wording-url="/wording.json"' : ''}>
            <kulanz-balance-card></kulanz-balance-card>
          </kulanz-provider>
          ${scripts.map((src) => `<script type="module" nonce="n" src="${src}" ${attributes}></script>`).join('')}`,
      });
    } else if (/^\/(api|token)/.test(pathname)) {
      if (isSignedOut) await request.respond({ status: 204 });
    } else if (pathname === '/wording.json') {
      await request.respond({
        contentType: 'application/json',
        body: JSON.stringify({ de: wording }),
      });
    } else if (pathname.startsWith('/other-version/')) {
      const file = readFileSync(join(cdnFolder, pathname.replace('/other-version', '')), 'utf8');
      const body = file.replaceAll(/\b0\.\d+\.\d+\b/g, '9.9.9');
      await request.respond({ contentType: 'text/javascript', body });
    } else {
      if (pathname.endsWith('.js')) seen.scripts.push(pathname.slice(1) + search);
      await request.continue();
    }
  }
  await page.goto(server.origin);
  return seen;
}

/** Waits until the card has drawn something that satisfies the condition. */
const cardText = async (page: Page, pattern = /\S|^$/) => {
  const handle = await page.waitForFunction(
    (source) => {
      const root = document.querySelector('kulanz-balance-card')?.shadowRoot;
      const text = root?.querySelector('.frame') && root.textContent.replace(/\s+/g, ' ').trim();
      return typeof text === 'string' && new RegExp(source).test(text) ? { text } : false;
    },
    {},
    pattern.source,
  );
  return ((await handle.jsonValue()) as { text: string }).text;
};

describe('a one-tag file', () => {
  it('faults row 25: draws under the strict policy without a complaint', async () => {
    const { page, complaints } = await visit({ scripts: ['/balance-card.de.js'] });
    await cardText(page);
    expect(complaints).toEqual([]);
  });

  it('draws each icon whole: no shape has swallowed the next one', async () => {
    const { page } = await visit({ scripts: ['/balance-card.de.js'], isSignedOut: true });
    await cardText(page, /\w/);
    const shapes = await page.$eval('kulanz-balance-card', ({ shadowRoot }) => ({
      all: shadowRoot!.querySelectorAll('.way svg > *').length,
      swallowed: shadowRoot!.querySelectorAll('svg :is(path, rect, circle) > *').length,
    }));
    expect(shapes.all).toBeGreaterThan(4);
    expect(shapes.swallowed).toBe(0);
  });

  it('is the file whose hash integrity.json gives', async () => {
    const hashes = JSON.parse(readFileSync(join(cdnFolder, 'integrity.json'), 'utf8'));
    const attributes = `integrity="${hashes['balance-card.de.js']}"`;
    const { page } = await visit({ scripts: ['/balance-card.de.js'], attributes });
    expect(await cardText(page)).toBeDefined();
  });

  it('speaks its one language, and says so when the page asks for another', async () => {
    const host: Host = { scripts: ['/balance-card.de.js'], isSignedOut: true };
    const { page, complaints } = await visit({ ...host, locale: 'en' });
    expect(await cardText(page, /\w/)).toContain('Bitte melden Sie sich');
    await vi.waitFor(() =>
      expect(complaints).toEqual([expect.stringContaining('this file speaks "de"')]),
    );
  });
});

describe('the file with all tags', () => {
  it('serves another locale than the one inside when the page asks for it', async () => {
    const host: Host = { scripts: ['/kulanz.de.js'], isSignedOut: true };
    const german = await visit(host);
    const english = await visit({ ...host, locale: 'en' });
    expect(await cardText(english.page, /\w/)).not.toBe(await cardText(german.page, /\w/));
    expect(english.scripts).toContainEqual(expect.stringMatching(/words\/en\.js$/));
  });
});

describe('autoload', () => {
  it('faults row 25: draws under the strict policy without a complaint', async () => {
    const { page, complaints } = await visit({ scripts: ['/autoload.js'] });
    await cardText(page);
    expect(complaints).toEqual([]);
  });

  it('runs once although its address has a query, in the language of the page', async () => {
    const host: Host = { scripts: ['/autoload.js'], locale: 'en', isSignedOut: true };
    const plain = await visit(host);
    const query = await visit({ ...host, scripts: ['/autoload.js?v=1'] });
    expect(await cardText(query.page, /\w/)).toBe(await cardText(plain.page, /\w/));
    expect(query.complaints).toEqual([expect.stringContaining('without "?"')]);
  });
});

describe.each(['/kulanz.de.js', '/autoload.js'])('a host’s own words in %s', (script) => {
  it('stand in place of ours; what is wrong is refused by its key, and ours stays', async () => {
    const { page, complaints } = await visit({
      scripts: [script],
      isSignedOut: true,
      wording: {
        'common.signedOut.title': 'Bitte melden Sie sich bei Nordlicht an',
        'common.signedOut.text': '<b>Fett</b>',
      },
    });
    const text = await cardText(page, /bei Nordlicht an/);
    expect(text).toContain('Das schützt Ihr Konto.');
    await vi.waitFor(() =>
      expect(complaints).toContainEqual(expect.stringContaining('common.signedOut.text')),
    );
  });
});

describe('the licences of what is inside', () => {
  it('stand in one file, to which every script points', () => {
    const licences = readFileSync(join(cdnFolder, 'LICENSES.txt'), 'utf8');
    expect(licences).toContain('Apache License');
    expect(licences).toContain('Copyright (c) 2017 Google LLC');
    for (const file of filesIn(cdnFolder, '.js')) {
      const script = readFileSync(join(cdnFolder, file), 'utf8');
      expect(script.startsWith('/*! LICENSES.txt */'), file).toBe(true);
    }
  });
});

describe('faults row 19: a second copy', () => {
  it('of the same version stays idle', async () => {
    const { page, scripts, complaints } = await visit({
      scripts: ['/kulanz.de.js', '/autoload.js'],
    });
    await cardText(page);
    expect(scripts).not.toContainEqual(expect.stringContaining('chunks/autoload'));
    expect(complaints).toEqual([]);
  });

  it('of another version stays idle and says so', async () => {
    const { page, complaints } = await visit({
      scripts: ['/kulanz.de.js', '/other-version/kulanz.de.js'],
    });
    await cardText(page);
    expect(complaints).toEqual([expect.stringContaining('stays at version')]);
  });
});
