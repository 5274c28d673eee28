import { defineConfig } from 'vitest/config';

/** The tests of the measures themselves. They need Poppler, so they are none of the quick suite. */
export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
