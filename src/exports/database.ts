// Reports in; flat tables of them, their names and sources, in one SQLite file for Datasette, DuckDB and others, out.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Archive } from '../archive/archive.ts';
import { provenanceOf } from '../archive/reports/provenance.ts';
import { readListed, type StoredReport } from '../archive/reports/stored-report.ts';
import { isDoubtful } from '../base/certainty.ts';
import { ensureClean } from '../base/clean.ts';
import type { Entity } from '../entities/mention.ts';
import { hashOfText } from '../report/citation/citation.ts';
import { sentenceAt } from '../report/text/sentences.ts';
import { sourceCells } from './report-table.ts';

/** Lists are JSON, which Datasette makes facets of; `latitude` and `longitude` are what its maps look for. */
const TABLES = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  CREATE TABLE reports (
    id            TEXT PRIMARY KEY,
    title         TEXT NOT NULL,
    date          TEXT, -- as precise as it is known: 2014, 2014-11, 2014-11-03
    date_inferred INTEGER NOT NULL,
    unread_date   TEXT, -- as it stands there, where it cannot be read
    updated       TEXT,
    kind          TEXT,
    language      TEXT NOT NULL,
    governorates  TEXT NOT NULL, -- JSON array
    attribution   TEXT NOT NULL, -- JSON array: who says it
    confidence    TEXT,
    source        TEXT, -- the first one that it follows; the table of sources has all
    address       TEXT,
    summary       INTEGER NOT NULL, -- 1: the words are not the source's, but this program's own
    origin        TEXT, -- where it was read from
    words         INTEGER NOT NULL,
    starred       INTEGER NOT NULL,
    read          INTEGER NOT NULL,
    hash          TEXT NOT NULL, -- SHA-256 of text in UTF-8: sohr-reader quote ID@HASH:START-END verifies a passage
    text          TEXT NOT NULL
  );
  CREATE TABLE sources (
    report TEXT NOT NULL REFERENCES reports (id),
    number INTEGER NOT NULL, -- from 1, as they are counted at the foot of the report
    title TEXT, publisher TEXT, date TEXT, address TEXT,
    PRIMARY KEY (report, number)
  );
  CREATE TABLE names (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    arabic TEXT, kind TEXT, governorate TEXT, who TEXT, latitude REAL, longitude REAL,
    approximate INTEGER, -- 1: the coordinates are within some 5 km
    reports  INTEGER NOT NULL DEFAULT 0, -- of those in this file
    mentions INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0 -- mentions that may mean another
  );
  CREATE TABLE mentions (
    report   TEXT NOT NULL REFERENCES reports (id),
    start    INTEGER NOT NULL, -- in UTF-16 code units of the report's text
    "end"    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    type     TEXT NOT NULL,
    name     TEXT NOT NULL REFERENCES names (id),
    rule     TEXT NOT NULL,
    certainty REAL NOT NULL,
    doubtful INTEGER NOT NULL,
    sentence TEXT NOT NULL
  );
  CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  BEGIN`;

const END = `
  CREATE INDEX mentions_by_name ON mentions (name);
  CREATE INDEX mentions_by_report ON mentions (report);
  CREATE INDEX reports_by_date ON reports (date);
  UPDATE names SET
    reports  = (SELECT count(DISTINCT report) FROM mentions WHERE mentions.name = names.id),
    mentions = (SELECT count(*) FROM mentions WHERE mentions.name = names.id),
    doubtful = (SELECT count(*) FROM mentions WHERE mentions.name = names.id AND doubtful);
  CREATE TABLE places AS
    SELECT id, name, arabic, kind, governorate, latitude, longitude, approximate, reports, mentions, doubtful
    FROM names WHERE type = 'place';
  CREATE VIRTUAL TABLE reports_fts USING fts5 (title, text, content = 'reports',
    tokenize = 'unicode61 remove_diacritics 2');
  INSERT INTO reports_fts (reports_fts) VALUES ('rebuild');
  COMMIT`;

type Row = (string | number | null | undefined)[];

/**
 * @param file one that is empty
 * @param about what this file is of, for the table of that name
 * @returns how many reports are in so far, after each
 */
export function* database(
  archive: Archive,
  numbers: Iterable<number>,
  file: string,
  about: Record<string, string>,
): Generator<number, void> {
  const made = new DatabaseSync(file);
  try {
    made.exec(TABLES);
    const table = (name: string, columns: number): ((row: Row) => void) => {
      const insert = made.prepare(`INSERT INTO ${name} VALUES (${Array(columns).fill('?').join(', ')})`);
      return (row) => run(insert, row);
    };
    const addReport = table('reports', 20);
    const addSource = table('sources', 6);
    const addMention = table('mentions', 10);
    const addName = made.prepare(
      `INSERT INTO names (id, type, name, arabic, kind, governorate, who, latitude, longitude, approximate)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const written = new Set<string>();
    let reports = 0;
    for (const number of numbers) {
      const stored = readListed(archive, number);
      addReport(reportRow(archive, stored));
      for (const row of sourceRows(stored)) addSource(row);
      for (const entity of stored.entities.values()) {
        if (written.has(entity.id)) continue;
        written.add(entity.id);
        run(addName, nameRow(entity));
      }
      for (const row of mentionRows(stored)) addMention(row);
      yield ++reports;
    }
    const addAbout = table('about', 2);
    for (const row of Object.entries({ ...about, reports: String(reports) })) addAbout(row);
    made.exec(END);
  } finally {
    made.close();
  }
}

function run(insert: StatementSync, row: Row): void {
  insert.run(...row.map((value) => (typeof value === 'string' ? ensureClean(value) : (value ?? null))));
}

function reportRow(archive: Archive, stored: StoredReport): Row {
  const { report, row } = stored;
  const { isBundled } = provenanceOf(archive, stored);
  return [
    ...[row.id, row.title, row.date, Number(row.dateInferred), row.unreadDate, report.updated, row.kind],
    ...[report.language, JSON.stringify(row.governorates), JSON.stringify(row.attribution), report.confidence],
    ...[...sourceCells(report), Number(isBundled), report.origin, row.words],
    ...[Number(row.starred), Number(row.read)],
    ...[hashOfText(report.text), report.text],
  ];
}

function sourceRows({ row, report: { sources } }: StoredReport): Row[] {
  return sources.map(({ title, publisher, date, url }, index) => [row.id, index + 1, title, publisher, date, url]);
}

function nameRow({ id, type, name, arabic, kind, governorate, who, lat, lon, approximate }: Entity): Row {
  return [id, type, name, arabic, kind, governorate, who, lat, lon, approximate === undefined ? null : +approximate];
}

function mentionRows({ row, report: { text }, mentions }: StoredReport): Row[] {
  let sentence = { start: 0, end: 0 };
  return mentions.map((mention) => {
    const { start, end, type, entity, rule, certainty } = mention;
    if (start >= sentence.end) sentence = sentenceAt(text, start);
    const words = text.slice(sentence.start, sentence.end);
    const doubtful = Number(isDoubtful(mention));
    return [row.id, start, end, text.slice(start, end), type, entity, rule, certainty, doubtful, words];
  });
}
