// A report and its mentions in; what the lists of names and the search know of it, out.
import type { Mention } from '../entities/mention.ts';
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { labelToken, nameToken } from './index-tokens.ts';
import { indexed } from './index-words.ts';

/**
 * Replaces what was known of the report before.
 *
 * @param mentions with the reader's corrections
 * @param numberOf the archive's number of an entity
 */
export function indexReport(
  archive: Archive,
  number: number,
  report: Report,
  mentions: Mention[],
  numberOf: (id: string) => number,
): void {
  archive.run('DELETE FROM names WHERE report = ?', number);
  const counts = new Map<number, number>();
  for (const { entity } of mentions) counts.set(numberOf(entity), (counts.get(numberOf(entity)) ?? 0) + 1);
  for (const [entity, count] of counts) archive.run('INSERT INTO names VALUES (?, ?, ?)', entity, number, count);

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
