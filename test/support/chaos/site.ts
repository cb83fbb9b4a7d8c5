import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { serve } from '../../../src/gateway/node/index.js';
import { cdnFolder, filesIn } from '../../../scripts/cdn-files.mjs';

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** What stands on the page: the whole way in one tag, or the single tags beside each other. */
export const layouts = {
  care: ['kulanz-care'],
  tags: [
    'kulanz-balance-card',
    'kulanz-plan-chooser',
    'kulanz-support-options',
    'kulanz-contact-preferences',
    'kulanz-nps-prompt',
  ],
} as const;
export type Layout = keyof typeof layouts;

const entry = 'kulanz.de.js';
const driver = fileURLToPath(new URL('page/driver.ts', import.meta.url));

/**
 * A telco's site that has the script-tag files as built: `/care` and `/tags`. What the page's own chance
 * begins with comes as `?seed=`, so that it is the same each time.
 */
export async function serveSite(): Promise<Site> {
  const chunks = filesIn(join(cdnFolder, 'chunks', 'kulanz.de'), '.js');
  const host = await build({
    entryPoints: [driver],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
  });
  const app = new Hono();
  const script = { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' };
  for (const [layout, tags] of Object.entries(layouts)) {
    app.get(`/${layout}`, (c) => c.html(pageOf(tags, chunks)));
  }
  app.get('/driver.js', (c) => c.body(host.outputFiles[0]!.text, 200, script));
  for (const file of [entry, ...chunks.map(chunkPath)]) {
    const content = readFileSync(join(cdnFolder, file), 'utf8');
    app.get(`/${file}`, (c) => c.body(content, 200, script));
  }
  const served = await serve(app, 0);
  return { origin: `http://127.0.0.1:${served.port}`, close: () => served.close() };
}

const chunkPath = (chunk: string): string => `chunks/kulanz.de/${chunk}`;

const pageOf = (tags: readonly string[], chunks: readonly string[]): string => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Chaos</title>
<link rel="icon" href="data:,">
<script>
  // Mulberry32: pauses between tries are the same each time.
  let state = Number(new URLSearchParams(location.search).get('seed'));
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
</script>
${chunks.map((chunk) => `<link rel="modulepreload" href="/${chunkPath(chunk)}">`).join('\n')}
<script type="module" src="/${entry}"></script>
<script type="module" src="/driver.js"></script>
<kulanz-provider locale="de">${tags.map((tag) => `<${tag}></${tag}>`).join('')}</kulanz-provider>
</html>`;
