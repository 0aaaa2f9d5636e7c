import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,built}/**/*.test.ts'],
    setupFiles: ['tests/fixtures/seed.ts'],
    testTimeout: 60_000,
  },
});
