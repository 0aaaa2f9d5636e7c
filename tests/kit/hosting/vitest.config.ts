import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/kit/hosting/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
