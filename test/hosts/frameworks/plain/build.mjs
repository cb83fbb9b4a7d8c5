/** What a host without a tool does: it puts the package's script-tag files beside its page. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(import.meta.resolve('kulanz/package.json'));
const { default: kulanz } = await import('kulanz/package.json', { with: { type: 'json' } });
const scripts = join(dirname(manifest), 'dist/cdn', kulanz.version);
const site = fileURLToPath(
  new URL('../../../../.kulanz/frameworks/production/plain', import.meta.url),
);

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
for (const file of ['index.html', 'page.js'])
  cpSync(join(import.meta.dirname, file), join(site, file));
cpSync(scripts, join(site, 'kulanz'), { recursive: true });
