import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reminderWords } from '../gateway/reference/index.js';
import type { Catalogue, Glossary, Phrase } from './lint-copy/types.js';
import { UsageError } from './read-options.js';

/** Where this package stands, with our own catalogues. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A file that cannot be read as words; the message names the file and what would be right. */
export class CatalogueError extends UsageError {}

/**
 * The project's own catalogues: every locale of `lit-localize.json` in the folder, with the words of
 * reminders, which no page shows.
 *
 * @throws {CatalogueError} when the folder has none
 */
export async function readOwnCatalogues(folder: string): Promise<Catalogue[]> {
  const { readConfigFileAndWriteSchema } = await import('@lit/localize-tools/lib/config.js');
  const { makeFormatter } = await import('@lit/localize-tools/lib/formatters/index.js');
  let config;
  try {
    config = readConfigFileAndWriteSchema(join(folder, 'lit-localize.json'));
  } catch (error) {
    throw new CatalogueError(`name a JSON file with words; ${String(error)}`, { cause: error });
  }
  const { interchange } = config;
  const bundles = makeFormatter(config).readTranslations();
  return config.targetLocales.map((locale) => {
    const messages = bundles.find((bundle) => bundle.locale === locale)?.messages ?? [];
    const path = interchange.format === 'xliff' ? interchange.xliffDir : interchange.outputFile;
    const file = join(folder, path, `${locale}.xlf`);
    const keys = messages.map(({ name }) => name);
    return {
      file: relative(folder, file),
      locale,
      texts: {
        ...Object.fromEntries(messages.map(({ name, contents }) => [name, written(contents)])),
        ...(Object.hasOwn(reminderWords, locale) && reminderWords[locale]),
      },
      lines: existsSync(file) ? linesOf(keys, readFileSync(file, 'utf8')) : {},
    };
  });
}

/** `${dueDate}` of the code as people write it: `{dueDate}`. */
function written(contents: readonly (string | { untranslatable: string })[]): string {
  return contents
    .map((part) => (typeof part === 'string' ? part : part.untranslatable.replaceAll('${', '{')))
    .join('');
}

/**
 * The catalogues of the locales that are asked for; all of them when none is.
 *
 * @throws {CatalogueError} when no catalogue has one of the locales
 */
export function selectLocales(
  catalogues: readonly Catalogue[],
  locales: readonly string[] | undefined,
): readonly Catalogue[] {
  const known = catalogues.map(({ locale }) => locale);
  const unknown = locales?.find((locale) => !known.includes(locale));
  if (unknown !== undefined) throw new CatalogueError(`${unknown} is none of ${known.join(', ')}`);
  return catalogues.filter(({ locale }) => locales?.includes(locale) ?? true);
}

/** The line on which each key stands in quotes, behind the name of its locale. */
function linesOf(keys: readonly string[], source: string, locale = ''): Record<string, number> {
  const from = locale ? Math.max(source.indexOf(`"${locale}"`), 0) : 0;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const at = source.indexOf(`"${key}"`, from);
      return at < 0 ? [] : [[key, source.slice(0, at).split('\n').length]];
    }),
  );
}

/**
 * A telco's own wording: `{ "<locale>": { "<key>": "<text>" } }`.
 *
 * @throws {CatalogueError} when the file is missing, is no JSON, or holds something else
 */
export function readWording(file: string): Catalogue[] {
  const wording = readJsonObject(file);
  const source = readFileSync(file, 'utf8');
  return Object.entries(wording).map(([locale, texts]) => {
    if (!isObject(texts)) {
      throw new CatalogueError(`${file}: ${locale} is to be an object of key and text`);
    }
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text !== 'string') {
        throw new CatalogueError(`${file}: ${locale}.${key} is to be a text`);
      }
    }
    const lines = linesOf(Object.keys(texts), source, locale);
    return { file, locale, texts: texts as Record<string, string>, lines };
  });
}

/**
 * Reasons for hard words in `legal.*` keys: `{ "<key>": "<law and paragraph>" }`.
 *
 * @throws {CatalogueError} when the file is missing, is no JSON, or holds something else
 */
export function readReasons(file: string): Record<string, string> {
  const reasons = readJsonObject(file);
  for (const [key, reason] of Object.entries(reasons)) {
    if (typeof reason !== 'string') throw new CatalogueError(`${file}: ${key} is to be a text`);
  }
  return reasons as Record<string, string>;
}

const nameLists = ['words', 'brands', 'capitals'];
const phraseLists = ['threats', 'blame', 'urgency', 'idioms', 'promises'];

/**
 * A telco's own words: `{ "<language>": { "words": ["..."], "threats": [{ "find", "better" }] } }`.
 *
 * @throws {CatalogueError} when the file is missing, is no JSON, or holds something else
 */
export function readGlossary(file: string): Record<string, Glossary> {
  const glossary = readJsonObject(file);
  for (const [language, lists] of Object.entries(glossary)) {
    if (!isObject(lists)) throw new CatalogueError(`${file}: ${language} is to be an object`);
    for (const [name, list] of Object.entries(lists))
      checkList(`${file}: ${language}.${name}`, name, list);
  }
  return glossary as Record<string, Glossary>;
}

function checkList(at: string, name: string, list: unknown): void {
  const isEntry = phraseLists.includes(name) ? isPhrase : isText;
  if (!nameLists.includes(name) && !phraseLists.includes(name)) {
    throw new CatalogueError(`${at} is none of ${[...nameLists, ...phraseLists].join(', ')}`);
  }
  if (!Array.isArray(list) || !list.every(isEntry)) {
    const entries = isEntry === isText ? 'texts' : '{ "find": "...", "better": "..." }';
    throw new CatalogueError(`${at} is to be a list of ${entries}`);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isPhrase = (value: unknown): value is Phrase =>
  isObject(value) && isText(value['find']) && isText(value['better']);

function readJsonObject(file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CatalogueError(`${file}: no readable JSON (${String(error)})`, { cause: error });
  }
  if (!isObject(value)) throw new CatalogueError(`${file}: a JSON object is expected`);
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
