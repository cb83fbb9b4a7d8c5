import {
  packageFolder,
  readGlossary,
  readOwnCatalogues,
  readReasons,
  readWording,
  selectLocales,
} from '../read-catalogues.js';
import { readOptions } from '../read-options.js';
import { lintCopy } from './lint-copy.js';
import { report } from './report.js';
import type { LintOptions, LintResult } from './types.js';

export const usage = `Usage: kulanz lint-copy [--wording file.json] [--glossary file.json] [--locale de]
                        [--reasons file.json] [--json]

Judges words by the rules of the voice. Without --wording: the catalogues of this project.
  --wording    { "<locale>": { "<key>": "<text>" } }; may be given more than once.
               A text is judged in its view, with our own texts around it
  --glossary   what your words add to the lists: { "<language>": {
                 "words", "brands", "capitals": ["..."],
                 "threats", "blame", "urgency", "idioms", "promises": [{ "find", "better" }] } }
  --locale     only this locale; may be given more than once
  --reasons    { "<legal key>": "<law and paragraph>" }: why a legal text may use hard words
  --json       findings and figures as JSON
Exit code: 0 no errors, 1 errors, 2 wrong use.
These rules cannot certify "Leichte Sprache" or plain language.`;

/**
 * `kulanz lint-copy`.
 * @throws {UsageError}
 */
export async function lintCopyCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    wording: { type: 'string', multiple: true },
    glossary: { type: 'string' },
    locale: { type: 'string', multiple: true },
    reasons: { type: 'string' },
    json: { type: 'boolean' },
  });
  const options = {
    reasons: values.reasons === undefined ? {} : readReasons(values.reasons),
    glossary: values.glossary === undefined ? {} : readGlossary(values.glossary),
  };
  const results = values.wording
    ? await lintWording(values.wording, values.locale, options)
    : await lintOwn(values.locale, options);
  console.log(values.json ? JSON.stringify(asJson(results), null, 2) : report(results));
  return results.some(({ figures }) => figures.errors > 0) ? 1 : 0;
}

/** Our own catalogues are complete in every locale. */
async function lintOwn(
  locales: readonly string[] | undefined,
  options: LintOptions,
): Promise<LintResult[]> {
  const catalogues = await readOwnCatalogues(process.cwd());
  const expectedKeys = new Set(catalogues.flatMap(({ texts }) => Object.keys(texts)));
  return selectLocales(catalogues, locales).map((catalogue) =>
    lintCopy(catalogue, { ...options, expectedKeys }),
  );
}

/** A telco's wording replaces some texts and leaves the others as they are. */
async function lintWording(
  files: readonly string[],
  locales: readonly string[] | undefined,
  options: LintOptions,
): Promise<LintResult[]> {
  const wording = files.flatMap((file) => readWording(file));
  const own = await readOwnCatalogues(packageFolder);
  return selectLocales(wording, locales).map((catalogue) =>
    lintCopy(catalogue, {
      ...options,
      defaults: own.find(({ locale }) => locale === catalogue.locale)?.texts ?? {},
    }),
  );
}

function asJson(results: readonly LintResult[]) {
  return {
    findings: results.flatMap(({ findings }) => findings),
    figures: results.map(({ figures }) => figures),
    views: results.flatMap(({ figures, views }) =>
      views.map((view) => ({ locale: figures.locale, ...view })),
    ),
  };
}
