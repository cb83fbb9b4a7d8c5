/** The sentences by key for mail, SMS, the app and agents: the same words everywhere. */
import { noteFor } from '../../i18n/notes.js';
import { viewOf } from '../../i18n/views.js';
import type { Catalogue } from '../lint-copy/types.js';

/** A sentence, and all that is needed to use it elsewhere. */
export interface CopyRow {
  readonly locale: string;
  readonly key: string;
  readonly view: string;
  readonly note: string;
  /** Names of the values, in the order of the text: `{dueDate}` is `dueDate`. */
  readonly placeholders: readonly string[];
  readonly text: string;
}

/** Rows by locale, then by key: the order does not move with the code. */
export function copyRows(catalogues: readonly Catalogue[]): CopyRow[] {
  return catalogues.flatMap(({ locale, texts }) =>
    Object.entries(texts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]) => ({
        locale,
        key,
        view: viewOf(key),
        note: noteFor(key),
        placeholders: [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))],
        text,
      })),
  );
}

const columns = ['locale', 'key', 'view', 'note', 'placeholders', 'text'] as const;

/** RFC 4180: lines end in CRLF; what holds a comma, a quote or a line break stands in quotes. */
export function asCsv(rows: readonly CopyRow[]): string {
  const records = rows.map((row) =>
    columns.map((column) => (column === 'placeholders' ? row[column].join(' ') : row[column])),
  );
  return [columns, ...records].map((record) => `${record.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function asJson(rows: readonly CopyRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** XLIFF 1.2, one file element a locale; values stand as `{dueDate}` in an `x` element. */
export function asXliff(rows: readonly CopyRow[]): string {
  const files = [...new Set(rows.map(({ locale }) => locale))].map((locale) => {
    const units = rows.filter((row) => row.locale === locale).map(xliffUnit);
    return (
      `<file source-language="${locale}" original="kulanz" datatype="plaintext">\n<body>\n` +
      `${units.join('')}</body>\n</file>\n`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n${files.join('')}</xliff>\n`
  );
}

function xliffUnit({ key, note, text }: CopyRow): string {
  const source = escapeXml(text).replaceAll(
    /\{(\w+)\}/g,
    (written, name: string) => `<x id="${name}" equiv-text="${written}"/>`,
  );
  return (
    `<trans-unit id="${key}">\n  <source>${source}</source>\n` +
    `  <note>${escapeXml(note)}</note>\n</trans-unit>\n`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
