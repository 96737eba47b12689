// What is removed is gone from the file, and known again when it comes: by its words, its id, its address or its file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readActs } from '../../src/archive/acts/log.ts';
import { rebuild } from '../../src/archive/acts/project.ts';
import { Archive } from '../../src/archive/archive.ts';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { readCorrections } from '../../src/archive/names/corrections.ts';
import { addReports } from '../../src/archive/reports/add-reports.ts';
import { bareAddress } from '../../src/archive/reports/address.ts';
import { sourceId } from '../../src/archive/reports/identity.ts';
import { numberOfId, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { eraseRemains, removeReports } from '../../src/archive/reports/remove-reports.ts';
import { Claimed, type Coming, writeIdentified } from '../../src/archive/reports/write-identified.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { makeReport, namer, type Words } from './make-report.ts';
import { allRows, oneRow } from './sql.ts';

const guid = (id: string) => sourceId({ kind: 'guid', of: 'a.example' }, id);

function take(archive: Archive, words: Words, more: Partial<Coming> = {}) {
  const report = makeReport(words);
  const coming: Coming = {
    report,
    address: bareAddress(report.origin!),
    sourceId: undefined,
    hasOwnPlace: false,
    ...more,
  };
  return addReports(archive, namer, (add) => writeIdentified(archive, coming, new Claimed(), add)).became;
}

const PAGE = { id: 'page', origin: 'https://a.example/page', date: '2016-03-01', body: 'Forty words of it.' };

function withRemoved(): Archive {
  const archive = new Archive(':memory:');
  take(archive, PAGE, { sourceId: guid('1') });
  take(archive, { id: 'file', origin: 'folder/file.md', body: 'What a file says.' }, { hasOwnPlace: true });
  removeReports(archive, [1, 2]);
  return archive;
}

test.each<[string, Words, Partial<Coming>, string]>([
  ['the very same', PAGE, { sourceId: guid('1') }, 'removed'],
  ['edited, with its id', { ...PAGE, body: 'Ninety words.' }, { sourceId: guid('1') }, 'removed'],
  ['edited, at its address, without an id', { ...PAGE, body: 'Ninety words.' }, {}, 'removed'],
  ['moved, with its id', { ...PAGE, origin: 'https://a.example/new' }, { sourceId: guid('1') }, 'removed'],
  ['the same words from a file', { ...PAGE, origin: 'saved.md' }, { hasOwnPlace: true }, 'removed'],
  ['another at its address, with another id', { ...PAGE, body: 'Another.' }, { sourceId: guid('2') }, 'added'],
  ['the same words of another day', { ...PAGE, origin: 'https://a.example/b', date: '2016-03-02' }, {}, 'added'],
  ['the same words at another address', { ...PAGE, origin: 'https://b.example/x' }, {}, 'added'],
  [
    'the same file',
    { id: 'file', origin: 'folder/file.md', body: 'What a file says.' },
    { hasOwnPlace: true },
    'removed',
  ],
  [
    'the file, rewritten',
    { id: 'file', origin: 'folder/file.md', body: 'Otherwise.' },
    { hasOwnPlace: true },
    'removed',
  ],
  ['another file', { id: 'other', origin: 'folder/other.md', body: 'Otherwise.' }, { hasOwnPlace: true }, 'added'],
])('%s', (_, words, more, became) => {
  expect(take(withRemoved(), words, more)).toBe(became);
});

test('who wants it again gets it, and then it is a report like any other', () => {
  const archive = withRemoved();
  const again = { sourceId: guid('1'), isWanted: true };
  expect(take(archive, PAGE, again)).toBe('added');
  expect(take(archive, PAGE, { sourceId: guid('1') })).toBe('unchanged');
});

test('of what was removed the file holds no word: no text, no edition, no quotation, not in its index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'removed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.sqlite');
  const archive = new Archive(file);
  // Words that deflate leaves as they are; the vocabulary of all reports, which says nothing of any, is not filled here.
  const secret = ['zqxjkvbwpy', 'mfgtrhndcl'];
  for (const word of secret)
    take(archive, { id: 'gone', origin: 'gone.md', title: 'T', body: `${word} Qamishli` }, { hasOwnPlace: true });
  take(archive, { id: 'stays', origin: 'stays.md', body: 'Qamishli stays.' }, { hasOwnPlace: true });
  setMark(archive, 1, 'starred', true);
  const only = { report: 'gone', start: 14 };
  addCorrection(archive, { kind: 'hide', surface: 'Qamishli', entity: 'gn:qamishli', only });
  addCorrection(archive, { kind: 'hide', surface: 'Deir Ezzor', entity: 'gn:deir-ezzor' });
  const held = () => ['', '-wal'].map((end) => readFileSync(file + end).toString('latin1')).join('');
  for (const word of secret) expect(held()).toContain(word.slice(0, 6));
  removeReports(archive, [numberOfId(archive, 'gone')!]);
  eraseRemains(archive);
  for (const word of secret) expect(held()).not.toContain(word.slice(0, 6));
  expect(held()).not.toContain('"quotation"');
  // What is left of the log says that something was done, when and by whom, and no more.
  const acts = readActs(archive);
  expect(acts.map(({ kind, payload }) => [kind, payload !== undefined])).toEqual([
    ['star', false],
    ['correct', false],
    ['correct', true],
    ['remove', true],
  ]);
  expect(acts[3]!.edition).toMatch(/^[\da-f]{64}$/);
  expect(readCorrections(archive)).toHaveLength(1);
  rebuild(archive);
  expect(readCorrections(archive)).toHaveLength(1);
  expect(rowsByDate(archive, 0, 9).map(({ id }) => id)).toEqual(['stays']);
  expect(oneRow(archive, 'SELECT count(*) AS count FROM editions')).toEqual({ count: 0 });
  expect(allRows(archive, 'PRAGMA foreign_key_check')).toEqual([]);
  archive.close();
});
