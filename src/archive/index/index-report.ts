// A report and its mentions in; what the counts of names and the search know of it, out.
import type { Mention } from '../../entities/mention.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { type Changing, raiseRevision } from '../state/revision.ts';
import { change } from '../statements.ts';
import { claimLabels, claimsFoundBy } from './claim-labels.ts';
import { type Entry, writeEntries } from './forward-index.ts';
import { labelToken, nameToken } from './index-tokens.ts';
import { indexed } from './index-words.ts';
import { foundByOf, labelsOf, numberOfLabel } from './labels.ts';

/** A report as it is to be found. */
export type Indexed = {
  /** The archive's own. */
  number: number;
  report: Report;
  /** With the reader's corrections. */
  mentions: Mention[];
  /** The archive's number of an entity. */
  numberOf: (id: string) => number;
  /** The index has never held it. */
  isNew?: boolean;
};

/**
 * Replaces what was known of the reports before. For many at once each table is written in one go: other statements
 * between two insertions make FTS5 write out what it has gathered, which is most of what an import costs.
 *
 * @param changed of the reports
 */
export function indexReports(archive: Archive, reports: Indexed[], changed: Changing): void {
  writeEntries(
    archive,
    reports.map((report) => entryOf(archive, report)),
  );
  for (const report of reports) indexWords(archive, report);
  raiseRevision(archive, changed);
}

/** What the forward index is given for it. */
export function entryOf(archive: Archive, { number, report, mentions, numberOf }: Indexed): Entry {
  const names = new Map<number, number>();
  for (const { entity } of mentions) names.set(numberOf(entity), (names.get(numberOf(entity)) ?? 0) + 1);
  const labels = [...labelsOf(report), ...claimLabels({ report, mentions })];
  return { report: number, labels: labels.map((label) => numberOfLabel(archive, label)), names };
}

const REMOVE_WORDS = change('DELETE FROM words WHERE rowid = ?');

const ADD_WORDS = change('INSERT INTO words (rowid, title, body, labels) VALUES (?, ?, ?, ?)');

function indexWords(archive: Archive, indexedReport: Indexed): void {
  const { number, isNew = false } = indexedReport;
  if (!isNew) archive.run(REMOVE_WORDS, number);
  archive.run(ADD_WORDS, number, ...indexedColumns(indexedReport));
}

/** What the columns of the full-text index are given for a report. */
export function indexedColumns({ report, mentions, numberOf }: Indexed): [title: string, body: string, labels: string] {
  const { title, text } = report;
  const titleAt = text.indexOf(title);
  const inTitle = ({ start }: Mention) => titleAt >= 0 && start >= titleAt && start < titleAt + title.length;
  const tokens = (which: Mention[]) => which.map(({ entity }) => nameToken(numberOf(entity))).join(' ');
  const labels = [...foundByOf(report), ...claimsFoundBy({ report, mentions })].map(({ facet, value }) =>
    labelToken(facet, value),
  );
  return [
    `${indexed(title)} ${tokens(mentions.filter(inTitle))}`,
    `${indexed(text.replace(title, ''))} ${tokens(mentions.filter((mention) => !inTitle(mention)))}`,
    [labelToken('all'), ...labels].join(' '),
  ];
}
