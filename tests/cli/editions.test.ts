// `editions` and `show --edition`: what a report said before, and what differs, as a person and as a program sees it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './run-here.ts';

let home: string;
let archive: string[];
const write = (words: string) => {
  writeFileSync(join(home, 'toll.md'), `# Toll\n\n${words}\n`);
  return join(home, 'toll.md');
};
const TEXTS = ['41 people were killed.', '49 people were killed.', '92 people were killed, among them 8 children.'];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'editions-'));
  archive = ['--archive', join(home, 'archive.sqlite')];
  for (const text of TEXTS) await runHere(home, ['import', ...archive, write(text)]);
});
afterAll(() => rmSync(home, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ask = (...words: string[]) => runHere(home, [...words, ...archive]);

test('lists them with hashes that sha256sum would give, and what changed, figures first', async () => {
  const { code, out } = await ask('editions', 'toll', '--json');
  expect(code).toBe(0);
  const editions = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(editions.map(({ edition, changed }) => [edition, changed])).toEqual([
    [1, null],
    [2, '41 → 49'],
    [3, '49 → 92, +8, 3 words added'],
  ]);
  for (const [index, { hash, source_hash, from, fetched }] of editions.entries()) {
    expect(hash).toBe(sha256(`Toll\n\n${TEXTS[index]}`));
    expect(source_hash).toBe(sha256(`# Toll\n\n${TEXTS[index]}\n`));
    expect(from).toBe(join(home, 'toll.md'));
    expect(Math.abs(Date.parse(fetched) - Date.now())).toBeLessThan(600_000);
  }
});

test('in a pipe a line each; on a terminal in words', async () => {
  const { out } = await ask('editions', 'toll');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[5]),
  ).toEqual(['', '41 → 49', '49 → 92, +8, 3 words added']);
  const seen = await runHere(home, ['editions', 'toll', ...archive], { isTerminal: true });
  expect(seen.out).toContain(sha256(`Toll\n\n${TEXTS[0]}`).slice(0, 12));
  expect(seen.out).toContain('UTC');
});

test('the difference of two, word by word', async () => {
  expect((await ask('editions', 'toll', '--diff')).out).toBe(
    'Toll\n\n[-49-]{+92+} people were killed{+, among them +}{+8+}{+ children+}.\n',
  );
  expect((await ask('editions', 'toll', '--diff', '--edition', '2')).out).toBe(
    'Toll\n\n[-41-]{+49+} people were killed.\n',
  );
  const { out } = await ask('editions', 'toll', '--diff', '--since', '1', '--json');
  expect(JSON.parse(out)).toMatchObject({ edition: 3, since: 1 });
  expect(JSON.parse(out).pieces).toContainEqual({ change: 'removed', text: '41', figure: true });
  const painted = await runHere(home, ['editions', 'toll', '--diff', ...archive], {
    isTerminal: true,
    env: { FORCE_COLOR: '1' },
  });
  expect(painted.out).toMatch(/\x1B\[9;[\d;]*m49\x1B\[0m\x1B\[4;[\d;]*m92\x1B\[0m/);
  expect((await ask('editions', 'toll', '--diff', '--edition', '1')).code).toBe(1);
});

test('show prints an edition, by its number or its hash, as it was', async () => {
  const { out } = await ask('show', 'toll', '--edition', '1');
  expect(out).toContain('Edition 1 · fetched ');
  expect(out).toContain(TEXTS[0]);
  expect(out).not.toContain('92');
  const hash = sha256(`Toll\n\n${TEXTS[1]}`);
  const byHash = JSON.parse((await ask('show', 'toll', '--edition', hash.slice(0, 10), '--json')).out);
  expect(byHash).toMatchObject({ edition: 2, hash, text: `Toll\n\n${TEXTS[1]}` });
  expect((await ask('show', 'toll')).out).toContain(TEXTS[2]);
});

test('export --folder writes every edition, and sha256sum alone can check them', async () => {
  const folder = join(home, 'out');
  expect(await ask('export', '--folder', folder, '-q', 'toll')).toMatchObject({ code: 0 });
  expect(await ask('export', '--folder', folder)).toMatchObject({
    code: 2,
    error: expect.stringContaining('is there already'),
  });
  const check = () => spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('toll/1.txt: OK') });
  const { out } = await ask('editions', 'toll', '--json');
  const hashes = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).hash);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  for (const [index, hash] of hashes.entries()) expect(sums).toContain(`${hash}  toll/${index + 1}.txt\n`);
  writeFileSync(join(folder, 'toll/1.txt'), 'Something else.');
  expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('toll/1.txt: FAILED') });
});

test('one that there is not is an error that says how many there are', async () => {
  expect(await ask('editions', 'toll', '--edition', '7')).toMatchObject({
    code: 2,
    error: expect.stringContaining('this report has 3 editions, and none is 7'),
  });
});
