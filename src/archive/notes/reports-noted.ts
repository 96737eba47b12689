// The reports that bear a tag, or have a note.
import type { Archive } from '../archive.ts';
import { type NumbersQuery, numbersQuery, type ReportNumbers, selectNumbers } from '../index/report-numbers.ts';
import { countTags, isSameTag } from './tags.ts';

const TAGGED: NumbersQuery = numbersQuery(
  `FROM (SELECT DISTINCT number FROM tags JOIN reports ON reports.id = tags.report
     WHERE tag IN (SELECT value FROM json_each(?)))`,
);
const ANY_TAG: NumbersQuery = numbersQuery(
  'FROM (SELECT DISTINCT number FROM tags JOIN reports ON reports.id = tags.report)',
);
const NOTED: NumbersQuery = numbersQuery(
  'FROM (SELECT DISTINCT number FROM notes JOIN reports ON reports.id = notes.report)',
);

/** @param typed in capitals or not; with `*` behind it, all that begin so */
export function reportsTagged(archive: Archive, typed: string): ReportNumbers {
  const wanted = typed.replace(/\*$/, '');
  const isMeant = (tag: string) =>
    typed.endsWith('*') ? tag.toLowerCase().startsWith(wanted.toLowerCase()) : isSameTag(tag, wanted);
  const tags = countTags(archive).flatMap(({ tag }) => (isMeant(tag) ? [tag] : []));
  return selectNumbers(archive, TAGGED, JSON.stringify(tags));
}

export function reportsHaving(archive: Archive, what: 'note' | 'tag'): ReportNumbers {
  return selectNumbers(archive, what === 'note' ? NOTED : ANY_TAG);
}
