import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They need tools of the system: tests/conformance/measures.sh.
    exclude: ['tests/conformance/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than a small machine has cores: many tests wait for a browser.
    maxWorkers: 3,
    // No test leaves anything behind in a module: files share their workers, which saves a start for each.
    isolate: false,
  },
});
