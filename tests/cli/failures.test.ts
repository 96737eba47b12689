// What goes wrong around a command ends in one sentence, what to do, and 2: no stack trace, and advice that is true.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { openSite } from '../sources/sync/site.ts';
import { type Ended, run } from './program.ts';
import { runHere } from './run-here.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'failures-'));
});
afterEach(() => {
  allow(home);
  rmSync(home, { recursive: true });
});

/** Root may do everything: whoever runs this as root, runs the program as somebody else. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function allow(folder: string): void {
  chmodSync(folder, 0o777);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) allow(join(folder, entry.name));
  }
}

function forbid(file: string): void {
  for (const one of [file, dirname(file)]) chmodSync(one, statSync(one).mode & 0o555);
}

function expectSentence({ code, error }: Ended, ...words: string[]): void {
  expect(code).toBe(2);
  expect(error).toMatch(/^sohr-reader: .+\n {2}.+\n$/);
  expect(error).not.toMatch(/^\s+at /m);
  for (const word of words) expect(error).toContain(word);
}

describe('a fault of the program', () => {
  const broken = () => {
    const file = join(home, 'broken.mjs');
    const words = '"words of a report" is not valid JSON';
    writeFileSync(file, `setImmediate(() => { throw new TypeError(${JSON.stringify(words)}); });`);
    return { NODE_OPTIONS: `--import ${file}` };
  };

  test('is a sentence, and a file to send that names no words', () => {
    const line = ['search', 'private words', '--json'];
    const ended = run(home, line, { env: broken(), input: '' });
    expectSentence(
      ended,
      'a fault of the program: TypeError: "words of a report"',
      `${home}/.local/state/sohr-reader/fault-`,
    );
    const folder = join(home, '.local/state/sohr-reader');
    const [name] = readdirSync(folder);
    const kept = readFileSync(join(folder, name!), 'utf8');
    expect(kept).toMatch(/^sohr-reader .+, Node .+\n.+Z\nsearch --json\nTypeError\n {4}at /);
    expect(kept).not.toMatch(/words of a report|private words/);
    expect(statSync(join(folder, name!)).mode & 0o077).toBe(0);
    run(home, line, { env: broken(), input: '' });
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('is a sentence, too, where nothing can be written', () => {
    const env = { ...broken(), XDG_STATE_HOME: '/dev/null' };
    expectSentence(run(home, ['list'], { env }), 'a fault of the program', 'tell those who make it');
  });

  test('within a command', async () => {
    writeFileSync(join(home, 'gone.json'), '{"corrections": []}');
    // A column that no statement of the program would ever write.
    const file = fillHome(home);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE texts SET packed = NULL, markdown = x'00', meta = '{"sources":[]}'`);
    database.close();
    expectSentence(await runHere(home, ['export', '--archive', file]), 'a fault of the program');
  });
});

describe('a damaged archive', () => {
  test.each([
    ["UPDATE reports SET governorates = '{'", ['list']],
    ["UPDATE reports SET attribution = '[1]'", ['list']],
    ["UPDATE texts SET mentions = '[[1]]'", ['entities']],
    ["UPDATE texts SET mentions = '[[0,1,99999999]]'", ['entities']],
    ["UPDATE texts SET packed = NULL, meta = 'null'", ['export']],
    ["UPDATE texts SET packed = x'00'", ['export']],
    ["UPDATE entities SET details = '[]'", ['names']],
    ['UPDATE entities SET details = \'{"lat":"36"}\'', ['map']],
    ["INSERT INTO corrections (correction) VALUES ('{}')", ['corrections', 'export']],
    ["UPDATE forward_index SET entries = x'01ffffffff0f'", ['names', '--query', 'homs']],
    ["UPDATE forward_index SET entries = x'01ff7f'", ['names', '--query', 'homs']],
    ['DELETE FROM texts WHERE number % 2 = 0', ['export']],
    ['DELETE FROM texts WHERE number % 2 = 0', ['entities']],
    ['DROP TABLE months', ['timeline']],
    ['PRAGMA user_version = -3', ['list']],
  ])('%s', async (sql, line) => {
    const file = fillHome(home);
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
    expectSentence(await runHere(home, [...line, '--archive', file]), '--archive');
  });

  test('the database of another program is not to be moved away', async () => {
    const file = join(home, 'other.sqlite');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE theirs (words)');
    database.close();
    const ended = await runHere(home, ['list', '--archive', file]);
    expectSentence(ended, 'it belongs to another program');
    expect(ended.error).not.toContain('move');
  });
});

describe('where nothing may be written', () => {
  const asSomebody = (line: string[]) => run(home, line, { env: { XDG_CACHE_HOME: '/dev/null' }, as: SOMEBODY });

  test('an archive is read, and nothing is made beside it', async () => {
    const file = fillHome(home);
    expect((await runHere(home, ['searches', 'save', 'bread', 'bread'])).code).toBe(0);
    allow(home);
    chmodSync(file, 0o644);
    forbid(file);
    const before = readdirSync(dirname(file));
    expect(asSomebody(['list']).out.split('\n')).toHaveLength(37);
    expect(asSomebody(['searches'])).toMatchObject({ code: 0, error: '' });
    expectSentence(asSomebody(['searches', 'save', 'other', 'bread']), file);
    expectSentence(asSomebody(['import', join(home, 'none.md')]), 'may be read, and not written');
    expect(readdirSync(dirname(file))).toEqual(before);
  });

  test('an older one says that it cannot be brought up to date', () => {
    const file = fillHome(home);
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 8; PRAGMA journal_mode = WAL');
    database.close();
    allow(home);
    chmodSync(file, 0o644);
    forbid(file);
    expectSentence(asSomebody(['list']), 'older sohr-reader', 'Copy it');
  });

  test('a home without an archive shows the bundled reports, and says so', () => {
    chmodSync(home, 0o555);
    const ended = asSomebody(['list']);
    expect([ended.code, ended.out.split('\n').length]).toEqual([0, 37]);
    expect(ended.error).toContain('nothing can be kept in');
    expectSentence(asSomebody(['import', join(home, 'none.md')]), 'that you may write in');
    expect(existsSync(join(home, '.local'))).toBe(false);
  });
});

describe('what is given', () => {
  const config = (make: (file: string) => void) => {
    const folder = join(home, '.config/sohr-reader');
    mkdirSync(folder, { recursive: true });
    make(join(folder, 'config.yaml'));
  };

  test('a configuration that cannot be read', async () => {
    config((file) => mkdirSync(file));
    expectSentence(await runHere(home, ['sync']), 'config.yaml: is a folder');
  });

  test('a file of corrections that is none, or is a folder', async () => {
    for (const [name, words] of [
      ['none.json', 'does not exist'],
      ['.', 'is a folder'],
    ] as const) {
      expectSentence(await runHere(home, ['corrections', 'import', join(home, name)]), words);
    }
    writeFileSync(join(home, 'no.json'), '{"corrections": [{"kind": "hide"');
    expectSentence(await runHere(home, ['corrections', 'import', join(home, 'no.json')]), 'is no JSON');
  });

  test.each(['http://[', 'https://', 'ftp://a.example/', 'x:y'])('the address %s', async (address) => {
    const { code, error } = await runHere(home, ['sync', address]);
    expect([code, error.includes('a fault')]).toEqual([2, false]);
  });

  test('a password with a sign of percent', async () => {
    const asked: (string | undefined)[] = [];
    const site = await openSite(({ headers }, response) => {
      asked.push(headers.authorization);
      response.writeHead(404).end();
    });
    const { code, error } = await runHere(home, ['sync', site.url.href.replace('//', '//me:100%@')]);
    expect([code, error.includes('a fault')]).toEqual([2, false]);
    expect(asked).toEqual([`Basic ${btoa('me:100%')}`]);
  });
});
