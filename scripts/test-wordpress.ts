// A real WordPress, started by test-wordpress.sh, in; whether sync brings all of it, and all that changes, out.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Archive } from '../src/archive/archive.ts';
import { checkArchive } from '../src/archive/check/check.ts';
import { readEditions } from '../src/archive/editions/read-editions.ts';
import { numberOfOrigin } from '../src/archive/reports/content-key.ts';
import { setMark } from '../src/archive/state/marks.ts';
import { goneSince } from '../src/archive/state/sync-state.ts';
import { allRows, oneRow, runSql } from '../tests/archive/sql.ts';

type Post = { url: string; title: string; date: string; word: string };

const url = process.env.WORDPRESS_URL!;
const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'reader-'));
const file = join(home, 'archive.sqlite');

function php(...action: string[]): string {
  return execFileSync('php', [join(root, 'scripts/wordpress/posts.php'), ...action], { encoding: 'utf8' });
}

const published = (): Post[] => JSON.parse(php('list'));

function commandLine(...more: string[]): { args: string[]; env: NodeJS.ProcessEnv } {
  const run = "const { main } = await import('./src/main.ts'); process.exitCode = await main(process.argv.slice(1));";
  const args = ['--input-type=module', '-e', run, '--', 'sync', 'real', '--json', '--archive', file, ...more];
  return { args, env: { PATH: process.env.PATH, HOME: home, NODE_NO_WARNINGS: '1' } };
}

/** Begun, and killed at some moment of the first seconds. */
async function killedSync(): Promise<void> {
  const { args, env } = commandLine();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await sleep(Math.random() * 4000);
  child.kill('SIGKILL');
  await ended;
}

/** @returns its exit code and the last of its events */
function sync(...more: string[]): {
  code: number | null;
  end: Record<string, unknown>;
  events: Record<string, unknown>[];
} {
  const { args, env } = commandLine(...more);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  assert.equal(stderr, '');
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code: status, end: events.at(-1), events };
}

/** Every post that is published stands in the archive once, with its words. */
function compare(posts: Post[], archive: Archive): void {
  for (const { url: origin, title, date, word } of posts) {
    const rows = allRows<{ number: number; title: string; date: string }>(
      archive,
      'SELECT number, title, date FROM reports WHERE origin = ?',
      origin,
    );
    assert.deepEqual(
      rows.map((row) => [row.title, row.date]),
      [[title, date]],
      origin,
    );
    const found = allRows<{ rowid: number }>(archive, 'SELECT rowid FROM words WHERE words MATCH ?', word);
    assert.deepEqual(
      found.map(({ rowid }) => rowid),
      [rows[0]!.number],
      origin,
    );
  }
}

function step(words: string): void {
  console.log(`ok: ${words}`);
}

try {
  mkdirSync(join(home, '.config/sohr-reader'), { recursive: true });
  const config = `sources:\n  - { name: real, url: "${url}/", rate: 20 }\n`;
  writeFileSync(join(home, '.config/sohr-reader/config.yaml'), config);

  const before = published();
  assert.equal(before.length, 250);
  const first = sync();
  assert.deepEqual([first.code, first.events[0]!.kind, first.end.added, first.end.failed], [0, 'wordpress', 250, 0]);
  let archive = new Archive(file);
  compare(before, archive);
  const at = (name: string) => numberOfOrigin(archive, `${url}/${name}/`)!;
  const numbers = { corrected: at('report-5'), moved: at('report-60') };
  const vanished = ['report-7', 'report-200', 'report-100'].map(at);
  for (const number of [...Object.values(numbers), ...vanished]) setMark(archive, number, 'starred', true);
  archive.close();
  step(`${first.end.added} posts, 120 of them of one second, 10 of an hour that was lived twice; no draft`);

  assert.equal(sync().code, 1);
  step('nothing new: nothing is added or updated');

  php('change');
  const second = sync('--check');
  const { added, updated, gone, failed } = second.end;
  assert.deepEqual(
    { code: second.code, added, updated, gone, failed },
    { code: 0, added: 3, updated: 3, gone: 3, failed: 0 },
  );
  archive = new Archive(file);
  compare(published(), archive);
  step('a new post, one with an old date and one that was scheduled; three changed, one with a new address');
  const { origin } = oneRow<{ origin: string }>(archive, 'SELECT origin FROM reports WHERE number = ?', numbers.moved)!;
  assert.equal(origin, `${url}/report-60-moved/`);
  assert.equal(allRows(archive, 'SELECT report FROM marks WHERE starred = 1').length, 5);
  for (const number of vanished) assert.match(goneSince(archive, number) ?? '', /^\d{4}-\d\d-\d\d$/);
  archive.close();
  step('one in the trash, one deleted, one made private: kept, and said to be gone; the stars stayed');

  assert.equal(sync('--check').code, 1);
  step('and again nothing new');

  const tolls = ['41', '49', '61', '92', '86'];
  for (const toll of tolls) {
    php('toll', toll);
    await killedSync();
    // Whether the one that was killed had it already or not.
    assert.ok([0, 1].includes(sync().code!));
    // A site tells changes by the second.
    await sleep(1100);
  }
  php('no-toll');
  await killedSync();
  assert.equal(sync('--check').end.failed, 0);
  archive = new Archive(file);
  const number = at('report-300');
  const editions = readEditions(archive, number);
  assert.deepEqual(
    editions.map(({ said }) => /(\d+) people/.exec(said.text)?.[1]),
    tolls,
  );
  for (const { hash, said } of editions) assert.equal(hash, createHash('sha256').update(said.text).digest('hex'));
  assert.match(goneSince(archive, number) ?? '', /^\d{4}-\d\d-\d\d$/);
  const faults = () => [...checkArchive(archive, 'unbuilt')].flat();
  assert.deepEqual(faults(), []);
  runSql(archive, "UPDATE editions SET delta = substr(delta, 1, length(delta) - 1) || x'2a' WHERE report = ?", number);
  assert.ok(faults().some(({ report }) => report?.includes('synthetic-report-300')));
  archive.close();
  step('a toll that was edited five times, with syncs killed between, and deleted: five editions, each with its hash');
} finally {
  rmSync(home, { recursive: true });
}
