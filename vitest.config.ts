import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // Some tests run programs and send them signals, and CI machines stop for seconds.
    retry: process.env.CI ? 1 : 0,
  },
});
