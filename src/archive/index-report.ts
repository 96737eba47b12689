// A report and its mentions in; what the lists of names and the search know of it, out.
import type { Mention } from '../entities/mention.ts';
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { labelToken, nameToken } from './index-tokens.ts';
import { indexed } from './index-words.ts';

/** A report as it is to be found. */
export type Indexed = {
  /** The archive's own. */
  number: number;
  report: Report;
  /** With the reader's corrections. */
  mentions: Mention[];
  /** The archive's number of an entity. */
  numberOf: (id: string) => number;
};

/**
 * Replaces what was known of the reports before. For many at once each table is written in one go: any statement with
 * a trigger between two insertions makes FTS5 write out what it has gathered, which is most of what an import costs.
 */
export function indexReports(archive: Archive, reports: Indexed[]): void {
  archive.run(
    'DELETE FROM names WHERE report IN (SELECT value FROM json_each(?))',
    JSON.stringify(reports.map(({ number }) => number)),
  );
  const rows = reports.flatMap(countNames).sort(([one], [other]) => one - other);
  archive.run('INSERT INTO names SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)', JSON.stringify(rows));
  for (const report of reports) indexWords(archive, report);
}

function countNames({ number, mentions, numberOf }: Indexed): [entity: number, report: number, count: number][] {
  const counts = new Map<number, number>();
  for (const { entity } of mentions) counts.set(numberOf(entity), (counts.get(numberOf(entity)) ?? 0) + 1);
  return [...counts].map(([entity, count]) => [entity, number, count]);
}

function indexWords(archive: Archive, { number, report, mentions, numberOf }: Indexed): void {
  const { title, text, governorates, kind, attribution, sources } = report;
  const titleAt = text.indexOf(title);
  const inTitle = ({ start }: Mention) => titleAt >= 0 && start >= titleAt && start < titleAt + title.length;
  const tokens = (which: Mention[]) => which.map(({ entity }) => nameToken(numberOf(entity))).join(' ');
  const publishers = sources.flatMap(({ publisher }) => publisher ?? []);
  const labels = [
    labelToken('all'),
    ...governorates.map((name) => labelToken('gov', name)),
    ...(kind ? [labelToken('kind', kind)] : []),
    ...[...attribution, ...publishers].map((name) => labelToken('source', name)),
  ];
  archive.run('DELETE FROM words WHERE rowid = ?', number);
  archive.run(
    'INSERT INTO words (rowid, title, body, labels) VALUES (?, ?, ?, ?)',
    number,
    `${indexed(title)} ${tokens(mentions.filter(inTitle))}`,
    `${indexed(text.replace(title, ''))} ${tokens(mentions.filter((mention) => !inTitle(mention)))}`,
    labels.join(' '),
  );
}
