import fc from 'fast-check';
import { addDays } from '../../src/core/domain/index.js';

/** Civil dates of two decades. */
export function civilDates(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 7_300 }).map((days) => addDays('2020-01-01', days));
}
