/**
 * Writes what the page needs of the contract: `npm run generate`.
 * With `--check` it writes nothing and fails when a file is older than the contract.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import {
  operations,
  ProblemSummary,
  type OperationName,
  type OperationSpec,
} from '../src/core/contract/index.js';
import { generateChecks, type ChecksModule } from './generate-checks.js';

/** Everything a tag asks for before it can show something true. The rest is loaded later. */
const firstContent: readonly OperationName[] = ['getSession', 'getAccount'];

const folder = new URL('../src/core/backend/generated/', import.meta.url);
const checkOnly = process.argv.includes('--check');

const rows: [string, OperationSpec][] = Object.entries(operations);
const isFirst = ([name]: [string, OperationSpec]) => firstContent.includes(name as OperationName);

const first = await emit('first.ts', {
  operations: Object.fromEntries(rows.filter(isFirst)),
});
await emit('later.ts', {
  operations: Object.fromEntries(rows.filter((row) => !isFirst(row))),
  more: { problem: ProblemSummary },
  from: { file: './first.js', source: first },
});

async function emit(name: string, module: ChecksModule): Promise<string> {
  const file = new URL(name, folder);
  const options = await resolveConfig(new URL('../.prettierrc.json', import.meta.url));
  const code = await format(generateChecks(module), { ...options, parser: 'typescript' });
  const stored = await readFile(file, 'utf8').catch(() => '');
  if (stored === code) return code;
  if (checkOnly) {
    console.error(`${name} is older than the contract: run npm run generate`);
    process.exitCode = 1;
    return code;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  console.log(`wrote src/core/backend/generated/${name}`);
  return code;
}
