import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  topics,
  topicsOf,
  type CommentedResponse,
} from '../../../../src/gateway/reference/sentiment/index.js';

const about = (count: number, response: CommentedResponse): CommentedResponse[] =>
  Array.from({ length: count }, () => response);

const plan = { comment: 'Rate zu hoch', sentiment: 'negative', topics: ['plan'] } as const;

describe('topics of comments', () => {
  it('are told from 10 comments on', () => {
    expect(topicsOf(about(9, plan))).toEqual([]);
    expect(topicsOf(about(10, plan), 1)).toEqual([
      {
        topic: 'plan',
        count: 10,
        bySentiment: { negative: 10, neutral: 0, positive: 0 },
        quotes: ['Rate zu hoch'],
      },
    ]);
  });

  it('come with the most frequent one first', () => {
    const app = { comment: 'App hängt', sentiment: 'negative', topics: ['app'] } as const;
    const both = {
      comment: 'Plan und App',
      sentiment: 'neutral',
      topics: ['app', 'plan'],
    } as const;
    expect(topicsOf([...about(5, plan), ...about(9, both), ...about(3, app)])).toMatchObject([
      { topic: 'plan', count: 14 },
      { topic: 'app', count: 12 },
    ]);
  });

  it('quote nobody in need, who is counted all the same', () => {
    const need = { ...plan, comment: 'Ich kann nicht mehr', distress: true };
    const [cell] = topicsOf([...about(9, need), plan], 10);
    expect(cell).toMatchObject({ count: 10, quotes: ['Rate zu hoch'] });
  });

  it('quote nobody who was protected, and the same words once', () => {
    const hidden = { ...plan, comment: 'Mir ist gekündigt worden', approach: 'protected' };
    const [cell] = topicsOf([hidden, ...about(9, plan)], 10);
    expect(cell).toMatchObject({ count: 10, quotes: ['Rate zu hoch'] });
  });

  it('hold for any responses', () => {
    const response = fc.record({
      comment: fc.option(fc.string(), { nil: undefined }),
      sentiment: fc.constantFrom('negative', 'neutral', 'positive'),
      topics: fc.uniqueArray(fc.constantFrom(...topics)),
      distress: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), fc.nat(5), (responses, maxQuotes) => {
        const secret = new Set(responses.filter((one) => one.distress).map((one) => one.comment));
        const open = new Set(responses.filter((one) => !one.distress).map((one) => one.comment));
        for (const { topic, count, bySentiment, quotes } of topicsOf(responses, maxQuotes)) {
          expect(count).toBe(responses.filter((one) => one.topics.includes(topic)).length);
          expect(count).toBeGreaterThanOrEqual(10);
          expect(bySentiment.negative + bySentiment.neutral + bySentiment.positive).toBe(count);
          expect(quotes.length).toBeLessThanOrEqual(maxQuotes);
          expect(quotes.filter((quote) => secret.has(quote) && !open.has(quote))).toEqual([]);
        }
      }),
    );
  });
});
