import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{kit/{unit,content,built},site/{content,built}}/**/*.test.ts'],
    setupFiles: ['tests/fixtures/seed.ts'],
    testTimeout: 60_000,
    // No file changes what another reads: they share their modules, and every core works.
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
