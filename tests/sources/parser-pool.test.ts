// Threads that parse for an import: ones that cannot start, die, or run out of memory, made of small scripts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParsableItem, ParsedItem, ParseItems } from '../../src/sources/import/parse-items.ts';
import { startParserPool } from '../../src/sources/import/parser-pool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @param script of the thread; none: the file is missing */
function install(script?: string) {
  const home = mkdtempSync(join(folder, 'home-'));
  mkdirSync(join(home, 'dist'));
  if (script) writeFileSync(join(home, 'dist/parser-worker.js'), script);
  return { root: pathToFileURL(`${home}/`), namer: 'test', version: 'test' };
}

const items = (...paths: string[]): ParsableItem[] =>
  paths.map((path) => ({ path, place: '', bytes: Buffer.from('') }));
const said = (parsed: ParsedItem[]) => parsed.map((one) => `${one.path}: ${'problem' in one ? one.problem : ''}`);

/** Each item says who parsed it. */
const parseHere: ParseItems = async (all) =>
  all.map(({ path, place }) => ({ path, place, problem: 'here', advice: '' }));
const parsing = (beforeEach: string) => `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ batch, items }) => {
    const parsed = items.map(({ path, place }) => {
      ${beforeEach}
      return { path, place, problem: 'there', advice: '' };
    });
    parentPort.postMessage({ batch, parsed });
  });
  parentPort.postMessage('started');`;

async function parseAll(script: string | undefined, batches: string[][], limits = {}) {
  const { parse, end } = startParserPool(install(script), parseHere, { limits });
  try {
    return (await Promise.all(batches.map((batch) => parse(items(...batch))))).map(said);
  } finally {
    await end();
  }
}

test('sound threads answer each batch in its order', async () => {
  expect(await parseAll(parsing(''), [['a', 'b'], ['c']])).toEqual([['a: there', 'b: there'], ['c: there']]);
});

test.each([
  ['is not there', undefined],
  ['has a fault', 'throw new Error("fault")'],
  ['ends at once', 'process.exit(1)'],
  ['is no program', '}'],
])('what a thread whose file %s cannot do is done here', async (_, script) => {
  expect(await parseAll(script, [['a', 'b'], ['c'], ['d']])).toEqual([
    ['a: here', 'b: here'],
    ['c: here'],
    ['d: here'],
  ]);
});

test.each([
  ['dies', "if (path === 'bad') process.exit(1);", 'ended the thread that read it'],
  ['throws', "if (path === 'bad') throw new Error('fault');", 'ended the thread that read it'],
  [
    'wants too much memory',
    "for (const all = []; path === 'bad'; ) all.push(new Array(100_000).fill(Math.random()));",
    'takes more memory than there is for one report',
  ],
])('of a batch at which a thread %s only the one item is lost', async (_, fault, problem) => {
  const batches = [['a'], ['b', 'bad', 'c'], ['d'], ['e'], ['f']];
  const all = batches.map((batch) => batch.map((path) => `${path}: ${path === 'bad' ? problem : 'there'}`));
  expect(await parseAll(parsing(fault), batches, { maxOldGenerationSizeMb: 16 })).toEqual(all);
});

/** The first batch is answered last, unless the thread ends before; a second thread answers at once. */
const answeringLate = (atEnd: string) => `
  const { parentPort, threadId } = require('node:worker_threads');
  const { existsSync, writeFileSync } = require('node:fs');
  const mark = __filename + '.second';
  const isSecond = existsSync(mark);
  writeFileSync(mark, '');
  const late = [];
  parentPort.on('message', ({ batch, items }) => {
    const answer = { batch, parsed: items.map(({ path, place }) => ({ path, place, problem: 'there', advice: '' })) };
    if (!isSecond && batch === 0) late.push(answer);
    else parentPort.postMessage(answer);
    if (!isSecond && items[0].path === 'last') { ${atEnd} }
  });
  parentPort.postMessage('started');`;

test.each([
  ['and then the first', 'parentPort.postMessage(late[0]);'],
  ['and then dies', 'setImmediate(() => process.exit(1));'],
])('a thread that answers the later batches %s loses none and mixes none up', async (_, atEnd) => {
  expect(await parseAll(answeringLate(atEnd), [['a', 'b'], ['c'], ['last']])).toEqual([
    ['a: there', 'b: there'],
    ['c: there'],
    ['last: there'],
  ]);
});
