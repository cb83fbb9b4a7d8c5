import { defineConfig } from 'vitest/config';

// A zone far from UTC, with summer time: civil dates that a time zone shifts show at once.
// Set before the workers start, so that they and the servers they start have it too.
process.env['TZ'] = 'Pacific/Auckland';

/** A layer of the suite: `npx vitest run --project unit`. */
const layer = (name: string, folders: string[], limits: object = {}) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    ...limits,
  },
});

const minute = 60_000;

export default defineConfig({
  test: {
    environment: 'node',
    restoreMocks: true,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/**/generated/**'] },
    projects: [
      // Some tests go through thousands of cases, and machines of continuous integration are slow.
      layer('unit', ['unit'], { testTimeout: minute }),
      layer('contract', ['contract'], { testTimeout: 2 * minute, hookTimeout: 2 * minute }),
      // One file after the other: each starts servers and a browser of its own.
      layer('e2e', ['e2e', 'faults', 'hosts'], {
        fileParallelism: false,
        testTimeout: 2 * minute,
        hookTimeout: 3 * minute,
      }),
      layer('stories', ['stories'], { testTimeout: 2 * minute, hookTimeout: minute }),
    ],
  },
});
