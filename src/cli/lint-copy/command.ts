import { parseArgs } from 'node:util';
import { lintCopy } from './lint-copy.js';
import { CatalogueError, readOwnCatalogues, readReasons, readWording } from './read-catalogues.js';
import type { Catalogue, Finding, LintFigures, LintResult } from './types.js';

const usage = `Usage: kulanz lint-copy [wording.json ...] [--reasons reasons.json] [--json]

Judges words by the rules of the voice. Without a file: the catalogues of this project.
  wording.json   { "<locale>": { "<key>": "<text>" } }
  --reasons      { "<legal key>": "<law and paragraph>" }: why a legal text may use hard words
  --json         findings and figures as JSON
Exit code: 0 no errors, 1 errors, 2 wrong use.`;

/** `kulanz lint-copy`. */
export async function lintCopyCommand(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArgs(args);
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const reasons = values.reasons === undefined ? {} : readReasons(values.reasons);
    const isOwn = positionals.length === 0;
    const catalogues = isOwn
      ? await readOwnCatalogues(process.cwd())
      : positionals.flatMap((file) => readWording(file));
    const results = lintAll(catalogues, reasons, isOwn);
    console.log(values.json ? asJson(results) : asText(results));
    return results.some(({ figures }) => figures.errors > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CatalogueError) && !isArgumentError(error)) throw error;
    console.error(`kulanz lint-copy: ${error.message}`);
    return 2;
  }
}

function readArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      reasons: { type: 'string' },
    },
  });
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
  );
}

/** A telco's wording replaces only some texts; our own catalogues are complete in every locale. */
function lintAll(
  catalogues: readonly Catalogue[],
  reasons: Record<string, string>,
  isComplete: boolean,
): LintResult[] {
  const allKeys = new Set(catalogues.flatMap(({ texts }) => Object.keys(texts)));
  const expectedKeys = isComplete ? allKeys : [];
  return catalogues.map((catalogue) => lintCopy(catalogue, { expectedKeys, reasons }));
}

function asJson(results: readonly LintResult[]): string {
  return JSON.stringify(
    {
      findings: results.flatMap(({ findings }) => findings),
      figures: results.map(({ figures }) => figures),
    },
    null,
    2,
  );
}

function asText(results: readonly LintResult[]): string {
  return [
    ...results.flatMap(({ findings }) => findings.map(findingLine)),
    'These rules find words that hurt or hide; they cannot certify "Leichte Sprache".',
    ...results.map(({ figures }) => figuresLine(figures)),
  ].join('\n');
}

function findingLine({ file, key, rule, severity, message, words, better }: Finding): string {
  const atFault = words.map((word) => ` "${word}"`).join(',');
  return `${file}:${key}: ${rule} ${severity}: ${message}${atFault && `:${atFault}`}; better: ${better}`;
}

function figuresLine({
  locale,
  messages,
  sentences,
  words,
  errors,
  warnings,
}: LintFigures): string {
  return `${locale}: ${messages} messages, ${sentences} sentences, ${words} words; ${errors} errors, ${warnings} warnings`;
}
