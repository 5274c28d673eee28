import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need tools of the system (tests/conformance/measures.sh), these take long (vitest.slow.config.ts).
    exclude: ['tests/conformance/**', 'tests/**/*.slow.test.ts'],
    setupFiles: ['tests/support/no-store.ts'],
    // Against what hangs; a slow and busy machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One more than a small machine has cores: many tests wait for a browser.
    maxWorkers: 3,
    // No test leaves anything behind in a module: files share their workers, which saves a start for each.
    isolate: false,
  },
});
