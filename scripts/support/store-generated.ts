import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * Stores a generated file, formatted as all files are. With `--check` on the command line it stores
 * nothing.
 *
 * @returns what is wrong with the file that is there, which only `--check` asks
 */
export async function storeGenerated(path: string, text: string): Promise<string | undefined> {
  const content = await format(text, { ...(await resolveConfig(path)), filepath: path });
  const stored = await readFile(path, 'utf8').catch(() => '');
  if (stored === content) return undefined;
  if (process.argv.includes('--check')) return `${path} is stale`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`wrote ${path}`);
  return undefined;
}
