import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseByChance,
  chooseByRules,
} from '../../../../src/testing/fault-server/choose-fault.js';
import type { Fault } from '../../../../src/testing/fault-server/index.js';

const cut: Fault = { kind: 'cut', when: 'after-commit' };
const truncated: Fault = { kind: 'truncated' };
const get = (path: string) => ({ method: 'GET', path });

describe('rules', () => {
  it.each([
    ['/v1/plans', '/v1/plans', true],
    ['/v1/plans', '/v1/plans/1', false],
    ['/v1/plans/*', '/v1/plans/1', true],
    ['/v1/plans/*', '/v1/plans', false],
    ['*/plans', '/v1/plans', true],
    ['/v1/plan.', '/v1/plans', false],
  ])('the path %s is about %s: %s', (pattern, path, isSo) => {
    const choose = chooseByRules([{ path: pattern, fault: cut }]);
    expect(choose(get(path)) === cut).toBe(isSo);
  });

  it('are about one method, or about all but OPTIONS', () => {
    const ofPosts = chooseByRules([{ method: 'POST', fault: cut }]);
    const ofAll = chooseByRules([{ fault: cut }]);
    const by = (choose: typeof ofAll) =>
      ['GET', 'POST', 'OPTIONS'].filter((method) => choose({ method, path: '/' }));

    expect(by(ofPosts)).toEqual(['POST']);
    expect(by(ofAll)).toEqual(['GET', 'POST']);
  });

  it('count what they are about; the first that applies decides', () => {
    const choose = chooseByRules([
      { path: '/a', from: 2, to: 2, fault: cut },
      { path: '/a', from: 2, fault: truncated },
    ]);
    const kinds = ['/a', '/b', '/a', '/a', '/a'].map((path) => choose(get(path))?.kind);

    expect(kinds).toEqual([undefined, undefined, 'cut', 'truncated', 'truncated']);
  });
});

describe('chance', () => {
  const faults = [cut, truncated];
  const draw = (seed: number, paths: readonly string[], share = 0.5) => {
    const choose = chooseByChance({ seed, share, faults });
    return paths.map((path) => ({ path, kind: choose(get(path))?.kind }));
  };
  const many = Array.from({ length: 2_000 }, (_, number) => `/v1/${number % 7}`);

  it('is the same for the same seed, however different operations are mixed', () => {
    const bySorted = [...many].sort();
    const ofPath = (drawn: ReturnType<typeof draw>, path: string) =>
      drawn.filter((entry) => entry.path === path);
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...new Set(many)), (seed, path) => {
        expect(ofPath(draw(seed, many), path)).toEqual(ofPath(draw(seed, bySorted), path));
      }),
      { numRuns: 20 },
    );
    expect(draw(1, many)).not.toEqual(draw(2, many));
  });

  it('befalls about the share of requests, each fault about as often', () => {
    const kinds = draw(7, many, 0.3).map(({ kind }) => kind);
    const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;

    expect(count('cut') / many.length).toBeCloseTo(0.15, 1);
    expect(count('truncated') / many.length).toBeCloseTo(0.15, 1);
    expect(draw(7, many, 0).every(({ kind }) => kind === undefined)).toBe(true);
    expect(draw(7, many, 1).every(({ kind }) => kind !== undefined)).toBe(true);
  });

  it('refuses a share that is none, and an empty choice', () => {
    for (const share of [-0.1, 1.1, NaN]) {
      expect(() => chooseByChance({ seed: 1, share, faults })).toThrow(RangeError);
    }
    expect(() => chooseByChance({ seed: 1, share: 1, faults: [] })).toThrow(RangeError);
  });
});
