import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Catalogue } from './types.js';

/** A file that cannot be read as words; the message names the file and what would be right. */
export class CatalogueError extends Error {}

/**
 * The project's own catalogues: every locale of `lit-localize.json` in the folder.
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
    return {
      file: relative(folder, join(folder, path, `${locale}.xlf`)),
      locale,
      texts: Object.fromEntries(messages.map(({ name, contents }) => [name, written(contents)])),
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
 * A telco's own wording: `{ "<locale>": { "<key>": "<text>" } }`.
 *
 * @throws {CatalogueError} when the file is missing, is no JSON, or holds something else
 */
export function readWording(file: string): Catalogue[] {
  const wording = readJsonObject(file);
  return Object.entries(wording).map(([locale, texts]) => {
    if (!isObject(texts)) {
      throw new CatalogueError(`${file}: ${locale} is to be an object of key and text`);
    }
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text !== 'string') {
        throw new CatalogueError(`${file}: ${locale}.${key} is to be a text`);
      }
    }
    return { file, locale, texts: texts as Record<string, string> };
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
