// The thread that reads pages: ones that hang, die, or run out of memory, made of small scripts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { makePageReader, readPage } from '../../src/report/html/page-thread.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** @param onPage what the thread does with the `html` of a page before it answers */
function readerThat(onPage: string, longest = 500) {
  const file = join(folder, `${++count}.cjs`);
  const listener = `(html) => { ${onPage}; parentPort.postMessage({ meta: {}, markdown: html }); }`;
  writeFileSync(file, `const { parentPort } = require('node:worker_threads'); parentPort.on('message', ${listener});`);
  const read = makePageReader(pathToFileURL(file), longest);
  return async (...pages: string[]) =>
    Promise.all(
      pages.map(async (html) =>
        read(html).then(
          ({ markdown }) => markdown,
          (error: unknown) => error,
        ),
      ),
    );
}

test('pages are answered in their order', async () => {
  expect(await readerThat('')('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
});

test.each([
  ['hangs', 'for (;;) {}', /too long/],
  ['searches without end', '/^(a+)+$/.test("a".repeat(60) + "b")', /too long/],
  [
    'wants all memory',
    'for (const all = [];;) all.push(new Array(1e6).fill(Math.random()).map(String))',
    /too long|memory/,
  ],
])('one that %s is told, and the next one is read', async (_, act, message) => {
  const [first, bad, last] = await readerThat(`if (html === 'bad') ${act}`)('a', 'bad', 'c');
  expect([first, last]).toEqual(['a', 'c']);
  expect(bad).toBeInstanceOf(UserError);
  expect(String(bad)).toMatch(message);
});

test.each([
  ['throws', 'throw new Error("fault")'],
  ['ends the thread', 'process.exit(1)'],
])('one that %s is a fault, and the next one is read', async (_, act) => {
  const [first, bad, last] = await readerThat(`if (html === 'bad') ${act}`)('a', 'bad', 'c');
  expect([first, last]).toEqual(['a', 'c']);
  expect(bad).toBeInstanceOf(Error);
});

test('a thread that is not there is a fault', async () => {
  await expect(makePageReader(pathToFileURL(join(folder, 'none.cjs')))('a')).rejects.toThrow(/none/);
});

test('the thread of the program reads pages, and says what is wrong with others', async () => {
  expect((await readPage('<title>T</title><p>Some words.')).markdown).toBe('Some words.');
  await expect(readPage('<script>x</script>')).rejects.toThrow(/without words/);
});
