// @ts-check
/**
 * Writes the page's words, `src/i18n/generated/`, from the `msg()` calls and `xliff/*.xlf`.
 * Each locale becomes two modules: words of first views, and words that stand only in later views
 * (`views/` folders of a tag, `parts/later/`), which load with those views. Words that stand only in
 * `src/staff/` are a module of their own, which no customer's page knows of.
 *
 *   node scripts/build-locales.mjs            write; a missing translation is a warning
 *   node scripts/build-locales.mjs --check    write nothing; exit 1 when stale or a translation is missing
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { validateLocalizedPlaceholders } from '@lit/localize-tools/lib/messages.js';
import {
  placeholdersOf,
  readMessages,
  root,
  runScript,
  WordsError,
  withWordsLock,
} from './support/localizer.mjs';

/** @typedef {import('./support/localizer.mjs').Message} Message */
/** @typedef {import('./support/localizer.mjs').RuntimeConfig} RuntimeConfig */
/** @typedef {ReturnType<typeof readMessages>} Words */

const header = '// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.\n\n';
const laterFolders = /^src\/(staff\/|elements\/(.*\/views\/|parts\/later\/))/;

const staffFolder = /^src\/staff\//;

/**
 * Ids of messages used nowhere but in files of these folders.
 *
 * @param {Words['localizer']} localizer
 * @param {readonly Message[]} messages
 * @param {RegExp} folders
 */
