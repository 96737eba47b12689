import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Modules are loaded once a process and not once a file: half of the time. Each test leaves nothing behind in them.
    isolate: false,
    globalSetup: 'tests/build-first.ts',
    // For what hangs. No test asks how long something takes, and a busy machine may take a minute for a second's work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // `npm run coverage`. What runs in processes and threads of its own is not seen by it.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text'],
      reportOnFailure: true,
      thresholds: { lines: 90 },
    },
  },
});
