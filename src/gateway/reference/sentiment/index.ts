/**
 * Sentiment, topics and need of survey comments, by word lists that anybody can read. `Lexicon` says
 * what each list does, a reading's `because` which entries decided; how well it agrees with people is
 * in `test/unit/sentiment/agreement.md`.
 *
 * A telco extends them in its policy, or adds a language:
 * ```
 * const { topics } = germanLexicon;
 * const own = { ...germanLexicon, topics: { ...topics, app: `${topics.app}, nordhalle*` } };
 * const policy = {
 *   ...defaultPolicy,
 *   survey: { ...defaultPolicy.survey, lexicons: [own, englishLexicon] },
 * };
 * ```
 */
export { de as germanLexicon } from './de/index.js';
export { en as englishLexicon } from './en/index.js';
export { topics, type Lexicon, type Pattern, type Patterns, type Topic } from './lexicon.js';
export {
  defaultLexicons,
  readComment,
  type CommentReading,
  type Sentiment,
} from './read-comment.js';
export {
  quotesOfTopic,
  smallestCell,
  topicsOf,
  type CommentedResponse,
  type TopicCell,
} from './topics-of.js';
