import { expect, test } from 'vitest';
import { chaos } from '../support/chaos/chaos.js';

/** `npm run chaos -- --seeds 2000` plays many more; `--seed N` plays one of them again. */
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

test('whatever customers do and whatever fails meanwhile: what they confirmed is done, once, and the page says so', async () => {
  const report = await chaos({ seeds, pages: 2 });
  expect(report.violations).toEqual([]);
  expect(report.seeds).toBe(seeds.length);
  // Things are done, and things go wrong: else nothing was tried.
  expect(report.stored).toBe(report.commitments);
  expect(report.commitments).toBeGreaterThan(seeds.length);
  const injected = [...report.faults.values()];
  expect(injected.filter((count) => count > 0).length).toBeGreaterThan(10);
}, 600_000);
