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

/** Each is some twenty of Node's internal modules, of which a first screen needs none. */
const LATE = new Set(['node:crypto']);

/** Each export is read on its own, so that the bundle keeps, and runs, only those that something imports. */
function facade(path: string): string {
  const builtin = process.getBuiltinModule(path) as Record<string, unknown>;
  const names = Object.keys(builtin).filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default');
  const load = `process.getBuiltinModule(${JSON.stringify(path)})`;
  if (LATE.has(path)) {
    const functions = names.filter((name) => typeof builtin[name] === 'function');
    return functions.map((name) => `export const ${name} = (...given) => ${load}.${name}(...given);`).join('\n');
  }
  const exports = names.map(
    (name) => `const $${name} = /* @__PURE__ */ (() => builtin.${name})();\nexport { $${name} as ${name} };`,
  );
  return [`const builtin = ${load};`, 'export default builtin;', ...exports].join('\n');
}
