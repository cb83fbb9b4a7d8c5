import { describe, expect, it } from 'vitest';
import { kappa, retrieval } from '../../../scripts/sentiment/agreement.js';
import { readHalf } from '../../../scripts/sentiment/coded-comments.js';

describe('kappa', () => {
  it('is agreement beyond chance', () => {
    // Cohen (1960): 45 + 15 of 100 agree, 60 and 70 said yes.
    const pairs = [
      ...Array<[boolean, boolean]>(45).fill([true, true]),
      ...Array<[boolean, boolean]>(15).fill([true, false]),
      ...Array<[boolean, boolean]>(25).fill([false, true]),
      ...Array<[boolean, boolean]>(15).fill([false, false]),
    ];
    expect(kappa(pairs)).toBeCloseTo((0.6 - 0.54) / 0.46, 10);
  });

  it('is 1 for full agreement and 0 for chance', () => {
    expect(
      kappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      kappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
  });
});

it('precision and recall count what was found against what people gave', () => {
  expect(
    retrieval([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [true, true],
    ]),
  ).toEqual({ given: 3, precision: 2 / 3, recall: 2 / 3 });
});

// Measured once, in test/unit/sentiment/agreement.md; gated at a little less, so that it cannot rot.
describe.each([
  { language: 'de', sentiment: 0.55, need: 0.65 },
  { language: 'en', sentiment: 0.5, need: 0.55 },
] as const)('agreement with people on comments held out: $language', (floor) => {
  const coded = readHalf('held-out', floor.language);

  it('on sentiment', () => {
    const pairs = coded.map(
      ({ people, lexicon }) => [people.sentiment, lexicon.sentiment] as const,
    );
    expect(kappa(pairs)).toBeGreaterThanOrEqual(floor.sentiment);
  });

  it('on need', () => {
    const pairs = coded.map(({ people, lexicon }) => [people.distress, lexicon.distress] as const);
    expect(kappa(pairs)).toBeGreaterThanOrEqual(floor.need);
  });
});
