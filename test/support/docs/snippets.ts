import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code that the README, or a page of the Storybook, shows to integrators. */
export interface Snippet {
  readonly file: string;
  /** Of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const fence = /^```([\w-]*)[^\n]*\n(.*?)^```$/gms;

export const documents: readonly string[] = [
  'README.md',
  ...readdirSync('stories', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join('stories', name))
    .toSorted(),
];

export const snippets: readonly Snippet[] = documents.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(fence)].map(({ index, 1: language = '', 2: code = '' }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    return { file, line, language, code };
  });
});

/** The code of the one snippet with these words, wherever it stands. */
export function snippetWith(language: string, words: string): string {
  const found = snippets.filter((each) => each.language === language && each.code.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} ${language} snippets with "${words}"`);
  return found[0]!.code;
}
