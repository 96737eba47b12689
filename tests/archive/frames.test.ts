// A kept screen is there until anything changes that it could show, and never obeyed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { keepFrame, keptFrame } from '../../src/archive/state/frames.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { writeSyncItem, writeSyncSource } from '../../src/archive/state/sync-state.ts';
import { archiveOf } from './make-report.ts';

const LINES = ['\u001B[1mone\u001B[0m', '', 'حلب ⏎'];
let archive: Archive;

beforeEach(() => {
  archive = archiveOf([
    { id: 'one', body: 'Words of Qamishli.' },
    { id: 'two', body: 'Words.' },
  ]);
  keepFrame(archive, 'look', LINES);
});

test('it is the one of the same look', () => {
  expect(keptFrame(archive, 'look')).toEqual(LINES);
  expect(keptFrame(archive, 'other')).toBeUndefined();
  keepFrame(archive, 'look', ['new']);
  expect(keptFrame(archive, 'look')).toEqual(['new']);
});

test('there are never many', () => {
  for (let size = 0; size < 100; size++) keepFrame(archive, `look ${size}`, LINES);
  expect(archive.get<{ count: number }>('SELECT count(*) AS count FROM frames')!.count).toBeLessThanOrEqual(8);
  expect(keptFrame(archive, 'look 99')).toEqual(LINES);
});

test.each([
  ['a star', () => setMark(archive, 1, 'starred', true)],
  ['a star taken away again', () => setMark(archive, 1, 'starred', false)],
  ['a new title', () => archive.run("UPDATE reports SET title = 'New' WHERE number = 1")],
  ['other words', () => archive.run("UPDATE texts SET markdown = 'New' WHERE number = 1")],
  ['a report less', () => archive.run('DELETE FROM reports WHERE number = 2')],
  ['news of a site', () => writeSyncItem(archive, writeSyncSource(archive, 'https://a.example/', {}, {}), '1', 1, '')],
  ['a correction', () => archive.run("INSERT INTO corrections (correction) VALUES ('{}')")],
])('gone after %s', (_, change) => {
  change();
  expect(keptFrame(archive, 'look')).toBeUndefined();
});

test.each([
  '\u001B]0;title\u0007',
  '\u001B[2J',
  '\u009B31m',
  '\u001B]52;c;YQ==\u0007',
  'a\rb',
  '\u0008',
  '\u007F',
  'gpj.\u202Eexe',
])('one with %j is not shown', (sequence) => {
  archive.run('UPDATE frames SET frame = ?', `line\n${sequence}`);
  expect(keptFrame(archive, 'look')).toBeUndefined();
});

describe('while another program writes', () => {
  test('it is let be at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frames-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [mine, other] = [new Archive(join(folder, 'a')), new Archive(join(folder, 'a'))];
    const start = performance.now();
    other.transaction(() => {
      other.run("INSERT INTO facts VALUES ('a', 'b')");
      mine.ifFree(() => keepFrame(mine, 'look', LINES));
    });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(keptFrame(mine, 'look')).toBeUndefined();
    mine.ifFree(() => keepFrame(mine, 'look', LINES));
    expect(keptFrame(mine, 'look')).toEqual(LINES);
    // The next who has to write waits again.
    expect(mine.get('PRAGMA busy_timeout')).toEqual({ timeout: 5000 });
    mine.close();
    other.close();
  });
});
