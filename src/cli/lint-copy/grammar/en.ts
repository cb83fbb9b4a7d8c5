import { syllable } from 'syllable';
import type { Grammar, Readability } from '../types.js';

const subject = 'you|we|it|they|he|she|I|this|your|our|their|the|a|an|\\{\\w+\\}';
const openers = [
  'because',
  'although',
  'though',
  'unless',
  'whether',
  'whenever',
  'whereas',
  'if',
  'while',
  'which',
  'who',
  'whom',
  'whose',
  'what',
  'how',
  'why',
  'where',
  'when',
  // Prepositions as well: only a subject shows the clause.
  `(?:before|after|until|since|once) (?:${subject}) \\p{L}+`,
  // Also a pronoun: "before that", "that bill".
  `(?<!\\b(?:of|for|with|in|on|about|like|by|after|before|do|than|at|from) )that (?:${subject}|is|are|was|were|has|have|can|will|may|must|fits?|suits?|does?|goes?)`,
].join('|');
const clause = new RegExp(`(?<![\\p{L}-])(?:${openers})(?![\\p{L}-])`, 'giu');
/** "What happens next" and "How do you pay?" are main clauses; "What you pay, we book." is not. */
const question = /^(?:what|how|why|where|when|who|which)\b[^,]*$/iu;
/** "That is ..." begins a main clause. */
const demonstrative = /^that (?:is|was|are|were|has|can|will|may|goes|does)\b/iu;

function clausesOf(sentence: string): string[] {
  const found = [...sentence.matchAll(clause)].filter(
    ({ 0: words, index }) => index > 0 || !(question.test(sentence) || demonstrative.test(words)),
  );
  return found.map(([words]) => words.split(' ')[0] ?? words);
}

const irregular =
  'sent|paid|taken|made|given|written|told|shown|kept|held|done|cut|put|set|sold|brought|found|lost|left|begun|chosen|withdrawn|drawn|known|seen|read|met';
/** "Has been limited since" tells of a state. */
const passive = new RegExp(
  `(?<!\\p{L})(?:was|were|be|been|being) (?:(?:not|now|just|also|already|\\p{L}+ly) )?(?:\\p{L}{2,}ed|${irregular})(?!\\p{L})(?! since)`,
  'iu',
);
/** What nobody did has nobody who did it: "Nothing was collected." */
const nothing = /\b(?:nothing|nobody|no|none)\b/iu;
/** States rather than deeds. */
const adjectives =
  /\b(?:limited|planned|interested|pleased|worried|tired|supposed|allowed|used|need|indeed)$/iu;

function passiveOf(sentence: string): string | undefined {
  for (const part of sentence.split(/[,;:–]/)) {
    const found = passive.exec(part)?.[0];
    if (found && !adjectives.test(found) && !nothing.test(part) && !/\bby (?!\d|\{)/u.test(part)) {
      return found;
    }
  }
  return undefined;
}

export const grammar: Grammar = {
  clausesOf,
  passiveOf,
  passiveExample: 'who does it: "We are working on your request."',
};

export const readability: Readability = {
  syllablesOf: (word) => Math.max(1, syllable(word)),
  formulas: [
    {
      name: 'flesch',
      of: ({ wordsPerSentence, syllablesPerWord }) =>
        206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
      limit: 'under 70',
      isHard: (figure) => figure < 70,
    },
  ],
};
