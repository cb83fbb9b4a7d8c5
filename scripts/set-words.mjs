/**
 * Takes new messages from the code into `xliff/` and fills in translations, then rebuilds the
 * generated words. Safe to run by several people at once.
 *
 *   npm run i18n:extract                                   new messages in, deleted ones out
 *   npm run i18n:set -- balance.payNow.title de="Jetzt zu zahlen"
 *   npm run i18n:set -- words.json                         { "<id>": { "de": "..." } }
 *
 * Values are written {dueDate}. English is written in the code alone; `xliff/en.xlf` follows it.
 */
import { readFileSync } from 'node:fs';
import { sortProgramMessages } from '@lit/localize-tools/lib/messages.js';
import { buildLocales } from './build-locales.mjs';
import {
  placeholdersOf,
  readMessages,
  runScript,
  WordsError,
  withWordsLock,
  writtenForm,
} from './support/localizer.mjs';

/** `{ id: { locale: text } }` from the command line. */
function readWishes(args) {
  const [first, ...rest] = args;
  if (first === undefined) return {};
  if (first.endsWith('.json')) return JSON.parse(readFileSync(first, 'utf8'));
  const texts = rest.map((arg) => {
    const at = arg.indexOf('=');
    if (at < 1) throw new WordsError(`expected <locale>="text", got ${arg}`);
    return [arg.slice(0, at), arg.slice(at + 1)];
  });
  return { [first]: Object.fromEntries(texts) };
}

/** Splits a translation into text and the source message's placeholders. */
function parseText(text, message, locale) {
  let contents = [text];
  for (const placeholder of placeholdersOf(message)) {
    const written = writtenForm(placeholder);
    const where = contents.findIndex((part) => typeof part === 'string' && part.includes(written));
    if (where < 0) {
      throw new WordsError(`${message.name}: ${locale} needs ${written}, got: ${text}`);
    }
    const at = contents[where].indexOf(written);
    const before = contents[where].slice(0, at);
    const after = contents[where].slice(at + written.length);
    contents.splice(where, 1, before, placeholder, after);
  }
  const stray = contents.find((part) => typeof part === 'string' && /[{}]/.test(part));
  if (stray !== undefined) {
    throw new WordsError(`${message.name}: ${locale} has a value that the code lacks: ${text}`);
  }
  return contents.filter((part) => part !== '');
}

function applyWishes(wishes, { localizer, messages, translations }) {
  const { sourceLocale, targetLocales } = localizer.config;
  const ownLanguage = sourceLocale.split('-')[0];
  for (const { name, contents } of messages) {
    setTranslation(translations, ownLanguage, { name, contents });
  }
  const byId = new Map(messages.map((message) => [message.name, message]));
  for (const [id, texts] of Object.entries(wishes)) {
    const message = byId.get(id);
    if (!message) throw new WordsError(`${id}: no msg() in the code has this id`);
    for (const [locale, text] of Object.entries(texts)) {
      if (!targetLocales.includes(locale)) {
        throw new WordsError(`${id}: ${locale} is none of ${targetLocales.join(', ')}`);
      }
      if (locale !== ownLanguage) {
        const contents = parseText(text, message, locale);
        setTranslation(translations, locale, { name: id, contents });
      } else if (text !== written(message)) {
        throw new WordsError(`${id}: change the ${locale} text in the code: ${written(message)}`);
      }
    }
  }
}

function written({ contents }) {
  return contents.map((part) => (typeof part === 'string' ? part : writtenForm(part))).join('');
}

function setTranslation(translations, locale, translation) {
  const others = (translations.get(locale) ?? []).filter(({ name }) => name !== translation.name);
  translations.set(locale, [...others, translation]);
}

function reportRemoved({ messages, translations }) {
  const inCode = new Set(messages.map(({ name }) => name));
  for (const [locale, translated] of translations) {
    for (const message of translated.filter(({ name }) => !inCode.has(name))) {
      const text = message.contents.map((p) => (typeof p === 'string' ? p : writtenForm(p)));
      console.error(
        `removed from ${locale}, no longer in the code: ${message.name} ${text.join('')}`,
      );
    }
  }
}

await runScript(() =>
  withWordsLock(async () => {
    const words = readMessages();
    applyWishes(readWishes(process.argv.slice(2)), words);
    reportRemoved(words);
    const sorted = sortProgramMessages([...words.messages]);
    await words.localizer.formatter.writeOutput(sorted, words.translations);
    return buildLocales();
  }),
);
