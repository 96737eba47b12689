// An archive that is named and is not there: it may be mistyped, and none is made in silence.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillArchive } from '../archive/filled-home.ts';
import { runHere } from './run-here.ts';

let home: string;
let missing: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'new-archive-'));
  missing = join(home, 'homs.sqlite');
  fillArchive(join(home, 'homs1.sqlite'));
  writeFileSync(join(home, 'one.md'), '# One\n\nWords.');
});
afterEach(() => rmSync(home, { recursive: true }));

test.each([[['list']], [['search', 'bread']], [['open']], [['stats']], [['check']], [['undo']]])(
  'where nobody can be asked %j makes none, and offers the one that is nearly called so',
  async (words) => {
    const { code, error } = await runHere(home, [...words, '--archive', missing]);
    expect([code, error]).toEqual([2, expect.stringContaining(`there is no archive ${missing}`)]);
    expect(error).toContain(`Did you mean ${join(home, 'homs1.sqlite')}?`);
    expect(existsSync(missing)).toBe(false);
  },
);

test('in a folder that is not there either, nothing is offered', async () => {
  const { code, error } = await runHere(home, ['list', '--archive', join(home, 'nowhere', 'a.sqlite')]);
  expect([code, error]).toEqual([2, expect.not.stringContaining('Did you mean')]);
});

test.each([[['list']], [['import', 'one.md']]])('who is asked, and says no, gets none from %j', async (words) => {
  const asked: string[] = [];
  const confirm = async (question: string) => asked.push(question) === 0;
  const { code } = await runHere(home, [...words, '--archive', missing], { confirm });
  expect([code, asked]).toEqual([2, [`There is no archive ${missing}. Make one?`]]);
  expect(existsSync(missing)).toBe(false);
});

test('who says yes gets one', async () => {
  expect((await runHere(home, ['list', '--archive', missing], { confirm: async () => true })).code).toBe(0);
  expect(existsSync(missing)).toBe(true);
});

test('import makes one where nobody can be asked, and says so', async () => {
  const { code, error } = await runHere(home, ['import', join(home, 'one.md'), '--archive', missing]);
  expect([code, error]).toEqual([0, `sohr-reader: ${missing} is a new archive\n`]);
});

test('nobody is asked where paths are read instead, in memory, or for the archive of every day', async () => {
  const confirm = async () => expect.unreachable();
  const path = join(home, 'one.md');
  expect((await runHere(home, ['list', path, '--archive', missing], { confirm })).code).toBe(0);
  expect((await runHere(home, ['list', '--archive', ':memory:'], { confirm })).code).toBe(0);
  expect((await runHere(home, ['list'], { confirm })).code).toBe(0);
});
