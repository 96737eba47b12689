// Imports of libraries that take long to set up in; the same functions and classes, which do so when one of them is
// called, out.
import type { Plugin } from 'esbuild';

/** marked makes some sixty regular expressions, entities unpacks a table: 6 ms of each command that reads no text. */
const LATE: Record<string, string[]> = {
  marked: ['Marked'],
  entities: ['decodeHTML', 'decodeHTMLStrict'],
};

export const lateLibraries: Plugin = {
  name: 'late-libraries',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(LATE).join('|')})$`) }, ({ path, kind, importer }) =>
      kind === 'import-statement' && !importer.includes('node_modules') ? { path, namespace: 'late' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: LATE[path]!.map((name) => facade(path, name)).join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

/** Of a `require` esbuild makes a function that runs the module once. */
function facade(library: string, name: string): string {
  return `export function ${name}(...given) {
    const { ${name}: real } = require(${JSON.stringify(library)});
    return new.target ? new real(...given) : real(...given);
  }`;
}
