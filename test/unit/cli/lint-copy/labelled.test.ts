import { describe, expect, it } from 'vitest';
import { precision, readLabelled, recall, score, tableOf } from './labelled.js';

describe.each(['de', 'en'])('labelled sentences: %s', (language) => {
  const halves = readLabelled(language);

  it('are at least 120', () => {
    expect(halves.tuned.length + halves.heldOut.length).toBeGreaterThanOrEqual(120);
  });

  it.each(['tuned', 'heldOut'] as const)('%s: faults are found and good words pass', (half) => {
    const scores = score(halves[half]);
    console.log(`${language}, ${half}:\n${tableOf(scores)}`);
    const total = scores.get('total');
    if (!total) throw new Error('no sentences');
    expect(precision(total)).toBeGreaterThanOrEqual(0.95);
    expect(recall(total)).toBeGreaterThanOrEqual(0.95);
  });
});
