// An archive in; where its indexes and counts do not say what its reports say, out: all of them are made anew beside it.
import type { Archive } from '../archive.ts';
import { claimLabels } from '../index/claim-labels.ts';
import { type Entry, entriesBeside } from '../index/forward-index.ts';
import { indexedColumns } from '../index/index-report.ts';
import { labelsOf } from '../index/labels.ts';
import { numberOfEntity } from '../names/entities.ts';
import { readStored, type StoredReport } from '../reports/stored-report.ts';
import { query } from '../statements.ts';
import type { Fault } from './fault.ts';

const WORDS_AS_MADE = query({ sql: 'text' }, "SELECT sql FROM sqlite_schema WHERE name = 'words'");
const NUMBERS = query({ number: 'integer', id: 'text' }, 'SELECT number, id FROM reports ORDER BY number');

/** What a document holds, as numbers that another word, place or column would change. */
const DIGESTS = (table: string) => ({
  columns: { doc: 'integer', words: 'integer', digest: 'integer' } as const,
  sql: `SELECT doc, count(*) AS words, sum((unicode(term) * 31 + unicode(substr(term, -1)) * 101 + length(term) * 1009)
    * (2 * offset + 3) % 1000003 + unicode(col)) AS digest FROM ${table} GROUP BY doc`,
});
const MISSING_TERMS = (table: string, other: string) => ({
  columns: { term: 'text' } as const,
  sql: `SELECT term FROM (SELECT term, doc, cnt FROM ${table} EXCEPT SELECT term, doc, cnt FROM ${other}) LIMIT 1`,
});

/**
 * @param outdated reports whose names another version found: their words may be indexed as that version did
 * @returns after each report nothing; at the end what is wrong
 */
export function* checkIndex(archive: Archive, outdated: ReadonlySet<number>): Generator<Fault[]> {
  const { sql } = archive.get(WORDS_AS_MADE)!;
  archive.run({ sql: sql.replace(/^CREATE VIRTUAL TABLE\s+"?words"?/i, 'CREATE VIRTUAL TABLE temp.words_made') });
  try {
    for (const [name, from] of [
      ['held', "'main', 'words'"],
      ['made', "'temp', 'words_made'"],
    ]) {
      archive.run({ sql: `CREATE VIRTUAL TABLE temp.${name}_places USING fts5vocab(${from}, 'instance')` });
      archive.run({ sql: `CREATE VIRTUAL TABLE temp.${name}_terms USING fts5vocab(${from}, 'row')` });
    }
    const faults: Fault[] = [];
    const reports = archive.all(NUMBERS);
    for (const { number, id } of reports) {
      faults.push(...addReport(archive, number, outdated.has(number)).map((fault) => ({ report: id, ...fault })));
      yield [];
    }
    yield [...faults, ...compare(archive, reports, outdated)];
  } finally {
    for (const table of ['held_places', 'held_terms', 'made_places', 'made_terms', 'words_made']) {
      archive.run({ sql: `DROP TABLE IF EXISTS temp.${table}` });
    }
  }
}

/** What is damaged has no words here, and that is told elsewhere. */
function addReport(archive: Archive, number: number, isOutdated: boolean): Fault[] {
  let stored: StoredReport | undefined;
  try {
    stored = readStored(archive, number);
  } catch {
    return [];
  }
  if (!stored) return [];
  const { report, mentions } = stored;
  const ids = new Map<string, number>();
  for (const { entity } of mentions) if (!ids.has(entity)) ids.set(entity, numberOfEntity(archive, entity)!);
  const numberOf = (id: string) => ids.get(id)!;
  const columns = indexedColumns({ number, report, mentions, numberOf });
  archive.run(
    { sql: 'INSERT INTO temp.words_made (rowid, title, body, labels) VALUES (?, ?, ?, ?)' },
    ...[number, ...columns],
  );
  if (isOutdated) return [];
  const names = new Map<number, number>();
  for (const { entity } of mentions) names.set(numberOf(entity), (names.get(numberOf(entity)) ?? 0) + 1);
  const entry = entriesBeside(archive, number).find((one) => one.report === number);
  const isSame = sameNames(entry, names) && sameLabels(archive, entry, stored);
  return isSame ? [] : [{ of: 'index', what: 'the index of its names is not what they are' }];
}

function sameNames(entry: Entry | undefined, names: Map<number, number>): boolean {
  const held = entry?.names ?? new Map<number, number>();
  return held.size === names.size && [...names].every(([entity, count]) => held.get(entity) === count);
}

const LABEL = query({ facet: 'text', value: 'text' }, 'SELECT facet, value FROM labels WHERE number = ?');

function sameLabels(archive: Archive, entry: Entry | undefined, { report, mentions }: StoredReport): boolean {
  // Of several ways to write one the first was kept.
  const key = ({ facet, value }: { facet: string; value: string }) => `${facet} ${value.toLowerCase()}`;
  const held = (entry?.labels ?? []).flatMap((number) => {
    const label = archive.get(LABEL, number);
    return label ? [key(label)] : [];
  });
  const wanted = [...labelsOf(report), ...claimLabels({ report, mentions })].map(key);
  return held.length === wanted.length && wanted.every((label) => held.includes(label));
}

function compare(archive: Archive, reports: { number: number; id: string }[], outdated: ReadonlySet<number>): Fault[] {
  const digests = (table: string) =>
    new Map(archive.all(DIGESTS(table)).map(({ doc, words, digest }) => [doc, `${words} ${digest}`]));
  const held = digests('temp.held_places');
  const made = digests('temp.made_places');
  const faults: Fault[] = [];
  for (const { number, id } of reports) {
    // What is damaged has no words, and that is told elsewhere.
    if (!made.has(number)) continue;
    if (outdated.has(number) ? held.has(number) : held.get(number) === made.get(number)) continue;
    faults.push({ report: id, of: 'index', what: 'the index of words does not have what it says' });
  }
  const known = new Set(reports.map(({ number }) => number));
  const strangers = [...held.keys()].filter((number) => !known.has(number)).length;
  if (strangers > 0)
    faults.push({ of: 'index', what: `the index of words has ${strangers} reports that are not there` });
  const areCurrent = outdated.size === 0 && made.size === reports.length && faults.length === 0;
  const [one, other] = ['temp.held_terms', 'temp.made_terms'] as const;
  if (areCurrent && (archive.get(MISSING_TERMS(one, other)) || archive.get(MISSING_TERMS(other, one)))) {
    faults.push({ of: 'index', what: 'the index of words has other words than the reports' });
  }
  return faults;
}
