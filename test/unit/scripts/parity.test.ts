import { describe, expect, it } from 'vitest';
import { faultsOf, figuresOf } from '../../../scripts/parity/compare.js';
import type { Look } from '../../../scripts/parity/look.js';
import type { Walk } from '../../../scripts/parity/walk.js';

const tile: Look = { width: 286, height: 76, bottom: 588, text: 15.46, edge: 1.13 };
const button: Look = { width: 286, height: 52, bottom: 400, text: 8.96, edge: 1.13 };

const paying: Walk = {
  path: { way: 'pay', kind: 'pay', steps: [] },
  views: 2,
  presses: 3,
  pressed: [tile, button, button],
};
const help = (change: Partial<Walk>, morePresses?: number): Walk => ({
  path: { way: 'call-back', kind: 'help', steps: [], ...(morePresses && { morePresses }) },
  views: 3,
  presses: 3,
  pressed: [tile, button, button],
  ...change,
});

const faults = (walk: Walk): string[] => faultsOf(walk, figuresOf(paying));

describe('help compared with paying', () => {
  it('may be as long as the longest way, and no longer', () => {
    expect(faults(help({}))).toEqual([]);
    expect(faults(help({ views: 4 }))).toEqual(['call-back takes 4 views, more than 3']);
    expect(faults(help({ presses: 4 }))).toEqual(['call-back takes 4 presses, more than 3']);
  });

  it('may take a press more to choose the item of an objection', () => {
    expect(faults(help({ presses: 4 }, 1))).toEqual([]);
    expect(faults(help({ presses: 5 }, 1))).toHaveLength(1);
  });

  it.each([
    ['height', 50, 'has a target lower than paying has'],
    ['width', 284, 'has a target narrower than paying has'],
    ['text', 8.9, 'has text fainter than paying has'],
    ['edge', 1.1, 'has an edge fainter than paying has'],
  ])('must not be smaller or fainter: %s', (trait, value, fault) => {
    expect(faults(help({ pressed: [tile, { ...button, [trait]: value }] }))).toEqual([
      `call-back ${fault}`,
    ]);
  });

  it('forgives a pixel that comes of rounding', () => {
    expect(faults(help({ pressed: [{ ...button, height: 51.4 }] }))).toEqual([]);
  });
});

describe('paying itself', () => {
  it('must not grow: what help may take is measured by it', () => {
    expect(faults(paying)).toEqual([]);
    expect(faults({ ...paying, views: 3 })).toEqual(['pay takes 3 views, more than 2']);
    expect(faults({ ...paying, presses: 4 })).toEqual(['pay takes 4 presses, more than 3']);
  });

  it('keeps targets of 44 px', () => {
    expect(faults({ ...paying, pressed: [{ ...button, height: 43 }] })).toEqual([
      'pay has a target under 44 px',
    ]);
  });
});
