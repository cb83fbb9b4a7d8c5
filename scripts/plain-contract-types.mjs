// @ts-check
/**
 * Writes `dist/core/contract/types.d.ts`, the types of the contract as they are, and lets every other
 * declaration import them: TypeScript then needs zod only where the schemas themselves are imported.
 * Part of `npm run build:npm`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { typePrinter } from './support/type-printer.mjs';

const contract = 'src/core/contract/index.ts';
const target = 'dist/core/contract/types.d.ts';

/** Types with an operation for a parameter become tables by operation. */
const byOperation = ['', 'Staff'].flatMap((side) =>
  ['Input', 'Query', 'Body', 'Answer'].map((part) => ({
    key: `${side}OperationName`,
    name: `${side}Operation${part}`,
    table: `${side}Operation${part}ByName`,
  })),
);
const tables = resolve('contract-tables.ts');
const tablesText = [
  `import type * as contract from './${contract.replace(/\.ts$/, '.js')}';`,
  ...byOperation.map(
    ({ key, name, table }) =>
      `export type ${table} = { [K in contract.${key}]: contract.${name}<K> };`,
  ),
].join('\n');

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);
const host = ts.createCompilerHost(options);
const { readFile, fileExists } = host;
/** @param {string} file */
host.fileExists = (file) => resolve(file) === tables || fileExists(file);
/** @param {string} file */
host.readFile = (file) => (resolve(file) === tables ? tablesText : readFile(file));
const program = ts.createProgram([contract, tables], options, host);
const checker = program.getTypeChecker();

/** @param {string} file */
function exportedTypes(file) {
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${file} exports nothing.`);
  return checker
    .getExportsOfModule(symbol)
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .filter(({ flags }) => flags & ts.SymbolFlags.TypeAlias);
}

const aliases = exportedTypes(contract).filter(
  ({ name }) => !byOperation.some((table) => table.name === name),
);
const printer = typePrinter(checker, aliases);
const text = [
  '/** The types of the contract, made from its schemas. They need no zod. */',
  ...aliases.map((symbol) => printer.declare(symbol)),
  ...exportedTypes(tables).map((symbol) => printer.declare(symbol)),
  ...byOperation.map(
    ({ key, name, table }) => `export type ${name}<K extends ${key}> = ${table}[K];`,
  ),
].join('\n');
writeFileSync(
  target,
  await format(text, { ...(await resolveConfig(target)), parser: 'typescript' }),
);

const names = new Set([...aliases, ...byOperation].map(({ name }) => name));
const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts') && !/^core.contract./.test(file))
  .map((file) => join('dist', file));
const imports = /\{([^}]*)\} from '((?:\.\.\/)+(?:core\/)?contract\/)index\.js'/g;
for (const file of declarations) {
  const before = readFileSync(file, 'utf8');
  const after = before
    .replace(imports, (all, list, folder) =>
      list.split(',').every((/** @type {string} */ name) => names.has(name.trim()))
        ? `{${list}} from '${folder}types.js'`
        : all,
    )
    .replace(/(export type \* from '[^']*contract\/)index\.js'/g, "$1types.js'");
  if (after !== before) writeFileSync(file, after);
}
