import { describe, expect, it } from 'vitest';
import { canBeRecorded, compare, passes } from '../../../scripts/size/compare.js';
import { figureIds, figures } from '../../../scripts/size/figures.js';
import { readHistory } from '../../../scripts/size/history.js';
import { figureRows } from '../../../scripts/size/page.js';

/** The verdict on a figure that weighed 10,000 bytes and may weigh 10,500. */
function verdictOn(now: number | undefined, last: number | undefined = 10_000) {
  const weights = (bytes?: number) => (bytes === undefined ? {} : { card: bytes });
  const [comparison] = compare(weights(now), weights(last), { card: 10_500 });
  return comparison?.verdict;
}

describe('a figure', () => {
  it.each([
    [10_190, 'holds'],
    [10_200, 'holds'],
    [10_201, 'grew'],
    [10_210, 'grew'],
    [9_810, 'holds'],
    [9_790, 'shrank'],
  ])('of %d bytes after 10,000: %s', (now, verdict) => {
    expect(verdictOn(now)).toBe(verdict);
  });

  it('stays within a target that holds, however it came there', () => {
    expect(verdictOn(10_501, 10_400)).toBe('above-target');
    expect(verdictOn(10_500, 10_400)).toBe('holds');
  });

  it('needs an entry of the history, and an entry needs its figure', () => {
    expect(compare({ card: 1 }, {}, {})).toEqual([{ id: 'card', verdict: 'new' }]);
    expect(compare({}, { card: 1 }, {})).toEqual([{ id: 'card', verdict: 'missing' }]);
  });

  it('passes when it holds or shrank, and a reason accepts all but a missed target', () => {
    const verdicts = ['holds', 'shrank', 'grew', 'new', 'missing', 'above-target'] as const;
    expect(verdicts.filter(passes)).toEqual(['holds', 'shrank']);
    expect(verdicts.filter(canBeRecorded)).toEqual(verdicts.slice(0, -1));
  });

  it('is held to its target, unless a reason is given', () => {
    const { target } = figures['one-tag/balance-card'];
    const weigh = (bytes: number) => compare({ 'one-tag/balance-card': bytes }, {});
    expect(weigh(target + 1)).toEqual([{ id: 'one-tag/balance-card', verdict: 'above-target' }]);
    const missed = figures['all-tags/everything'];
    const everything = { 'all-tags/everything': missed.target + 1 };
    expect(compare(everything, everything)).toEqual([
      { id: 'all-tags/everything', verdict: 'holds' },
    ]);
  });
});

describe('the history', () => {
  it('has every figure in its last entry, and a reason for each missed target, for no other', () => {
    expect(Object.keys(readHistory().at(-1)?.figures ?? {})).toEqual(figureIds);
    const rows = figureRows(readHistory());
    const missed = rows.filter(({ isWithinTarget }) => !isWithinTarget);
    const explained = rows.filter(({ missedBecause }) => missedBecause);
    expect(explained.map(({ id }) => id)).toEqual(missed.map(({ id }) => id));
  });

  it('is drawn from entry to entry, above zero, beside the target', () => {
    const entry = (bytes: number) => ({
      date: '2026-11-29',
      version: '0.1.0',
      reason: 'A test',
      figures: { 'one-tag/balance-card': bytes },
    });
    const [row] = figureRows([entry(30 * 1024), entry(7.5 * 1024)]);
    expect(row).toMatchObject({ now: '7.50 KiB', aimedAt: '15.00 KiB', isWithinTarget: true });
    expect(row?.chart).toMatchObject({
      points: [
        { x: 6, y: 6 },
        { x: 234, y: 45 },
      ],
      targetY: 32,
      words: '30.00 KiB, then 7.50 KiB; target 15.00 KiB',
    });
  });
});
