import { describe, expect, it } from 'vitest';
import {
  struggleOf,
  thresholds,
  type Sign,
} from '../../../../../src/elements/care/views/struggle.js';

const second = 1_000;

/** Signs of one kind at these seconds. */
const at = (kind: Sign['kind'], ...seconds: number[]): Sign[] =>
  seconds.map((each) => ({ kind, atMs: each * second }));

const inOrder = (...signs: Sign[]): Sign[] => signs.sort((one, other) => one.atMs - other.atMs);

describe('hints of struggle', () => {
  it('are not there at the start, nor while somebody simply goes on', () => {
    expect(struggleOf([])).toBeUndefined();
    expect(struggleOf(at('act', 0))).toBeUndefined();
    expect(struggleOf(at('act', 0, 5, 12, 30, 80, 81, 82))).toBeUndefined();
  });

  it.each([
    ['three steps back', at('back', 0, 10, 20), undefined],
    ['four steps back in two minutes', at('back', 0, 40, 80, 120), 'backSteps'],
    ['four steps back, the first longer ago', at('back', 0, 40, 80, 120.001), undefined],
    [
      'four steps back between other presses',
      inOrder(...at('back', 0, 20, 40, 60), ...at('act', 10, 30, 50)),
      'backSteps',
    ],
  ])('%s', (_name, signs, struggle) => {
    expect(struggleOf(signs)).toBe(struggle);
  });

  it('say nothing of steps back once something else is pressed', () => {
    expect(struggleOf(inOrder(...at('back', 0, 20, 40, 60), ...at('act', 70)))).toBeUndefined();
  });

  it.each([
    ['two errors', at('error', 0, 10), undefined],
    ['three errors in three minutes', at('error', 0, 85, 170), 'errors'],
    [
      'three errors, the first longer ago',
      inOrder(...at('error', 0, 60, 181), ...at('act', 120)),
      undefined,
    ],
    ['three of four errors in three minutes', at('error', 0, 80, 160, 240), 'errors'],
  ])('%s', (_name, signs, struggle) => {
    expect(struggleOf(signs)).toBe(struggle);
  });

  it.each([
    [89.999, undefined],
    [90, 'pause'],
    [600, 'pause'],
    [600.001, undefined],
  ])('a pause of %s seconds, once it is over', (seconds, struggle) => {
    expect(struggleOf(at('act', 0, seconds))).toBe(struggle);
  });

  it('do not count a pause twice', () => {
    expect(struggleOf(at('act', 0, 100, 101))).toBeUndefined();
  });

  it('have documented limits', () => {
    expect(thresholds).toEqual({
      backSteps: { count: 4, withinMs: 120_000 },
      errors: { count: 3, withinMs: 180_000 },
      pause: { fromMs: 90_000, toMs: 600_000 },
    });
  });
});
