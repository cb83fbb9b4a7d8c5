/**
 * `npm run chaos -- --seeds 2000`: customers act while faults happen, and whatever they do, at most what
 * they confirmed is done, once, and the page says what the backend holds. Exits with 1 when something
 * does not hold; `--seed N` plays one of them again and prints every act and every fault.
 */
import * as z from 'zod';
import { readFlags } from '../../../demo/support/arguments.js';
import { chaos } from './chaos.js';

const Flags = z.object({
  seeds: z.coerce.number().int().min(1).default(100),
  /** The first of them. */
  from: z.coerce.number().int().min(0).default(1),
  /** This one alone. */
  seed: z.coerce.number().int().min(0).optional(),
  /** Pages at the same time. */
  pages: z.coerce.number().int().min(1).default(2),
});
const { seeds, from, seed, pages } = readFlags(Flags);
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);

const report = await chaos({
  seeds: seed === undefined ? Array.from({ length: seeds }, (_, index) => from + index) : [seed],
  pages: seed === undefined ? pages : 1,
  tell: (line) => console.log(`${seconds()} s: ${line}`),
  ...(seed !== undefined && { log: (line) => console.log(line) }),
});

const { violations, faults, ...figures } = report;
console.log('\nFaults injected:');
console.table(Object.fromEntries(faults));
console.table({ ...figures, violations: violations.length, seconds: seconds() });
for (const violation of violations) {
  console.error(`seed ${violation.seed}: ${violation.what}`);
}
if (violations.length > 0) {
  const failed = new Set(violations.map((violation) => violation.seed));
  console.error(`\nPlay one again: npm run chaos -- --seed ${[...failed][0]}`);
  process.exit(1);
}
