/**
 * What the word scripts share: lit-localize's own extractor and XLIFF reader, the checks it lacks,
 * and a lock, because several people and tools may add words at the same time.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const explicitId = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/;
const namedValue = /^\$\{[a-z][A-Za-z0-9]*\}$/;

/** A mistake of the person at the keyboard: told in one line, without a stack. */
export class WordsError extends Error {}

/** Reads `lit-localize.json` and every `msg()` it covers; throws a WordsError that names the mistakes. */
export function readMessages() {
  const localizer = new RuntimeLitLocalizer(
    readConfigFileAndWriteSchema(join(root, 'lit-localize.json')),
  );
  // A file that does not parse would look as if its messages had been deleted.
  const broken = localizer.program
    .getSyntacticDiagnostics()
    .filter(({ file }) => file && !file.fileName.includes('/node_modules/'));
  if (broken.length > 0) throw new WordsError(stringifyDiagnostics(broken));
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new WordsError(stringifyDiagnostics(errors));
  const faults = messages.flatMap((message) => faultsOf(message));
  if (faults.length > 0) throw new WordsError(faults.join('\n'));
  return { localizer, messages, translations: localizer.readTranslationsSync().translations };
}

function faultsOf(message) {
  const at = `${message.file.fileName.replace(root, '')}: ${message.name}`;
  const faults = [];
  if (!explicitId.test(message.name)) {
    faults.push(`${at}: give the message an id such as { id: 'balance.payNow.title' }`);
  }
  if (message.tag === 'html') {
    faults.push(`${at}: messages are text; put markup around msg(), values in with str\`\``);
  }
  for (const expression of placeholdersOf(message).flatMap(({ untranslatable }) =>
    untranslatable.match(/\$\{[^]*?\}/g),
  )) {
    if (!namedValue.test(expression)) {
      faults.push(`${at}: name the value first, \${dueDate} instead of ${expression}`);
    }
  }
  return faults;
}

/** The parts of a message that are values; neighbours with nothing but space between are one part. */
export function placeholdersOf(message) {
  return message.contents.filter((part) => typeof part !== 'string');
}

/** How people write a placeholder in a translation: `{dueDate}`. */
export function writtenForm({ untranslatable }) {
  return untranslatable.replaceAll('${', '{');
}

/**
 * Runs `work` alone: a second process waits for the first, up to two minutes.
 * The lock is a folder with the owner's pid in it; one whose owner is gone is taken over.
 */
export async function withWordsLock(work) {
  const lock = resolve(root, '.kulanz/words.lock');
  mkdirSync(resolve(root, '.kulanz'), { recursive: true });
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

function claim(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ownerIsGone(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

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
    return error.code === 'ESRCH';
  }
}

/** Runs a script's main function; a WordsError is printed plainly, anything else with its stack. */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof WordsError ? error.message : error);
    process.exitCode = 1;
  }
}
