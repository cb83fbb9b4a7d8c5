import { topics, type Topic } from './lexicon.js';
import type { Sentiment } from './read-comment.js';

/** What the aggregation needs of a response; a stored survey is one. */
export interface CommentedResponse {
  readonly comment?: string | undefined;
  readonly sentiment?: Sentiment | undefined;
  readonly topics?: readonly Topic[] | undefined;
  readonly distress?: boolean | undefined;
}

/** One topic of many comments. */
export interface TopicCell {
  readonly topic: Topic;
  /** Comments about it. */
  readonly count: number;
  readonly bySentiment: Readonly<Record<Sentiment, number>>;
  /** Redacted comments, in the order given; none of somebody in need. */
  readonly quotes: readonly string[];
}

/** Below it a cell could tell who wrote. */
const smallestCell = 10;

/**
 * What comments are about, the most frequent topic first; equal ones by name.
 * @param responses comments redacted before they were stored
 * @param maxQuotes for each topic
 * @returns only topics of 10 comments or more (rules.md, NPS)
 */
export function topicsOf(
  responses: readonly CommentedResponse[],
  maxQuotes = 3,
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
    .filter(({ distress }) => distress !== true)
    .flatMap(({ comment }) => (comment ? [comment] : []))
    .slice(0, maxQuotes);
  return {
    bySentiment: {
      negative: those('negative'),
      neutral: those('neutral'),
      positive: those('positive'),
    },
    quotes,
  };
}
