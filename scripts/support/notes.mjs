// @ts-check
/** The notes for translators, from `src/i18n/notes.ts`: scripts run without a loader for TypeScript. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @returns {Promise<(id: string) => string>} */
export async function readNotes() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/i18n/notes.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  const { noteFor } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return noteFor;
}
