// Files, folders and standard input, with everything that a disk can hold in the way.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainFailure } from '../../src/base/explain-failure.ts';
import { UserError } from '../../src/base/user-error.ts';
import { readPaths } from '../../src/sources/import/files.ts';
import { readItems } from '../../src/sources/import/read-items.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** Each outcome as `path: title` or `path! what went wrong`, paths within the folder. */
async function read(paths: string[], stdin: Iterable<Uint8Array> = []): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const outcome of readPaths(paths, Readable.from(stdin))) {
    const path = outcome.path.replace(`${folder}/`, '');
    if ('report' in outcome) outcomes.push(`${path}: ${outcome.report.title}`);
    else {
      expect(outcome.error).toBeInstanceOf(UserError);
      outcomes.push(`${path}! ${outcome.error.message}`);
    }
  }
  return outcomes;
}

test('a folder is read to its depth, in order, and a bad file does not stop it', async () => {
  const tree = {
    'all/b.md': '# Second',
    'all/a.txt': 'First\n\nWords.',
    'all/c.html': '<title>Third</title><p>Words.',
    'all/d.markdown': '# Fourth',
    'all/empty.md': '',
    'all/notes.pdf': '%PDF-1.7',
    'all/deep/er/z.htm': '<title>Deep</title><p>Words.',
    'all/.hidden/x.md': '# Hidden',
    'all/.x.md': '# Hidden',
    'all/node_modules/x.md': '# Package',
  };
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), content);
  }
  expect(await read([at('all')])).toEqual([
    'all/a.txt: First',
    'all/b.md: Second',
    'all/c.html: Third',
    'all/d.markdown: Fourth',
    'all/deep/er/z.htm: Deep',
    'all/empty.md! is empty',
  ]);
  expect(await read([at('all/notes.pdf'), at('all/b.md')])).toEqual([
    'all/notes.pdf! is a PDF, not text',
    'all/b.md: Second',
  ]);
});

test('symbolic links are followed, in circles only once', async () => {
  mkdirSync(at('links'));
  mkdirSync(at('elsewhere'));
  writeFileSync(at('elsewhere/a.md'), '# A');
  symlinkSync(at('elsewhere'), at('links/linked'));
  symlinkSync(at('links'), at('links/loop'));
  symlinkSync(at('nowhere.md'), at('links/gone.md'));
  symlinkSync(at('links/self.md'), at('links/self.md'));
  expect(await read([at('links')])).toEqual([
    'links/gone.md! does not exist',
    'links/linked/a.md: A',
    'links/self.md! is a symbolic link that leads to itself',
  ]);
});

test('what cannot be read is said', async () => {
  writeFileSync(at('file'), 'x');
  writeFileSync(at('huge.txt'), 'x');
  truncateSync(at('huge.txt'), 5_000_000_000);
  mkdirSync(at('bare'));
  mkdirSync(at('piped'));
  execFileSync('mkfifo', [at('piped/pipe.md')]);
  expect(await read(['missing.md', 'file/x', 'huge.txt', 'bare', 'piped'].map(at).concat('/dev/zero'))).toEqual([
    'missing.md! does not exist',
    'file/x! does not exist',
    'huge.txt! is 4768.4 MB large, over the limit of 10 MB',
    'bare! is a folder without reports',
    'piped/pipe.md! is a pipe or a device, not a file',
    '/dev/zero! is a device or a socket, not a file',
  ]);
});

test.each([
  ['EACCES', 'may not be read by you'],
  ['ELOOP', 'is a symbolic link that leads to itself'],
  ['EIO', 'cannot be read: EIO: what the disk says'],
])('%s is said in words', (code, words) => {
  const error = Object.assign(new Error(`${code}: what the disk says`), { code, syscall: 'open' });
  expect(explainFailure(error).message).toBe(words);
});

test('a pipe that is named is read when somebody writes into it, whatever comes of the name', async () => {
  execFileSync('mkfifo', [at('named.csv')]);
  const writer = spawn('sh', ['-c', 'exec > "$0"; printf title,te; printf "xt\\nA,b\\n"', at('named.csv')]);
  const closed = once(writer, 'close');
  expect(await read([at('named.csv')])).toEqual(['-: line 2: A']);
  await closed;
});

test('a pipe into which nobody writes is not waited for when it is stopped', async () => {
  execFileSync('mkfifo', [at('idle')]);
  const stop = new AbortController();
  const items = readItems([at('idle'), at('never.md')], Readable.from([]), { stop: stop.signal });
  const next = items.next();
  stop.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('names that are no UTF-8 are read, as typed and in folders, under the letters that they were meant as', async () => {
  const bytes = (name: string) => Buffer.from(name, 'latin1');
  const inFolder = (...names: (string | Buffer)[]) =>
    Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), Buffer.from(name)])]);
  // `قصف إدلب` in windows-1256.
  const arabic = Buffer.from([0xde, 0xd5, 0xdd, 0x20, 0xc5, 0xcf, 0xe1, 0xc8]);
  mkdirSync(inFolder('odd', bytes('d\xe9p\xf4t')), { recursive: true });
  writeFileSync(inFolder('odd', bytes('caf\xe9.md')), '# One');
  writeFileSync(inFolder('odd', bytes('caf\xe8.md')), '# Other');
  writeFileSync(inFolder('odd', Buffer.concat([arabic, Buffer.from('.md')])), '# Arabic');
  writeFileSync(inFolder('odd', bytes('d\xe9p\xf4t'), 'x.md'), '# Deep');
  const all = ['odd/café.md: One', 'odd/cafè.md: Other', 'odd/dépôt/x.md: Deep', 'odd/قصف إدلب.md: Arabic'];
  expect((await read([at('odd')])).sort()).toEqual(all.sort());
  // As the system hands them over: two that look the same.
  const typed = [
    'odd/caf\uFFFD.md',
    'odd/caf\uFFFD.md',
    'odd/d\uFFFDp\uFFFDt/x.md',
    `odd/${arabic.toString('utf8')}.md`,
  ];
  expect((await read(typed.map(at))).sort()).toEqual(all);
  expect(await read([at('odd/caf\uFFFDs.md')])).toEqual([`${'odd/caf\uFFFDs.md'}! does not exist`]);
});

test('- is standard input', async () => {
  const pieces = ['# Pip', 'ed\n\nWo', 'rds.'].map((piece) => Buffer.from(piece));
  expect(await read(['-'], pieces)).toEqual(['-: Piped']);
  expect(await read(['-'])).toEqual(['-! is empty']);
});

test('standard input without end is given up at 10 MB', async () => {
  function* endless() {
    while (true) yield Buffer.alloc(1024 * 1024, 'a');
  }
  expect(await read(['-'], endless())).toEqual(['-! is over the limit of 10 MB']);
});
