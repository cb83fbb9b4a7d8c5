/** Installs the peers beside the bench and bundles the pages that show them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Contestant } from './contestants.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

export function installPeers(): void {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log('Installing the peers with npm ci ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: see above.');
}

/**
 * Bundles a peer's page as a site would ship it: minified, what is imported on demand in chunks.
 *
 * @param into the folder of `entry.js`, and of `entry.css` where the peer has styles
 * @param drawn file for who imports `drawn`
 */
export async function bundlePage(
  source: Contestant['source'],
  into: string,
  drawn?: string,
): Promise<void> {
  if ('file' in source) return;
  await build({
    entryPoints: { entry: `${folder}pages/${source.page}.js` },
    outdir: into,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { ...source.alias, ...(drawn !== undefined && { drawn }) },
    logLevel: 'error',
  });
}
