// What is changed in files of libraries, as data: the build changes them so, and the tests of the screen too.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

export type Patch = {
  /** Of the path, whose parts are parted by `/`. */
  file: RegExp;
  /** Each stands in the file as it is published. */
  from: string;
  to: string;
};

/** @throws when the file is no longer the one that the patch was made for */
export function changed(patches: readonly Patch[], path: string, source: string): string {
  return patches.reduce((before, { from, to }) => {
    if (!before.includes(from)) throw new Error(`${path} has changed: see scripts/bundle/patches.ts`);
    return before.replace(from, () => to);
  }, source);
}

/** @param path as the system writes it */
export function patchesOf(path: string, patches: readonly Patch[]): Patch[] {
  return patches.filter(({ file }) => file.test(path.replaceAll('\\', '/')));
}

export function patchLibraries(patches: readonly Patch[]): Plugin {
  return {
    name: 'patch-libraries',
    setup(build) {
      build.onLoad({ filter: /node_modules.*\.js$/ }, async ({ path }) => {
        const asked = patchesOf(path, patches);
        if (asked.length === 0) return undefined;
        return { contents: changed(asked, path, await readFile(path, 'utf8')), loader: 'js' };
      });
    },
  };
}
