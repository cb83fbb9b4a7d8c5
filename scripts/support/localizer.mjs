// @ts-check
/**
 * What the word scripts share: lit-localize's own extractor and XLIFF reader, the checks it lacks,
 * and a lock, because several people and tools may add words at the same time.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { sortProgramMessages } from '@lit/localize-tools/lib/messages.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';
import { readNotes } from './notes.mjs';

/** The project's folder: npm runs scripts in it. */
export const root = process.cwd();

/** @typedef {import('@lit/localize-tools/lib/messages.js').Message} Message */
/** @typedef {import('@lit/localize-tools/lib/messages.js').ProgramMessage} ProgramMessage */
/** @typedef {import('@lit/localize-tools/lib/messages.js').Placeholder} Placeholder */
/** @typedef {ConstructorParameters<typeof RuntimeLitLocalizer>[0]} RuntimeConfig */
/** @typedef {Map<string, readonly Message[]>} Translations by locale */

const explicitId = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/;
const namedValue = /^\$\{[a-z][A-Za-z0-9]*\}$/;

/** A mistake of the person at the keyboard: told in one line, without a stack. */
export class WordsError extends Error {}

/** lit-localize's own reader, with what its subclasses may see. */
class Localizer extends RuntimeLitLocalizer {
  /** The source files that may hold messages, not those of packages. */
  get sourceFiles() {
    const files = this.program.getSourceFiles();
    return files.filter(({ fileName }) => !fileName.includes('/node_modules/'));
  }

  /** A file that does not parse would look as if its messages had been deleted. */
  get syntaxErrors() {
    return this.sourceFiles.flatMap((file) => [...this.program.getSyntacticDiagnostics(file)]);
  }

  /**
   * Writes `xliff/*.xlf`, in the order in which the messages stand in the code, each with a note on
   * what it is and the view in which it stands.
   *
   * @param {readonly ProgramMessage[]} messages
   * @param {Translations} translations
   */
  async writeTranslations(messages, translations) {
    const noteFor = await readNotes();
    const sorted = sortProgramMessages([...messages]).map((message) => ({
      ...message,
      desc: noteFor(message.name),
    }));
    await this.formatter.writeOutput(sorted, /** @type {any} */ (translations));
  }
}

/**
 * Reads `lit-localize.json`, every `msg()` it covers and what is translated.
 *
 * @returns {{ localizer: Localizer, messages: readonly ProgramMessage[], translations: Translations }}
 * @throws {WordsError} that names every message that is written wrongly
 */
export function readMessages() {
  const config = readConfigFileAndWriteSchema(join(root, 'lit-localize.json'));
  const localizer = new Localizer(/** @type {RuntimeConfig} */ (config));
  if (localizer.syntaxErrors.length > 0) {
    throw new WordsError(stringifyDiagnostics(localizer.syntaxErrors));
  }
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new WordsError(stringifyDiagnostics(errors));
  const faults = messages.flatMap((message) => faultsOf(message));
  if (faults.length > 0) throw new WordsError(faults.join('\n'));
  const { translations } = localizer.readTranslationsSync();
  return { localizer, messages, translations: new Map(translations) };
}

/**
 * @param {ProgramMessage} message
 * @returns {string[]}
 */
function faultsOf(message) {
  const at = `${relative(root, message.file.fileName)}: ${message.name}`;
  const faults = [];
  if (!explicitId.test(message.name)) {
    faults.push(`${at}: give the message an id such as { id: 'balance.payNow.title' }`);
  }
  if (message.tag === 'html') {
    faults.push(`${at}: messages are text; put markup around msg(), values in with str\`\``);
  }
  for (const expression of placeholdersOf(message).flatMap(({ untranslatable }) =>
    [...untranslatable.matchAll(/\$\{[^]*?\}/g)].map(([expression]) => expression),
  )) {
    if (!namedValue.test(expression)) {
      faults.push(`${at}: name the value first, \${dueDate} instead of ${expression}`);
    }
  }
  return faults;
}

/**
 * The parts of a message that are values; neighbours with nothing but space between are one part.
 *
 * @param {Pick<Message, 'contents'>} message
 * @returns {Placeholder[]}
 */
export function placeholdersOf(message) {
  return message.contents.flatMap((part) => (typeof part === 'string' ? [] : [part]));
}

/**
 * A message as people write it: values are `{dueDate}`.
 *
 * @param {Message['contents']} contents
 */
export function writtenForm(contents) {
  return contents
    .map((part) => (typeof part === 'string' ? part : part.untranslatable.replaceAll('${', '{')))
    .join('');
}

/**
 * Runs `work` alone: a second process waits for the first, up to two minutes.
 * The lock is a folder with the owner's pid in it; one whose owner is gone is taken over.
 *
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWordsLock(work) {
  const lock = join(root, '.kulanz/words.lock');
  mkdirSync(join(root, '.kulanz'), { recursive: true });
  for (let waited = 0; !claim(lock); waited += 200) {
    if (waited > 120_000) throw new WordsError(`${lock} is held by another process for too long`);
    await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
function claim(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (ownerIsGone(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} lock */
function ownerIsGone(lock) {
  let pid;
  try {
    pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return false; // Being created or removed at this moment.
  }
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Runs a script's main function; a WordsError is printed plainly, anything else with its stack.
 *
 * @param {() => number | Promise<number>} main answers the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof WordsError ? error.message : error);
    process.exitCode = 1;
  }
}
