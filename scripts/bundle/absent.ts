// What the bundle has in place of the modules that marked-terminal imports and the page never calls, its code and table
// renderers and its emoji being overridden or off: highlight.js alone would be half of the bundle.

function absent(): never {
  throw new Error('left out of the bundle: see scripts/bundle/absent.ts');
}

// biome-ignore lint/style/noDefaultExport: cli-table3 and supports-hyperlinks have one
export { absent as default, absent as get, absent as highlight };
