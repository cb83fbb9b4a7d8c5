import fc from 'fast-check';
import { addDays } from '../../src/core/domain/index.js';

/**
 * How often a property of the kernel is tried. Mutation tests try less: there it is the same property
 * once for each mutant.
 */
export const manyRuns = { numRuns: Number(process.env['KULANZ_PROPERTY_RUNS'] ?? 10_000) };

/** Civil dates of two decades. */
export function civilDates(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 7_300 }).map((days) => addDays('2020-01-01', days));
}
