// Dates that lie ahead, and dates that cannot be read: the sign beside them, and the words.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aboutDate } from '../../src/page/foot.ts';
import { doubtSign, doubtWords } from '../../src/report/dates/doubtful-date.ts';
import { runHere } from '../cli/run-here.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'doubts-'));
});
afterAll(() => rmSync(home, { recursive: true }));

test.each([
  [{ date: '2099-01-01' }, '?', 'in the future?'],
  [{ date: '2099' }, '?', 'in the future?'],
  [{ date: '2014-11-03' }, '', undefined],
  [{ date: String(new Date().getUTCFullYear()) }, '', undefined],
  [{ unreadDate: 'soon' }, '?', '“soon” cannot be read'],
  [{ date: '2014', unreadDate: 'soon' }, '', undefined],
  [{}, '', undefined],
])('%j', (dated, sign, words) => expect([doubtSign(dated), doubtWords(dated)]).toEqual([sign, words]));

test('the head and the foot of a page say it', () => {
  expect(aboutDate({ unreadDate: 'soon', dateInferred: false })).toBe('undated (“soon” cannot be read)');
  expect(aboutDate({ date: '2099', dateInferred: false })).toBe('2099 (in the future?)');
});

test('import keeps it, list and show tell it, as do commands that read files', async () => {
  const file = join(home, 'made.csv');
  writeFileSync(file, 'title,text,date\nOne,Words of one.,yesteryear\nEarly,Words of early.,2099-01-01\n');
  const archive = ['--archive', join(home, 'made.sqlite')];
  await runHere(home, ['import', ...archive, file]);
  const listed = async (query: string) =>
    (await runHere(home, ['list', ...archive, '-q', query], { isTerminal: true, columns: 60 })).out.trimEnd();
  expect(await listed('"words of early"')).toBe('2099-01-01? 2099-01-01-early  Early');
  expect(await listed('"words of one"')).toBe('?           one  One');
  expect((await runHere(home, ['show', 'one', ...archive])).out).toMatch(/^undated \(“yesteryear” cannot be read\)/);
  const { error } = await runHere(home, ['list', file]);
  expect(error.split('\n')).toEqual([
    `sohr-reader: ${file}: line 2: its date cannot be read: yesteryear`,
    `sohr-reader: ${file}: line 3: its date lies in the future: 2099-01-01`,
    '',
  ]);
});
