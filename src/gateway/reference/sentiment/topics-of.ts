import { topics, type Topic } from './lexicon.js';
import type { Sentiment } from './read-comment.js';

/** What the aggregation needs of a response; a stored survey is one. */
export interface CommentedResponse {
  readonly comment?: string | undefined;
  readonly sentiment?: Sentiment | undefined;
  readonly topics?: readonly Topic[] | undefined;
  /** Those words call for a person. */
  readonly distress?: boolean | undefined;
  /** How the customer was spoken to when the question came. */
  readonly approach?: string | undefined;
}

/** One topic of many comments. */
export interface TopicCell {
  readonly topic: Topic;
  /** Comments about it. */
  readonly count: number;
  readonly bySentiment: Readonly<Record<Sentiment, number>>;
  /** Redacted comments, each once, in the order given; none of somebody in need or protected. */
  readonly quotes: readonly string[];
}

/** Below it a cell could tell who wrote (rules.md, NPS). */
export const smallestCell = 10;
/** Enough to hear how people put it. */
export const quotesOfTopic = 3;

/**
 * What comments are about, the most frequent topic first; equal ones by name.
 * @param responses comments redacted before they were stored
 * @param maxQuotes for each topic
 * @returns only topics of {@link smallestCell} comments or more
 */
export function topicsOf(
  responses: readonly CommentedResponse[],
  maxQuotes = quotesOfTopic,
): readonly TopicCell[] {
  return topics
    .map((topic) => {
      const about = responses.filter((response) => response.topics?.includes(topic));
      return { topic, count: about.length, ...cellOf(about, maxQuotes) };
    })
    .filter(({ count }) => count >= smallestCell)
    .sort((one, other) => other.count - one.count || (one.topic < other.topic ? -1 : 1));
}

function cellOf(about: readonly CommentedResponse[], maxQuotes: number) {
  const those = (sentiment: Sentiment): number =>
    about.filter((response) => response.sentiment === sentiment).length;
  const quotes = about
    .filter(({ distress, approach }) => distress !== true && approach !== 'protected')
    .flatMap(({ comment }) => (comment ? [comment] : []));
  return {
    bySentiment: {
      negative: those('negative'),
      neutral: those('neutral'),
      positive: those('positive'),
    },
    quotes: [...new Set(quotes)].slice(0, maxQuotes),
  };
}
