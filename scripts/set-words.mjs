// @ts-check
/**
 * Takes new messages from the code into `xliff/` and fills in translations, then rebuilds the
 * generated words. Safe to run by several people at once.
 *
 *   npm run i18n:extract                                   new messages in, deleted ones out
 *   npm run i18n:set -- balance.payNow.title de="Jetzt zu zahlen"
 *   npm run i18n:set -- words.json                         { "<id>": { "de": "..." } }
 *
 * Values are written {dueDate}. English is written in the code alone; `xliff/en.xlf` follows it.
 * A German text that addresses nobody is the same for Sie and Du: `de-x-du` takes it over. All others
 * need both.
 */
import { readFileSync } from 'node:fs';
import { buildLocales } from './build-locales.mjs';
import {
  placeholdersOf,
  readMessages,
  runScript,
  WordsError,
  withWordsLock,
  writtenForm,
} from './support/localizer.mjs';

/** @typedef {import('./support/localizer.mjs').Message} Message */
/** @typedef {Record<string, Record<string, string>>} Wishes id -> locale -> text */
/** @typedef {ReturnType<typeof readMessages>} Words */

/** A locale with the familiar form, the one it takes texts from, and what only the latter says. */
const familiar = {
  locale: 'de-x-du',
  formal: 'de',
  address: /(?<!\p{L})(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/u,
};

/**
 * What the command line asks for.
 *
 * @param {readonly string[]} args
 * @returns {Wishes}
 */
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

/**
 * Splits a translation into text and the source message's placeholders.
 *
 * @param {string} text
 * @param {Message} message
 * @param {string} locale
 */
function parseText(text, message, locale) {
  /** @type {Message['contents']} */
  let contents = [text];
  for (const placeholder of placeholdersOf(message)) {
    const written = writtenForm([placeholder]);
    let isPlaced = false;
    contents = contents.flatMap((part) => {
      if (isPlaced || typeof part !== 'string' || !part.includes(written)) return [part];
      isPlaced = true;
      const at = part.indexOf(written);
      return [part.slice(0, at), placeholder, part.slice(at + written.length)];
    });
    if (!isPlaced) {
      throw new WordsError(`${message.name}: ${locale} needs ${written}, got: ${text}`);
    }
  }
  const stray = contents.find((part) => typeof part === 'string' && /[{}]/.test(part));
  if (stray !== undefined) {
    throw new WordsError(`${message.name}: ${locale} has a value that the code lacks: ${text}`);
  }
  return contents.filter((part) => part !== '');
}

/**
 * @param {Wishes} wishes
 * @param {Words} words
 */
function applyWishes(wishes, { localizer, messages, translations }) {
  const { sourceLocale, targetLocales } = localizer.config;
  const ownLanguage = new Intl.Locale(sourceLocale).language;
  for (const { name, contents } of messages) {
    setTranslation(translations, ownLanguage, { name, contents });
  }
  const byId = new Map(messages.map((message) => [message.name, message]));
  for (const [id, texts] of Object.entries(wishes)) {
    const message = byId.get(id);
    if (!message) throw new WordsError(`${id}: no msg() in the code has this id`);
    for (const [locale, text] of Object.entries(texts)) {
      if (!targetLocales.some((target) => target === locale)) {
        throw new WordsError(`${id}: ${locale} is none of ${targetLocales.join(', ')}`);
      }
      if (locale !== ownLanguage) {
        const contents = parseText(text, message, locale);
        setTranslation(translations, locale, { name: id, contents });
      } else if (text !== writtenForm(message.contents)) {
        throw new WordsError(
          `${id}: change the ${locale} text in the code: ${writtenForm(message.contents)}`,
        );
      }
    }
  }
}

/**
 * @param {import('./support/localizer.mjs').Translations} translations
 * @param {string} locale
 * @param {Message} translation
 */
function setTranslation(translations, locale, translation) {
  const others = (translations.get(locale) ?? []).filter(({ name }) => name !== translation.name);
  translations.set(locale, [...others, translation]);
}

/**
 * Gives the familiar locale what it shares with the formal one. Texts that were the same before the
 * wishes follow the new one.
 *
 * @param {import('./support/localizer.mjs').Translations} translations
 * @param {ReadonlyMap<string, string>} formalBefore
 * @throws {WordsError} when a text that was shared addresses somebody now
 */
function shareWithFamiliar(translations, formalBefore) {
  const own = textsOf(translations, familiar.locale);
  for (const { name, contents } of translations.get(familiar.formal) ?? []) {
    const formal = writtenForm(contents);
    const present = own.get(name);
    const isShared = present === undefined || present === formalBefore.get(name);
    if (!isShared || present === formal) continue;
    if (!familiar.address.test(formal)) {
      setTranslation(translations, familiar.locale, { name, contents });
    } else if (present !== undefined) {
      throw new WordsError(`${name}: ${familiar.locale} needs words of its own for: ${formal}`);
    }
  }
}

/**
 * @param {import('./support/localizer.mjs').Translations} translations
 * @param {string} locale
 * @returns {Map<string, string>} texts by id
 */
const textsOf = (translations, locale) =>
  new Map(
    (translations.get(locale) ?? []).map(({ name, contents }) => [name, writtenForm(contents)]),
  );

/** @param {Words} words */
function reportRemoved({ messages, translations }) {
  const inCode = new Set(messages.map(({ name }) => name));
  for (const [locale, translated] of translations) {
    for (const message of translated.filter(({ name }) => !inCode.has(name))) {
      console.error(
        `removed from ${locale}, no longer in the code: ${message.name} "${writtenForm(message.contents)}"`,
      );
    }
  }
}

await runScript(() =>
  withWordsLock(async () => {
    const words = readMessages();
    const formalBefore = textsOf(words.translations, familiar.formal);
    applyWishes(readWishes(process.argv.slice(2)), words);
    shareWithFamiliar(words.translations, formalBefore);
    reportRemoved(words);
    await words.localizer.writeTranslations(words.messages, words.translations);
    return buildLocales(words);
  }),
);
