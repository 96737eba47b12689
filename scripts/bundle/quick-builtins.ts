// Imports of Node's own modules in; the same modules, taken without their ES module facades, out.
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * An `import` of a built-in module reads every one of its exports, and so runs each getter that Node would have run
 * late: of `process` alone these load streams, fs/promises, workers and the report. `getBuiltinModule` reads none.
 */
export const quickBuiltins: Plugin = {
  name: 'quick-builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({ contents: facade(path) }));
  },
};

/** Each export is read on its own, so that the bundle keeps, and runs, only those that something imports. */
function facade(path: string): string {
  const names = Object.keys(process.getBuiltinModule(path) as object).filter((name) => /^[A-Za-z]\w*$/.test(name));
  const exports = names
    .filter((name) => name !== 'default')
    .map((name) => `const $${name} = /* @__PURE__ */ (() => builtin.${name})();\nexport { $${name} as ${name} };`);
  return [
    `const builtin = process.getBuiltinModule(${JSON.stringify(path)});`,
    'export default builtin;',
    ...exports,
  ].join('\n');
}