function findIdsOnlyIn(localizer, messages, folders) {
  const ids = new Set(messages.map(({ name }) => name));
  for (const { fileName, text } of localizer.sourceFiles) {
    if (folders.test(relative(root, fileName))) continue;
    for (const [, id] of text.matchAll(/\bid:\s*['"`]([\w.]+)['"`]/g)) ids.delete(String(id));
  }
  return ids;
}

/**
 * A message as TypeScript: values stand as the position they have in the source text.
 *
 * @param {Message['contents']} contents
 * @param {Message} source
 */
function templateSource(contents, source) {
  if (placeholdersOf({ contents }).length === 0) return quote(contents.join(''));
  const firstPosition = new Map();
  let position = 0;
  for (const { index, untranslatable } of placeholdersOf(source)) {
    firstPosition.set(index, position);
    position += untranslatable.split('${').length - 1;
  }
  const body = contents.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\`]|\$(?=\{)/g, '\\$&');
    let next = firstPosition.get(part.index);
    return part.untranslatable.replace(/\$\{\w+\}/g, () => `\${${next++}}`);
  });
  return `str\`${body.join('')}\``;
}

/** @param {string} text */
function quote(text) {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}

/** @param {readonly (readonly [id: string, source: string])[]} entries */
function localeModule(entries) {
  const values = entries.some(([, source]) => source.startsWith('str`'));
  const lines = entries.map(([id, source]) => `  '${id}': ${source},\n`);
  return (
    header +
    `import ${values ? '{ str, type TemplateMap }' : 'type { TemplateMap }'} from '@lit/localize';\n\n` +
    `export const templates: TemplateMap = {\n${lines.join('')}};\n`
  );
}

/** @param {RuntimeConfig} config */
function localeCodesModule({ sourceLocale, targetLocales }) {
  return (
    header +
    '/** The language of the texts in the code; nobody is served in it. */\n' +
    `export const sourceLocale = ${quote(sourceLocale)};\n\n` +
    '/** The locales people are served in. */\n' +
    `export const targetLocales = [${targetLocales.map(quote).join(', ')}] as const;\n` +
    'export type TargetLocale = (typeof targetLocales)[number];\n'
  );
}

/** @param {readonly Message[]} messages */
function messageValuesModule(messages) {
  const entries = messages.map((message) => {
    const names = placeholdersOf(message).flatMap(({ untranslatable }) =>
      [...untranslatable.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
    );
    return `  ${quote(message.name)}: ${quote(names.join(' '))},\n`;
  });
  return (
    header +
    '/** Every message, with the names of its values in the order in which the code gives them. */\n' +
    `export const messageValues = {\n${entries.join('')}} as const;\n` +
    'export type MessageKey = keyof typeof messageValues;\n'
  );
}

/** @param {RuntimeConfig} config */
function staffLoadersModule({ targetLocales }) {
  const entries = targetLocales.map(
    (locale) => `  ${quote(locale)}: () => import('./${locale}.js'),\n`,
  );
  return (
    header +
    "import type { LocaleModule } from '@lit/localize';\n" +
    "import type { TargetLocale } from '../locale-codes.js';\n\n" +
    "/** Words of the telco's own people alone. */\n" +
    'export const staffLoaders: Readonly<Record<TargetLocale, () => Promise<LocaleModule>>> = {\n' +
    `${entries.join('')}};\n`
  );
}

/** @param {RuntimeConfig} config */
function loadersModule({ targetLocales }) {
  const entries = targetLocales.map(
    (locale) =>
      `  ${quote(locale)}: {\n` +
      `    first: () => import('./locales/${locale}.js'),\n` +
      `    later: () => import('./locales/${locale}.later.js'),\n` +
      '  },\n',
  );
  return (
    header +
    "import type { LocaleModule } from '@lit/localize';\n" +
    "import type { TargetLocale } from './locale-codes.js';\n\n" +
    'interface LocaleParts {\n' +
    '  readonly first: () => Promise<LocaleModule>;\n' +
    '  readonly later: () => Promise<LocaleModule>;\n' +
    '}\n\n' +
    '/** Literal imports, so that every bundler makes one lazy chunk of each part. */\n' +
    `export const loaders: Readonly<Record<TargetLocale, LocaleParts>> = {\n${entries.join('')}};\n`
  );
}

/**
 * Everything that belongs into `generated/`, as path -> text, and what is missing.
 *
 * @param {Words} words
 */
function render({ localizer, messages, translations }) {
  const errors = validateLocalizedPlaceholders([...messages], /** @type {any} */ (translations));
  if (errors.length > 0) throw new WordsError(errors.join('\n'));

  const { config } = localizer;
  const outputDir = config.resolve(config.output.outputDir);
  const staffDir = join(dirname(outputDir), 'staff');
  const staff = findIdsOnlyIn(localizer, messages, staffFolder);
  const later = findIdsOnlyIn(localizer, messages, laterFolders);
  for (const id of staff) later.delete(id);
  const sorted = [...messages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const customers = sorted.filter(({ name }) => !staff.has(name));
  const files = new Map([
    [join(dirname(outputDir), 'locale-codes.ts'), localeCodesModule(config)],
    [join(dirname(outputDir), 'loaders.ts'), loadersModule(config)],
    [join(dirname(outputDir), 'message-values.ts'), messageValuesModule(customers)],
  ]);
  /** @type {string[]} */
  const missing = [];
  for (const locale of config.targetLocales) {
    const translated = new Map(
      (translations.get(locale) ?? []).map(({ name, contents }) => [name, contents]),
    );
    /** @type {[id: string, source: string][]} */
    const entries = [];
    for (const message of sorted) {
      const contents = translated.get(message.name);
      if (!contents) missing.push(`xliff/${locale}.xlf: ${message.name} is missing`);
      entries.push([message.name, templateSource(contents ?? message.contents, message)]);
    }
    const part = (/** @type {(id: string) => boolean} */ isIn) =>
      localeModule(entries.filter(([id]) => isIn(id)));
    const isFirst = (/** @type {string} */ id) => !later.has(id) && !staff.has(id);
    files.set(join(outputDir, `${locale}.ts`), part(isFirst));
    files.set(
      join(outputDir, `${locale}.later.ts`),
      part((id) => later.has(id)),
    );
    if (staff.size > 0)
      files.set(
        join(staffDir, `${locale}.ts`),
        part((id) => staff.has(id)),
      );
  }
  if (staff.size > 0) files.set(join(staffDir, 'loaders.ts'), staffLoadersModule(config));
  const figures = { messages: messages.length, later: later.size, staff: staff.size };
  return { files, missing, figures };
}

/** @param {readonly [path: string, text: string]} file */
function isStale([path, text]) {
  try {
    return readFileSync(path, 'utf8') !== text;
  } catch {
    return true;
  }
}

/**
 * Writes what changed; answers the exit code.
 *
 * @param {Words} words
 */
export function buildLocales(words, { check = false } = {}) {
  const { files, missing, figures } = render(words);
  const stale = [...files].filter(isStale);
  for (const line of missing) console.error(line);
  for (const [path, text] of stale) {
    if (check) {
      console.error(`${relative(root, path)} is stale: run npm run i18n:build`);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  console.log(
    `words: ${figures.messages} messages, ${figures.later} in later views, ` +
      `${figures.staff} for staff, ` +
      `${missing.length} translations missing, ${stale.length} files ${check ? 'stale' : 'written'}`,
  );
  return check && missing.length + stale.length > 0 ? 1 : 0;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await runScript(() =>
    withWordsLock(() => buildLocales(readMessages(), { check: process.argv.includes('--check') })),
  );
}
