/**
 * The copy linter's engine: words in, findings out. Plain TypeScript without Node, so that it also
 * runs in a browser. It finds what hurts; it cannot certify "Leichte Sprache" or plain English.
 */
import { listsFor } from './lists/index.js';
import { readMessage } from './message.js';
import { readabilityOf } from './readability.js';
import { rules } from './rules/index.js';
import { wordsOf } from './text.js';
import type { Catalogue, Copy, Finding, LintOptions, LintResult } from './types.js';

export type {
  Catalogue,
  Finding,
  Glossary,
  LintFigures,
  LintOptions,
  LintResult,
  Severity,
  ViewFigures,
} from './types.js';

/** Judges the words of one locale by the rules L1 to L16. */
export function lintCopy(catalogue: Catalogue, options: LintOptions = {}): LintResult {
  const { file, locale } = catalogue;
  const lists = listsFor(locale, options.glossary);
  const messages = Object.entries(catalogue.texts).map(([key, text]) =>
    readMessage(key, text, locale, lists),
  );
  const copy: Copy = {
    locale,
    lists,
    messages,
    expectedKeys: [...(options.expectedKeys ?? [])],
    reasons: options.reasons ?? {},
  };
  const findings: Finding[] = rules.flatMap(({ id, check }) =>
    [...check(copy)].map((fault) => ({ file, rule: id, ...fault })),
  );
  const sentences = messages.flatMap((message) => message.sentences);
  const countOf = (severity: string) => findings.filter((f) => f.severity === severity).length;
  return {
    findings,
    figures: {
      locale,
      messages: messages.length,
      sentences: sentences.length,
      words: sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0),
      errors: countOf('error'),
      warnings: countOf('warning'),
    },
    views: readabilityOf(copy),
  };
}
