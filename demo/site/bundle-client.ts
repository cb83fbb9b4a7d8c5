import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's own script, as one module for the browsers that Kulanz supports. */
export async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client/site.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox115'],
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild made no script of demo/site/client/site.ts');
  return script.text;
}
