import { defineConfig } from 'vitest/config';

/** The tests that mutants of `core/domain` must not survive: those of the very room, all pure. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/core/domain/**/*.test.ts'],
    // Instrumented code on a busy machine is slow; a mutant without end is Stryker's to stop.
    testTimeout: 60_000,
  },
});
