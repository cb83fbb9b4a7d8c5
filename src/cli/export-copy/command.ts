import type { Catalogue } from '../lint-copy/types.js';
import {
  CatalogueError,
  packageFolder,
  readOwnCatalogues,
  readWording,
  selectLocales,
} from '../read-catalogues.js';
import { readOptions } from '../read-options.js';
import { asCsv, asJson, asXliff, copyRows } from './export-copy.js';

export const usage = `Usage: kulanz export-copy --format json|csv|xliff [--locale de] [--wording file.json]

Writes every sentence by key, with its view, a note and the names of its values, so that mail, SMS,
the app and agents say the same. Values stand as {dueDate}.
  --format     json, csv (RFC 4180) or xliff (1.2)
  --locale     only this locale; may be given more than once
  --wording    { "<locale>": { "<key>": "<text>" } }: your own texts in place of ours
Exit code: 0 written, 2 wrong use.`;

const formats = { json: asJson, csv: asCsv, xliff: asXliff };

/**
 * `kulanz export-copy`.
 * @throws {UsageError}
 */
export async function exportCopyCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    format: { type: 'string' },
    locale: { type: 'string', multiple: true },
    wording: { type: 'string' },
  });
  const write = formatOf(values.format);
  const own = await readOwnCatalogues(packageFolder);
  const catalogues = values.wording ? withWording(own, readWording(values.wording)) : own;
  process.stdout.write(write(copyRows(selectLocales(catalogues, values.locale))));
  return 0;
}

function formatOf(name = '') {
  if (!Object.hasOwn(formats, name)) {
    throw new CatalogueError(`--format is one of ${Object.keys(formats).join(', ')}`);
  }
  return formats[name as keyof typeof formats];
}

/** Our catalogues with a telco's texts in place of ours. */
function withWording(own: readonly Catalogue[], wording: readonly Catalogue[]): Catalogue[] {
  return own.map((catalogue) => {
    const texts = wording.find(({ locale }) => locale === catalogue.locale)?.texts;
    return { ...catalogue, texts: { ...catalogue.texts, ...texts } };
  });
}
