// An entity in; all that the archive knows of it, for its card, out.
import { isDoubtful } from '../../base/certainty.ts';
import type { Entity } from '../../entities/mention.ts';
import type { Span } from '../../report/report.ts';
import { sentenceAt } from '../../report/text/sentences.ts';
import type { Archive } from '../archive.ts';
import { type Tally, tally } from '../index/forward-index.ts';
import { reportsNaming } from '../index/full-text.ts';
import type { ReportNumbers } from '../index/report-numbers.ts';
import { setOf } from '../index/report-set.ts';
import { newestFirst } from '../reports/date-order.ts';
import type { ReportSummary } from '../reports/read-reports.ts';
import { readStored, type StoredReport } from '../reports/stored-report.ts';
import { query } from '../statements.ts';
import { countMonths } from './counts.ts';
import { entityOf, entityReader, numberOfEntity } from './entities.ts';

export type Card = {
  entity: Entity;
  /** How many reports name it, and how often in all. */
  reports: number;
  mentions: number;
  /** How often it is only perhaps the one that is meant, in the reports of the part. */
  doubtful: number;
  /** Dates of the oldest and the newest of them, as precise as known. */
  first?: string;
  last?: string;
  months: { month: string; count: number }[];
  /** Most frequent first, in the reports of the part. */
  spellings: { text: string; count: number }[];
  /** Whom the same reports name, most reports first. */
  namedWith: { entity: Entity; reports: number }[];
  /** Of the reports that name it, those that were read for this card, by their places in this order. */
  part: CardPart;
  /** In the reports of the part, and in its order. */
  sentences: Sentence[];
};

/** From one place on, and how many there are. */
export type CardPart = { order: CardOrder; from: number; reports: number };
export const CARD_ORDERS = ['newest', 'oldest'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

/** For readers: that it may be another one, and how often; nothing of one that is sure. */
export function doubtWords({ doubtful, mentions }: Card): string {
  if (doubtful === 0) return '';
  const often = doubtful === mentions ? '' : ` ${doubtful} of ${mentions} times`;
  return `Perhaps another of this name${often}: the text does not tell.`;
}

export type Sentence = {
  row: ReportSummary;
  /** The place of the name in the report's text. */
  start: number;
  text: string;
  /** The name within `text`. */
  name: Span;
};

/** Reports that a card is read of at a time: a name of every report is in 300,000 of them. */
export const REPORTS_A_CARD = 150;
const MOST_COMPANIONS = 12;

/** @returns undefined when no report of the archive names it */
export function readCard(
  archive: Archive,
  entityId: string,
  { order, from, most = REPORTS_A_CARD }: { order: CardOrder; from: number; most?: number } = {
    order: 'newest',
    from: 0,
  },
): Card | undefined {
  const number = numberOfEntity(archive, entityId);
  if (number === undefined) return undefined;
  const naming = newestFirst(archive, setOf(reportsNaming(archive, number)));
  if (naming.length === 0) return undefined;
  const { names } = tally(archive, naming);
  const ordered = order === 'oldest' ? naming.toReversed() : naming;
  const some = ordered.subarray(from, from + most);
  const stored = [...some].flatMap((one) => readStored(archive, one) ?? []);
  return {
    entity: entityOf(archive, number),
    reports: naming.length,
    mentions: names.get(number)?.mentions ?? 0,
    doubtful: countDoubtful(stored, entityId),
    ...dateRange(archive, naming),
    months: countMonths(archive, naming),
    spellings: countSpellings(stored, entityId),
    namedWith: companions(archive, number, names),
    part: { order, from, reports: some.length },
    sentences: stored.flatMap((one) => sentencesOf(one, entityId)),
  };
}

const DATE_OF_REPORT = query({ date: 'text' }, 'SELECT date FROM reports WHERE number = ?');

/** @param naming newest first, undated last */
function dateRange(archive: Archive, naming: ReportNumbers): Pick<Card, 'first' | 'last'> {
  const dateOf = (number: number) => archive.get(DATE_OF_REPORT, number)!.date;
  const last = dateOf(naming[0]!);
  const oldest = naming.findLast((number) => dateOf(number) !== '');
  return { ...(oldest !== undefined && { first: dateOf(oldest) }), ...(last && { last }) };
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

function countDoubtful(reports: StoredReport[], entityId: string): number {
  const mentions = reports.flatMap((report) => report.mentions);
  return mentions.filter((mention) => mention.entity === entityId && isDoubtful(mention)).length;
}

function companions(archive: Archive, entity: number, names: Tally['names']): Card['namedWith'] {
  const entityOf = entityReader(archive);
  return [...names]
    .filter(([number]) => number !== entity)
    .sort(([, a], [, b]) => b.reports - a.reports || b.mentions - a.mentions)
    .slice(0, MOST_COMPANIONS)
    .map(([number, { reports }]) => ({ entity: entityOf(number), reports }));
}

/** All sentences that name it, each with its report, the newest first, each read when it is asked for. */
export function* eachSentence(
  archive: Archive,
  entityId: string,
): Generator<{ sentence: Sentence; stored: StoredReport }, void> {
  const number = numberOfEntity(archive, entityId);
  if (number === undefined) return;
  for (const report of newestFirst(archive, setOf(reportsNaming(archive, number)))) {
    const stored = readStored(archive, report);
    for (const sentence of stored ? sentencesOf(stored, entityId) : []) yield { sentence, stored: stored! };
  }
}

/** The sentences that name it, each once. */
function sentencesOf({ row, report, mentions }: StoredReport, entityId: string): Sentence[] {
  const { text } = report;
  const found = new Map<number, Sentence>();
  for (const { entity, start, end } of mentions) {
    if (entity !== entityId) continue;
    const sentence = sentenceAt(text, start);
    if (found.has(sentence.start)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const name = { start: start - sentence.start, end: Math.min(end - sentence.start, words.length) };
    found.set(sentence.start, { row, start, text: words, name });
  }
  return [...found.values()];
}
