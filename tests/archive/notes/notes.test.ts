// Notes and tags: each is an act, stays with its words when the text changes, and goes with its report.
import { describe, expect, test } from 'vitest';
import { readActs } from '../../../src/archive/acts/log.ts';
import { readState, rebuild, undo } from '../../../src/archive/acts/project.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkArchive } from '../../../src/archive/check/check.ts';
import { addNote, changeNote, noteCalled, readNotes, removeNote } from '../../../src/archive/notes/notes.ts';
import { placeOfNote } from '../../../src/archive/notes/place-note.ts';
import { countTags, setTag, tagCalled, tagsOf } from '../../../src/archive/notes/tags.ts';
import { addReport } from '../../../src/archive/reports/add-reports.ts';
import { removeReports } from '../../../src/archive/reports/remove-reports.ts';
import { readReport } from '../../../src/archive/reports/stored-report.ts';
import { anchorOf } from '../../../src/report/anchor/anchor.ts';
import { hashOfText } from '../../../src/report/citation/citation.ts';
import { find } from '../../../src/search/find.ts';
import { archiveOf, makeReport, namer } from '../make-report.ts';
import { allRows, runSql } from '../sql.ts';

const BODY = 'Shelling of the market killed three traders on Monday, a monitor said. Two shops burned down.';

function noted(words = 'killed three traders on Monday') {
  const archive = archiveOf([
    { id: 'one', body: BODY },
    { id: 'two', body: 'Other words.' },
  ]);
  const { text } = readReport(archive, 1)!;
  const start = text.indexOf(words);
  const anchor = anchorOf(text, { start, end: start + words.length });
  const note = addNote(archive, { report: 'one', text: 'Who were they?', anchor, edition: hashOfText(text) });
  return { archive, note };
}

function placed(archive: Archive): string {
  const { text } = readReport(archive, 1)!;
  const place = placeOfNote(archive, readNotes(archive)[0]!, 1, text);
  if (typeof place === 'string') return place;
  return `${text.slice(place.start, place.end)}${place.isChanged ? ' (changed)' : ''}`;
}

const comes = (archive: Archive, body: string) => addReport(archive, makeReport({ id: 'one', body }), namer);
const numbers = (archive: Archive, query: string) => [...(find(archive, query)?.numbers ?? [])];
const faults = (archive: Archive) => [...checkArchive(archive, 'test')].flat();

describe('a note', () => {
  test('is an act with its words and its edition; in other words and away, it is one each', () => {
    const { archive, note } = noted();
    changeNote(archive, note, 'Whose stalls were these?');
    expect(readNotes(archive)).toMatchObject([{ id: note.id, text: 'Whose stalls were these?' }]);
    expect(readActs(archive)).toMatchObject([
      { kind: 'note', report: 'one', edition: note.edition, words: { quotation: 'killed three traders on Monday' } },
      { kind: 'note' },
    ]);
    removeNote(archive, note);
    expect(readNotes(archive)).toEqual([]);
    for (const text of ['Whose stalls were these?', 'Who were they?', undefined]) {
      undo(archive);
      expect(noteCalled(archive, note.id)?.text).toBe(text);
    }
    expect(faults(archive)).toEqual([]);
  });

  test('stays with its words from edition to edition, and says when they are gone', () => {
    const { archive } = noted();
    expect(placed(archive)).toBe('killed three traders on Monday');
    comes(archive, `Corrected on Friday. ${BODY}`);
    expect(placed(archive)).toBe('killed three traders on Monday');
    comes(archive, `Corrected on Friday. ${BODY.replace('three', 'four')}`);
    expect(placed(archive)).toBe('killed four traders on Monday (changed)');
    comes(archive, 'All of this was withdrawn.');
    expect(placed(archive)).toBe('lost');
    comes(archive, BODY);
    expect(placed(archive)).toBe('killed three traders on Monday');
  });

  test('goes with its report, and nothing of its words is left', () => {
    const { archive } = noted();
    setTag(archive, 'one', 'court', true);
    removeReports(archive, [1]);
    expect([readNotes(archive), countTags(archive)]).toEqual([[], []]);
    expect(JSON.stringify(allRows(archive, 'SELECT * FROM acts'))).not.toMatch(/Who were they|three traders|court/);
    expect(faults(archive)).toEqual([]);
  });
});

test('tags that differ in capitals alone are one; what is none is refused', () => {
  const { archive } = noted();
  expect(setTag(archive, 'one', tagCalled(archive, ' War  crimes '), true)).toBe(true);
  expect(setTag(archive, 'one', tagCalled(archive, 'war crimes'), true)).toBe(false);
  expect(tagsOf(archive, 'one')).toEqual(['War crimes']);
  for (const typed of ['', '  ', 'a"b', 'x'.repeat(61)])
    expect(() => tagCalled(archive, typed)).toThrow('cannot be a tag');
  undo(archive);
  expect(tagsOf(archive, 'one')).toEqual([]);
});

test('reports are found by tags and notes, alone and among other words', () => {
  const { archive } = noted();
  setTag(archive, 'two', 'War crimes', true);
  setTag(archive, 'one', 'warehouse', true);
  expect(numbers(archive, 'tag:"war crimes"')).toEqual([2]);
  expect(numbers(archive, 'tag:war')).toEqual([]);
  expect(numbers(archive, 'tag:war*').sort()).toEqual([1, 2]);
  expect(numbers(archive, 'has:note')).toEqual([1]);
  expect(numbers(archive, 'has:tag -has:note')).toEqual([2]);
  expect(numbers(archive, 'words tag:"War crimes"')).toEqual([2]);
  expect(find(archive, 'has:nothing')?.problems[0]?.message).toBe('has: takes note or tag');
});

test('what the tables say otherwise than the log is found, and made anew from it', () => {
  const { archive } = noted();
  setTag(archive, 'one', 'court', true);
  const before = readState(archive);
  runSql(archive, "UPDATE tags SET tag = 'other'");
  runSql(archive, 'DELETE FROM notes');
  expect(faults(archive).map(({ what }) => what)).toEqual([
    'the notes are not what was done',
    'the tags are not what was done',
  ]);
  rebuild(archive);
  expect(readState(archive)).toEqual(before);
});
