import { describe, expect, it } from 'vitest';
import {
  languages,
  precision,
  readFresh,
  readLabelled,
  recall,
  score,
  tableOf,
} from './labelled.js';

describe.each(languages)('labelled sentences: %s', (language) => {
  const { tuned, heldOut } = readLabelled(language);

  it('are at least 120', () => {
    expect(tuned.length + heldOut.length).toBeGreaterThanOrEqual(120);
  });

  it.each([
    { half: 'tuned', sentences: tuned, least: { precision: 0.95, recall: 0.95 } },
    { half: 'held out', sentences: heldOut, least: { precision: 0.95, recall: 0.95 } },
    // Lists never know all words; what they object to must be right.
    ...readFresh(language).map((sentences) => ({
      half: 'fresh',
      sentences,
      least: { precision: 0.85, recall: 0.45 },
    })),
  ])('$half: faults are found and good words pass', ({ half, sentences, least }) => {
    const scores = score(sentences);
    console.log(`${language}, ${half}:\n${tableOf(scores)}`);
    const total = scores.get('total');
    if (!total) throw new Error('no sentences');
    expect(precision(total)).toBeGreaterThanOrEqual(least.precision);
    expect(recall(total)).toBeGreaterThanOrEqual(least.recall);
  });
});
