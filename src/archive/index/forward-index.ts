// What each report bears (names and labels) in; how many of any reports bear which, out. The full-text index knows
// which reports bear a name; this is its other direction, and counts over 300,000 reports within a few frames.
import { encodeVarints, VarintReader } from '../../base/varints.ts';
import { change, query, type Statements } from '../statements.ts';
import { damaged } from '../stored-json.ts';
import type { ReportNumbers } from './report-numbers.ts';
import { has, setOf } from './report-set.ts';

export type Entry = {
  report: number;
  /** The archive's numbers of labels: see labels.ts. */
  labels: number[];
  /** The archive's numbers of entities, each with how often it is named. */
  names: Map<number, number>;
};

/** By the archive's numbers of entities and labels. */
export type Tally = {
  names: Map<number, { reports: number; mentions: number }>;
  labels: Map<number, number>;
};

/** Reports whose entries stand together in one row: about a page of disk. */
const BLOCK = 256;

const WRITE_BLOCK = change('INSERT OR REPLACE INTO forward_index VALUES (?, ?)');

const COUNT_ENTITY = change('UPDATE entities SET reports = reports + ?, mentions = mentions + ? WHERE number = ?');

const COUNT_LABEL = change('UPDATE labels SET reports = reports + ? WHERE number = ?');

/** Replaces what was known of these reports; an entry without names and labels is one that goes. */
export function writeEntries(archive: Statements, entries: readonly Entry[]): void {
  const change = emptyTally();
  for (const [block, fresh] of Map.groupBy(entries, ({ report }) => Math.floor(report / BLOCK))) {
    const kept = new Map(readBlock(archive, block).map((entry) => [entry.report, entry]));
    for (const entry of fresh) {
      const old = kept.get(entry.report);
      if (old) count(change, old, -1);
      count(change, entry, 1);
      if (entry.names.size + entry.labels.length > 0) kept.set(entry.report, entry);
      else kept.delete(entry.report);
    }
    archive.run(WRITE_BLOCK, block, encodeBlock(block, [...kept.values()]));
  }
  for (const [number, { reports, mentions }] of change.names) {
    if (reports === 0 && mentions === 0) continue;
    archive.run(COUNT_ENTITY, reports, mentions, number);
  }
  for (const [number, reports] of change.labels) {
    if (reports !== 0) archive.run(COUNT_LABEL, reports, number);
  }
}

/** What these reports bear, counted. */
export function tally(archive: Statements, among: ReportNumbers): Tally {
  const isWanted = setOf(among);
  const counts = new Counts(archive);
  for (const block of new Set(among.map((number) => Math.floor(number / BLOCK)))) {
    walkBlock(archive, block, (report, reader, end) => {
      if (!has(isWanted, report)) return;
      for (let left = reader.next(); left > 0; left--) counts.addLabel(reader.next());
      while (reader.at < end) counts.addName(reader.next(), reader.next());
    });
  }
  return counts.toTally();
}

const LAST_NUMBERS = query(
  { labels: 'integer', entities: 'integer' },
  'SELECT (SELECT coalesce(max(number), 0) FROM labels) AS labels, coalesce(max(number), 0) AS entities FROM entities',
);

/** Arrays by number: a Map would take ten times as long. */
class Counts {
  private readonly labels: Uint32Array;
  private readonly reports: Uint32Array;
  private readonly mentions: Float64Array;

  constructor(archive: Statements) {
    const { labels, entities } = archive.get(LAST_NUMBERS)!;
    this.labels = new Uint32Array(labels + 1);
    this.reports = new Uint32Array(entities + 1);
    this.mentions = new Float64Array(entities + 1);
  }

  addLabel(number: number): void {
    this.labels[number]! += 1;
  }

  addName(number: number, times: number): void {
    this.reports[number]! += 1;
    this.mentions[number]! += times;
  }

  toTally(): Tally {
    const all = emptyTally();
    this.reports.forEach((reports, number) => {
      if (reports > 0) all.names.set(number, { reports, mentions: this.mentions[number]! });
    });
    this.labels.forEach((reports, number) => {
      if (reports > 0) all.labels.set(number, reports);
    });
    return all;
  }
}

function emptyTally(): Tally {
  return { names: new Map(), labels: new Map() };
}

function count({ names, labels }: Tally, entry: Entry, sign: 1 | -1): void {
  for (const label of entry.labels) labels.set(label, (labels.get(label) ?? 0) + sign);
  for (const [number, times] of entry.names) {
    const { reports, mentions } = names.get(number) ?? { reports: 0, mentions: 0 };
    names.set(number, { reports: reports + sign, mentions: mentions + sign * times });
  }
}

/** An entry is its report's distance from the one before, the length of the rest in bytes, and the rest. */
function encodeBlock(block: number, entries: Entry[]): Uint8Array {
  let before = block * BLOCK;
  return Buffer.concat(
    entries
      .sort((one, other) => one.report - other.report)
      .flatMap(({ report, labels, names }) => {
        const rest = encodeVarints([labels.length, ...labels, ...[...names].flat()]);
        const head = encodeVarints([report - before, rest.length]);
        before = report;
        return [head, rest];
      }),
  );
}

/** The entries of a report and of those that stand with it. */
export function entriesBeside(archive: Statements, report: number): Entry[] {
  return readBlock(archive, Math.floor(report / BLOCK));
}

function readBlock(archive: Statements, block: number): Entry[] {
  const entries: Entry[] = [];
  walkBlock(archive, block, (report, reader, end) => {
    const labels = Array.from({ length: reader.next() }, () => reader.next());
    const names = new Map<number, number>();
    while (reader.at < end) names.set(reader.next(), reader.next());
    entries.push({ report, labels, names });
  });
  return entries;
}

type Visit = (report: number, reader: VarintReader, end: number) => void;

const BLOCK_OF_ENTRIES = query({ entries: 'blob' }, 'SELECT entries FROM forward_index WHERE block = ?');

/** @param visit is called with what reads the rest of an entry, and where that ends; it need not read it */
function walkBlock(archive: Statements, block: number, visit: Visit): void {
  const row = archive.get(BLOCK_OF_ENTRIES, block);
  if (!row) return;
  const reader = new VarintReader(row.entries);
  for (let report = block * BLOCK; !reader.isAtEnd; ) {
    report += reader.next();
    const length = reader.next();
    const end = reader.at + length;
    if (length < 0 || end > row.entries.length) throw damaged('the index of names ends before its end');
    visit(report, reader, end);
    reader.at = end;
  }
}
