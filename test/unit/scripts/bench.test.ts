import { describe, expect, it } from 'vitest';
import { contestants } from '../../../scripts/bench/peers/contestants.js';
import { bootWithoutIntl, ratio, reading, typical } from '../../../scripts/bench/peers/results.js';
import type { Figures } from '../../../scripts/bench/peers/visit.js';

const [contestant] = contestants;
const result = (...rounds: Figures[]) => ({ contestant: contestant!, rounds });
const slow = reading('slowMs');

describe('figures of several rounds', () => {
  it('the typical one is the median, whatever one round was disturbed by', () => {
    expect(typical(result({ slowMs: 10 }, { slowMs: 900 }, { slowMs: 12 }), slow)).toBe(12);
  });

  it('nothing is made up for what was never measured', () => {
    expect(typical(result({}, {}), slow)).toBeUndefined();
  });

  it('a ratio is that of the same round, when the machine was as busy for both', () => {
    const one = result({ slowMs: 20 }, { slowMs: 400 }, { slowMs: 33 });
    const floor = result({ slowMs: 10 }, { slowMs: 200 }, { slowMs: 11 });
    expect(ratio(one, floor, slow)).toBe(2);
  });

  it('a floor of nothing has no ratio', () => {
    expect(ratio(result({ shift: 1 }), result({ shift: 0 }), reading('shift'))).toBeUndefined();
  });

  it('boot is told without the time that Intl took', () => {
    expect(bootWithoutIntl({ bootMs: 50, intlMs: 30 })).toBe(20);
    expect(bootWithoutIntl({ intlMs: 30 })).toBeUndefined();
  });
});
