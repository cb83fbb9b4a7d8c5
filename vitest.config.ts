import { availableParallelism } from 'node:os';
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

/** Goes through help in the engines beside Chromium. */
const helpEngines = 'test/e2e/help-engines.test.ts';

/** More than vitest's own choice where there are two processors: it would use but one of them. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Apps of other frameworks, which have the packed package installed. */
const apps = (name: string, files: string[], setup: string) => ({
  extends: true as const,
  test: {
    name,
    include: files.map((file) => `test/hosts/${file}.test.ts`),
    globalSetup: `test/hosts/support/${setup}.ts`,
    fileParallelism: false,
    testTimeout: 2 * minute,
    hookTimeout: 2 * minute,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers,
    restoreMocks: true,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/**/generated/**'] },
    projects: [
      // Some tests go through thousands of cases, and machines of continuous integration are slow.
      layer('unit', ['unit'], { testTimeout: minute }),
      layer('contract', ['contract'], { testTimeout: 2 * minute, hookTimeout: 2 * minute }),
      // One file after the other: each starts servers and a browser of its own.
      layer('e2e', ['e2e'], {
        exclude: [helpEngines],
        fileParallelism: false,
        testTimeout: 2 * minute,
        hookTimeout: 3 * minute,
      }),
      // Likewise, in Firefox and WebKit too.
      layer('hosts', [], {
        include: ['test/{hosts,faults}/**/*.test.ts', helpEngines],
        exclude: ['test/hosts/{frameworks,server-rendering,angular}.test.ts'],
        fileParallelism: false,
        testTimeout: 2 * minute,
        hookTimeout: 3 * minute,
      }),
      // These install from the npm registry, which no other layer asks.
      apps('frameworks', ['frameworks', 'server-rendering'], 'install-apps'),
      apps('angular', ['angular'], 'install-angular'),
      layer('stories', ['stories'], { testTimeout: 2 * minute, hookTimeout: minute }),
    ],
  },
});
