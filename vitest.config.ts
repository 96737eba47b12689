import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { changed, patchesOf } from './scripts/bundle/patch.ts';
import { PATCHES } from './scripts/bundle/patches.ts';

/** The libraries that draw the screen. */
const LIBRARIES = /\/node_modules\/(?:ink|ink-testing-library|string-width|widest-line|yoga-layout)\//;

const patchLibraries: Plugin = {
  name: 'patch-libraries',
  load(path) {
    if (!LIBRARIES.test(path) || !path.endsWith('.js')) return undefined;
    const code = changed(patchesOf(path, PATCHES), path, readFileSync(path, 'utf8'));
    // Their source maps lead to sources that are not published.
    return { code: code.replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: null };
  },
};

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    // Modules are loaded once a process and not once a file: half of the time. Each test leaves nothing behind in them.
    isolate: false,
    // One more than there are processors, as a fifth of a run is waiting for programs, locks and clocks.
    maxWorkers: availableParallelism() + 1,
    globalSetup: 'tests/build-first.ts',
    // For what hangs. No test asks how long something takes, and a busy machine may take a minute for a second's work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/patches/patched.test.ts'] },
      },
      // The screen is drawn once more by the libraries as the build changes them.
      {
        extends: true,
        plugins: [patchLibraries],
        test: {
          name: 'patched',
          include: ['tests/screen/**/*.test.{ts,tsx}', 'tests/patches/patched.test.ts'],
          server: { deps: { inline: [LIBRARIES] } },
        },
      },
    ],
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
