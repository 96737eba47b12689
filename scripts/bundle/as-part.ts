// A bundled module in; the same as an expression that src/load.ts can run, an async function of what a module has around
// it, out. Only a script can be compiled from bytecode that was kept after it ran.

/** What stands for `import.meta.url` in the code of a part. */
export const URL_NAME = 'partUrl';

const EXPORTS = /export\{([^{}]+)\};\s*$/;

/** @param code minified, without imports other than dynamic ones, which `bring` of src/load.ts does */
export function asPart(code: string): string {
  const [end, exported] = EXPORTS.exec(code) ?? [];
  if (!end || !exported || code.includes('import.meta'))
    throw new Error('This is not a module that can be made a part');
  const body = code
    .slice(0, -end.length)
    .replaceAll(/\bimport\("/g, 'bring("')
    // Left in regular expressions alone. One byte a character is read and compiled faster than two.
    .replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const properties = exported.split(',').map((one) => one.split(' as ').reverse().join(':'));
  if (/\bimport\(/.test(body)) throw new Error('What a part imports must be known when it is built');
  return `(async function(bring,require,${URL_NAME}){"use strict";${body}\nreturn{${properties.join()}}})`;
}
