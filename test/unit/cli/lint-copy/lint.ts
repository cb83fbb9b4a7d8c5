import { lintCopy } from '../../../../src/cli/lint-copy/lint-copy.js';
import type { Finding } from '../../../../src/cli/lint-copy/types.js';

/** Findings of one text, as running text of some view unless a key says otherwise. */
export function lint(locale: string, text: string, key = 'plan.offers.intro.text'): Finding[] {
  return [...lintCopy({ file: 'words.json', locale, texts: { [key]: text } }).findings];
}

/** The rules that object to one text. */
export function rulesAgainst(locale: string, text: string, key?: string): string[] {
  return [...new Set(lint(locale, text, key).map(({ rule }) => rule))];
}
