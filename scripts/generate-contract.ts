/**
 * Writes what the page needs of the contract: `npm run generate`.
 * With `--check` it writes nothing and fails when a file is older than the contract.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import {
  operations,
  ProblemSummary,
  staffOperations,
  type OperationName,
  type OperationSpec,
} from '../src/core/contract/index.js';
import { generateChecks, type ChecksModule, type GeneratedModule } from './generate-checks.js';

/** What every tag asks for before it can show something true. */
const firstContent: readonly OperationName[] = ['getSession', 'getAccount'];
/** What the first view of one tag or another asks for. The rest is loaded when it is needed. */
const firstViews: readonly OperationName[] = [
  'listPayments',
  'listPlanOffers',
  'getSupportOptions',
  'listRequests',
  'getNextSurvey',
];

const folder = new URL('../src/core/backend/generated/', import.meta.url);
const checkOnly = process.argv.includes('--check');

const rows: [string, OperationSpec][] = Object.entries(operations);
const early: readonly string[] = [...firstContent, ...firstViews];

const first = await emit('first', { operations: pick((name) => firstContent.includes(name)) });
const views = await emit('views', {
  operations: pick((name) => firstViews.includes(name)),
  from: [first],
});
await emit('later', {
  operations: pick((name) => !early.includes(name)),
  more: { problem: ProblemSummary },
  from: [first, views],
});
// For the tags of the telco's own people: what a customer's page loads never leads here.
await emit('staff', { operations: staffOperations, rows: 'StaffOperationRows', from: [first] });

function pick(isWanted: (name: OperationName) => boolean): Record<string, OperationSpec> {
  return Object.fromEntries(rows.filter(([name]) => isWanted(name as OperationName)));
}

async function emit(module: string, content: ChecksModule): Promise<GeneratedModule> {
  const name = module + '.ts';
  const file = new URL(name, folder);
  const options = await resolveConfig(new URL('../.prettierrc.json', import.meta.url));
  const code = await format(generateChecks(content), { ...options, parser: 'typescript' });
  const stored = await readFile(file, 'utf8').catch(() => '');
  const written = { file: `./${module}.js`, source: code };
  if (stored === code) return written;
  if (checkOnly) {
    console.error(`${name} is older than the contract: run npm run generate`);
    process.exitCode = 1;
    return written;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  console.log(`wrote src/core/backend/generated/${name}`);
  return written;
}
