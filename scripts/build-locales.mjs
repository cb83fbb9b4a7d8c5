// @ts-check
/**
 * Writes the page's words, `src/i18n/generated/`, from the `msg()` calls and `xliff/*.xlf`.
 * Each locale becomes several modules: words of first views, and words that stand only in later views
 * (`views/` folders of a tag, `parts/later/`), which load with those views: those of each tag, and
 * those that tags share. Words that stand only in `src/staff/` are a module of their own, which no
 * customer's page knows of.
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

/** Later words that no one tag has for itself. */
const shared = 'shared';

/**
 * The files that use each message, relative to the project.
 *
 * @param {Words['localizer']} localizer
 * @param {readonly Message[]} messages
 */
function findUses(localizer, messages) {
  /** @type {Map<string, string[]>} */
  const uses = new Map(messages.map(({ name }) => [name, []]));
  for (const { fileName, text } of localizer.sourceFiles) {
    for (const [, id] of text.matchAll(/\bid:\s*['"`]([\w.]+)['"`]/g)) {
      uses.get(String(id))?.push(relative(root, fileName));
    }
  }
  return uses;
}

/**
 * The part in which a message loads: `first`, `staff`, a tag's name, or {@link shared}.
 *
 * @param {readonly string[]} files that use it
 */
function partOf(files) {
  if (files.every((file) => staffFolder.test(file))) return 'staff';
  if (!files.every((file) => laterFolders.test(file))) return 'first';
  const [tag = shared, ...others] = new Set(
    files.map((file) => /^src\/elements\/([\w-]+)\//.exec(file)?.[1] ?? shared),
  );
  return others.length > 0 || tag === 'parts' ? shared : tag;
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

/**
 * @param {RuntimeConfig} config
 * @param {readonly string[]} laterParts
 */
function loadersModule({ targetLocales }, laterParts) {
  const load = (/** @type {string} */ part, /** @type {string} */ file) =>
    `    ${quote(part)}: () => import('./locales/${file}.js'),\n`;
  const entries = targetLocales.map((locale) => {
    const later = laterParts.map((part) => load(part, `${locale}.${part}`));
    return `  ${quote(locale)}: {\n${load('first', locale)}${later.join('')}  },\n`;
  });
  return (
    header +
    "import type { LocaleModule } from '@lit/localize';\n" +
    "import type { TargetLocale } from './locale-codes.js';\n\n" +
    '/** Words of later views: those of a tag, and those that tags share. */\n' +
    `export type LaterPart = ${laterParts.map(quote).join(' | ')};\n` +
    "export type WordPart = 'first' | LaterPart;\n" +
    'type Loaders = Readonly<Record<WordPart, () => Promise<LocaleModule>>>;\n\n' +
    '/** Literal imports, so that every bundler makes one lazy chunk of each part. */\n' +
    `export const loaders: Readonly<Record<TargetLocale, Loaders>> = {\n${entries.join('')}};\n\n` +
    'export const loadPart = (locale: TargetLocale, part: WordPart): Promise<LocaleModule> =>\n' +
    '  loaders[locale][part]();\n'
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
  const parts = new Map(
    [...findUses(localizer, messages)].map(([id, files]) => [id, partOf(files)]),
  );
  const names = new Set(parts.values());
  const hasStaff = names.delete('staff');
  names.delete('first');
  // Asked for by every tag, whether there is something to share or not.
  const laterParts = [...names.add(shared)].sort();
  const sorted = [...messages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const customers = sorted.filter(({ name }) => parts.get(name) !== 'staff');
  const files = new Map([
    [join(dirname(outputDir), 'locale-codes.ts'), localeCodesModule(config)],
    [join(dirname(outputDir), 'loaders.ts'), loadersModule(config, laterParts)],
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
    const moduleOf = (/** @type {string} */ part) =>
      localeModule(entries.filter(([id]) => parts.get(id) === part));
    files.set(join(outputDir, `${locale}.ts`), moduleOf('first'));
    for (const part of laterParts) {
      files.set(join(outputDir, `${locale}.${part}.ts`), moduleOf(part));
    }
    if (hasStaff) files.set(join(staffDir, `${locale}.ts`), moduleOf('staff'));
  }
  if (hasStaff) files.set(join(staffDir, 'loaders.ts'), staffLoadersModule(config));
  const countOf = (/** @type {string} */ part) =>
    [...parts.values()].filter((each) => each === part).length;
  const figures = {
    messages: messages.length,
    later: messages.length - countOf('first') - countOf('staff'),
    staff: countOf('staff'),
  };
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
