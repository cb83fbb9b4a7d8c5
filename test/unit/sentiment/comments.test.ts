import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { halfOf, topics, type CodedComment } from './code-book.js';

const halves = ['tuning', 'held-out'] as const;
const sentiments = ['negative', 'neutral', 'positive'];

const read = (half: string, language: string): CodedComment[] =>
  JSON.parse(
    readFileSync(new URL(`${half}/comments.${language}.json`, import.meta.url), 'utf8'),
  ) as CodedComment[];

describe.each(['de', 'en'])('the labelled comments, %s', (language) => {
  const all = halves.flatMap((half) => read(half, language));

  it('are at least 200, each once, with every class in each half', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ text }) => text.toLowerCase())).size).toBe(all.length);
    for (const half of halves) {
      const comments = read(half, language);
      expect(new Set(comments.map(({ sentiment }) => sentiment)).size).toBe(sentiments.length);
      expect(new Set(comments.flatMap((comment) => comment.topics))).toEqual(
        new Set(Object.keys(topics)),
      );
      expect(comments.some(({ distress }) => distress)).toBe(true);
    }
  });

  it('carry codes of the code book', () => {
    for (const { text, sentiment, topics: codes, distress } of all) {
      expect(sentiments, text).toContain(sentiment);
      expect(Object.keys(topics), text).toEqual(expect.arrayContaining([...codes]));
      expect(new Set(codes).size, text).toBe(codes.length);
      expect(typeof distress, text).toBe('boolean');
    }
  });

  it.each(halves)('are in the half that the rule says: %s', async (half) => {
    for (const { text } of read(half, language)) expect(await halfOf(text), text).toBe(half);
  });
});
