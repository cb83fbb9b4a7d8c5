/**
 * Sentiment, topics and need of survey comments, by word lists that anybody can read.
 *
 * A telco extends them in its policy: `lexicons: [{ ...de, topics: { ...de.topics, app: de.topics.app
 * + ', nordhalle*' } }, en]`, or brings a language of its own. `Lexicon` says what each list does, a
 * reading's `because` which entries decided.
 */
export { de } from './de/index.js';
export { en } from './en/index.js';
export { topics, type Lexicon, type Pattern, type Patterns, type Topic } from './lexicon.js';
export { defaultLexicons, readComment, type Reading, type Sentiment } from './read-comment.js';
