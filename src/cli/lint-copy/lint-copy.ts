/**
 * The copy linter's engine: words in, findings out. Plain TypeScript without Node, so that it also
 * runs in a browser. It finds what hurts; it cannot certify "Leichte Sprache" or plain English.
 */
import { viewOf } from '../../i18n/views.js';
import { listsFor } from './lists/index.js';
import { readMessage } from './message.js';
import { readabilityOf } from './readability.js';
import { rules } from './rules/index.js';
import { wordsOf } from './text.js';
import type { Catalogue, Copy, Finding, LintOptions, LintResult, Message } from './types.js';

/** Rules that judge what stands together: a fault may show at a text that is not at fault. */
const viewRules = new Set(['L2', 'L9', 'L12', 'L14']);

/** Judges the words of one locale by the rules L1 to L16. */
export function lintCopy(catalogue: Catalogue, options: LintOptions = {}): LintResult {
  const { file, locale, texts, lines = {} } = catalogue;
  const lists = listsFor(locale, options.glossary);
  const read = ([key, text]: [string, string]) => readMessage(key, text, locale, lists);
  const own = Object.entries(texts).map(read);
  const copy: Copy = {
    locale,
    lists,
    messages: [...own, ...neighbours(own, options.defaults ?? {}).map(read)],
    expectedKeys: [...(options.expectedKeys ?? [])],
    reasons: options.reasons ?? {},
  };
  const findings: Finding[] = rules
    .flatMap(({ id, check }) =>
      [...check(copy)].map((fault) => ({ file, line: lines[fault.key], rule: id, ...fault })),
    )
    .filter(({ key, rule }) => viewRules.has(rule) || !isNeighbour(key, catalogue, options));
  const sentences = own.flatMap((message) => message.sentences);
  const countOf = (severity: string) => findings.filter((f) => f.severity === severity).length;
  return {
    findings,
    figures: {
      locale,
      messages: own.length,
      sentences: sentences.length,
      words: sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0),
      errors: countOf('error'),
      warnings: countOf('warning'),
    },
    views: readabilityOf(copy),
  };
}

/** The default texts that stand in one view with texts of the catalogue. */
function neighbours(
  own: readonly Message[],
  defaults: Readonly<Record<string, string>>,
): [key: string, text: string][] {
  const keys = new Set(own.map(({ key }) => key));
  const views = new Set(own.map(({ view }) => view));
  return Object.entries(defaults).filter(([key]) => views.has(viewOf(key)) && !keys.has(key));
}

function isNeighbour(key: string, { texts }: Catalogue, { defaults = {} }: LintOptions): boolean {
  return Object.hasOwn(defaults, key) && !Object.hasOwn(texts, key);
}
