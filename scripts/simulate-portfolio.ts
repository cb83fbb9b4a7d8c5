/**
 * How a portfolio is spoken to: `npm run simulate-portfolio`, 10,000 invented customers decided anew on
 * every day of 24 months: three minutes on an idle core, some twenty on a crowded one. `-- --customers
 * 1000` is quicker, `-- --seed 2` another one. What the customers do stands in
 * demo/simulation/customers.ts.
 */
import * as z from 'zod';
import { simulateCustomers } from '../demo/simulation/customers.js';
import { distributionOf } from '../demo/simulation/run.js';
import { readFlags } from '../demo/support/arguments.js';
import { defaultSegmentPolicy } from '../src/core/domain/index.js';

const Flags = z.object({
  customers: z.coerce.number().int().min(1).default(10_000),
  months: z.coerce.number().int().min(1).default(24),
  seed: z.coerce.number().int().default(1),
  from: z.iso.date().default('2024-12-01'),
});

const options = readFlags(Flags);
const started = performance.now();
const result = distributionOf(simulateCustomers(options), options, defaultSegmentPolicy);
const seconds = (performance.now() - started) / 1000;

/** Shares of a count, as a table shows them. */
const shares = (counts: Readonly<Record<string, number>>): Record<string, string> => {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, `${((100 * count) / all).toFixed(1)} %`]),
  );
};

console.log(
  `${options.customers} customers, ${options.months} months from ${options.from}, seed ${options.seed}`,
);
console.log('Customers by approach at the end of each month:');
console.table(Object.fromEntries(result.months.map(({ month, counts }) => [month, counts])));
console.log('Days of each kind of payer by approach:');
console.table(
  Object.fromEntries(Object.entries(result.payers).map(([name, days]) => [name, shares(days)])),
);
console.log('Customers by reason at the end:');
console.table(shares(result.reasons));

const customerYears = (options.customers * options.months) / 12;
console.log(`Changes per customer and year: ${(result.changes / customerYears).toFixed(2)}`);
console.log(
  `Never changed: ${((100 * result.unchanged) / options.customers).toFixed(1)} % of customers`,
);
console.log(`Most changes of one customer: ${result.mostChanges} in ${options.months} months`);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${seconds.toFixed(1)} s, ${megabytes} MB at most`);
