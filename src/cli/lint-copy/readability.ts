/** How hard the running text of a view is to read. */
import { hasWord, wordsOf } from './text.js';
import type { Copy, Message, TextCounts, ViewFigures, WordLists } from './types.js';

/** Fewer words say nothing about a text. */
export const fewestWords = 25;
const fewestWordsOfSentence = 4;
const runningKinds = new Set(['title', 'text', 'hint', 'status', 'error']);

/** The messages of each view, in their order. */
export function viewsOf(messages: readonly Message[]): Map<string, Message[]> {
  const views = new Map<string, Message[]>();
  for (const message of messages) {
    views.set(message.view, [...(views.get(message.view) ?? []), message]);
  }
  return views;
}

/** Whether a message is running text: buttons, labels and entries are read one by one. */
export function isRunning({ kind }: Message): boolean {
  return kind === undefined || runningKinds.has(kind);
}

/** Figures of every view that has running text. */
export function readabilityOf({ messages, lists }: Copy): ViewFigures[] {
  return [...viewsOf(messages)].flatMap(([view, members]) => {
    const sentences = members
      .filter(isRunning)
      .flatMap((message) => message.sentences)
      .map(wordsOf)
      .filter((words) => words.length >= fewestWordsOfSentence)
      .map((words) => words.filter((word) => counts(word, lists)));
    const words = sentences.flat().map(lettersOf);
    return words.length === 0 ? [] : [figuresOf(view, words, sentences.length, lists)];
  });
}

/** Values and words of the glossary are left out: nobody can write them in a shorter way. */
function counts(word: string, { glossary }: WordLists): boolean {
  return !/[{}\d]/.test(word) && !hasWord(word, glossary);
}

function lettersOf(word: string): string {
  return word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function figuresOf(
  view: string,
  words: readonly string[],
  sentences: number,
  { readability }: WordLists,
): ViewFigures {
  const share = (isCounted: (word: string) => boolean) =>
    (100 * words.filter(isCounted).length) / words.length;
  const wordsPerSentence = words.length / sentences;
  const longWords = share((word) => word.length > 6);
  const figures = { view, words: words.length, lix: wordsPerSentence + longWords };
  if (!readability) return figures;

  const syllables = new Map(words.map((word) => [word, readability.syllablesOf(word)]));
  const syllablesIn = (word: string) => syllables.get(word) ?? 1;
  const textCounts: TextCounts = {
    wordsPerSentence,
    longWords,
    syllablesPerWord: words.reduce((sum, word) => sum + syllablesIn(word), 0) / words.length,
    manySyllables: share((word) => syllablesIn(word) >= 3),
    oneSyllable: share((word) => syllablesIn(word) === 1),
  };
  return {
    ...figures,
    ...Object.fromEntries(readability.formulas.map(({ name, of }) => [name, of(textCounts)])),
  };
}
