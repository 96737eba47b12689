// Tags that the reader gave reports <-> the archive: each is an act, and follows from the log. They are no labels: a label
// is what a report says of itself.
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { change, query } from '../statements.ts';

const LONGEST = 60;

/**
 * A tag as it was typed in; as it is kept out: two that differ in capitals alone are one, spelt as it was first.
 *
 * @throws UserError when it is none
 */
export function tagCalled(archive: Archive, typed: string): string {
  const tag = cleanLine(typed).normalize('NFC');
  if (tag === '' || tag.length > LONGEST || tag.includes('"')) {
    throw new UserError(`“${tag}” cannot be a tag`, `A tag has at most ${LONGEST} letters, and no quotation marks.`);
  }
  return countTags(archive).find((one) => isSameTag(one.tag, tag))?.tag ?? tag;
}

export function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const TAGS = query(
  { tag: 'text', reports: 'integer' },
  'SELECT tag, count(*) AS reports FROM tags GROUP BY tag ORDER BY reports DESC, tag',
);
const TAGS_AMONG = query(
  { tag: 'text', reports: 'integer' },
  `SELECT tag, count(*) AS reports FROM tags JOIN reports ON reports.id = tags.report
   WHERE number IN (SELECT value FROM json_each(?)) GROUP BY tag ORDER BY reports DESC, tag`,
);

/**
 * With how many reports bear each, the most borne first.
 *
 * @param among numbers of reports; absent: all
 */
export function countTags(archive: Archive, among?: ReportNumbers): { tag: string; reports: number }[] {
  const rows = among ? archive.all(TAGS_AMONG, JSON.stringify(Array.from(among))) : archive.all(TAGS);
  return rows.map(({ tag, reports }) => ({ tag: cleanLine(tag), reports }));
}

const ALL_TAGS = query({ report: 'text', tag: 'text' }, 'SELECT report, tag FROM tags ORDER BY report, tag');
const TAGS_OF_REPORT = query({ tag: 'text' }, 'SELECT tag FROM tags WHERE report = ? ORDER BY tag');

/** By the ids of the reports. */
export function readTags(archive: Archive): Map<string, Set<string>> {
  const groups = Map.groupBy(archive.all(ALL_TAGS), ({ report }) => cleanLine(report));
  return new Map([...groups].map(([report, rows]) => [report, new Set(rows.map(({ tag }) => cleanLine(tag)))]));
}

export function tagsOf(archive: Archive, report: string): string[] {
  return archive.all(TAGS_OF_REPORT, report).map(({ tag }) => cleanLine(tag));
}

/** @returns whether it was otherwise before */
export function setTag(archive: Archive, report: string, tag: string, value: boolean): boolean {
  return archive.transaction(() => {
    if (tagsOf(archive, report).includes(tag) === value) return false;
    addAct(archive, { kind: 'tag', report, payload: { tag, value } });
    writeTag(archive, report, tag, value);
    return true;
  });
}

const ADD_TAG = change('INSERT OR IGNORE INTO tags (report, tag) VALUES (?, ?)');
const DROP_TAG = change('DELETE FROM tags WHERE report = ? AND tag = ?');

/** Without an act: as the log has it. */
export function writeTag(archive: Archive, report: string, tag: string, value: boolean): void {
  archive.run(value ? ADD_TAG : DROP_TAG, report, tag);
}

const FORGET_TAGS = change('DELETE FROM tags WHERE report = ?');

/** Of a report that was removed: what its acts said is erased. */
export function forgetTags(archive: Archive, report: string): void {
  archive.run(FORGET_TAGS, report);
}
