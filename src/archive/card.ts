// An entity in; all that the archive knows of it, for its card, out.
import type { Entity } from '../entities/mention.ts';
import type { Span } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { countMonths } from './counts.ts';
import { entityOf } from './entities.ts';
import { type Row, readStored, rowsOf, type StoredReport } from './read.ts';

export type Card = {
  entity: Entity;
  /** How many reports name it, and how often in all. */
  reports: number;
  mentions: number;
  /** Dates of the oldest and the newest of them, as precise as known. */
  first?: string;
  last?: string;
  months: { month: string; count: number }[];
  /** Most frequent first; of the newest reports, where there are very many. */
  spellings: { text: string; count: number }[];
  /** Whom the same reports name, most reports first. */
  namedWith: { entity: Entity; reports: number }[];
  /** Newest report first. */
  sentences: Sentence[];
};

export type Sentence = {
  row: Row;
  /** The place of the name in the report's text. */
  start: number;
  text: string;
  /** The name within `text`. */
  name: Span;
};

/** More than anybody scrolls through; a name of every report is in 300,000 of them. */
const MOST_REPORTS = 150;
const MOST_COMPANIONS = 8;

/** @returns undefined when no report of the archive names it */
export function readCard(archive: Archive, entityId: string): Card | undefined {
  const number = archive.get<{ number: number }>('SELECT number FROM entities WHERE id = ?', entityId)?.number;
  if (number === undefined) return undefined;
  const naming = archive.all<{ report: number; count: number; date: string }>(
    `SELECT report, count, date FROM names JOIN reports ON reports.number = names.report
     WHERE entity = ? ORDER BY date DESC, report`,
    number,
  );
  if (naming.length === 0) return undefined;
  const numbers = naming.map(({ report }) => report);
  const dates = naming.map(({ date }) => date).filter(Boolean);
  const newest = rowsOf(archive, numbers.slice(0, MOST_REPORTS)).flatMap(
    (row) => readStored(archive, row.number) ?? [],
  );
  const last = dates[0];
  const first = dates.at(-1);
  return {
    entity: entityOf(archive, number),
    reports: naming.length,
    mentions: naming.reduce((sum, { count }) => sum + count, 0),
    ...(first && { first }),
    ...(last && { last }),
    months: countMonths(archive, numbers),
    spellings: countSpellings(newest, entityId),
    namedWith: companions(archive, number, numbers),
    sentences: newest.flatMap((stored) => sentencesOf(stored, entityId)),
  };
}

function countSpellings(reports: StoredReport[], entityId: string): Card['spellings'] {
  const counts = new Map<string, number>();
  for (const { report, mentions } of reports) {
    for (const { entity, start, end } of mentions) {
      if (entity !== entityId) continue;
      const text = report.text.slice(start, end);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function companions(archive: Archive, entity: number, reports: number[]): Card['namedWith'] {
  const rows = archive.all<{ number: number; reports: number }>(
    `SELECT entity AS number, count(*) AS reports FROM names
     WHERE entity <> ? AND report IN (SELECT value FROM json_each(?))
     GROUP BY entity ORDER BY reports DESC, sum(count) DESC LIMIT ?`,
    entity,
    JSON.stringify(reports),
    MOST_COMPANIONS,
  );
  return rows.map((row) => ({ entity: entityOf(archive, row.number), reports: row.reports }));
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences that name it, each once. */
function sentencesOf({ row, report, mentions }: StoredReport, entityId: string): Sentence[] {
  const { text } = report;
  const found = new Map<number, Sentence>();
  for (const { entity, start, end } of mentions) {
    if (entity !== entityId) continue;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineBreak = text.indexOf('\n', end);
    const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak);
    const { index, segment } = sentences.segment(line).containing(start - lineStart)!;
    const from = lineStart + index;
    if (found.has(from)) continue;
    const name = { start: start - from, end: Math.min(end - from, segment.trimEnd().length) };
    found.set(from, { row, start, text: segment.trimEnd(), name });
  }
  return [...found.values()];
}
