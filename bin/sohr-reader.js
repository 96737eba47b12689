#!/usr/bin/env node
// Looks at Node's version, and goes on to the program in dist/. Must be readable by old Nodes.
const [major, minor] = process.versions.node.split('.').map(Number);
// Before these Node's SQLite has no full-text search.
if (major < 22 || (major === 22 && minor < 16) || (major === 23 && minor < 11)) {
  console.error(`sohr-reader needs Node.js 22.16 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

// React and Ink do checks in development that a reader would only wait for.
process.env.NODE_ENV = 'production';
// node:sqlite says on Node 22 that it is experimental: that would stand in the middle of the screen.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!/SQLite is an experimental feature/.test(String(warning))) emitWarning.call(process, warning, ...rest);
};

// Whatever ends before it has an answer, as when nothing is left to wait for, has not done what it was asked.
process.exitCode = 2;
import('../dist/load.js')
  .then(({ load }) => load('main'))
  .then(({ main }) => main(process.argv.slice(2)))
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  // It says itself what goes wrong, once it is there.
  .catch(({ message }) => console.error(`sohr-reader: cannot start: ${message}\n  Install it again.`));
