// The tables of the archive, as a list of migrations: the schema version is how many of them a file has seen.
import { beginLog } from './acts/begin-log.ts';
import { fillForwardIndex } from './index/fill-forward-index.ts';
import type { Statements } from './statements.ts';

/** `PRAGMA application_id` of every archive, by which a file is known for one: `SOHR` in ASCII. */
export const APPLICATION_ID = 0x534f4852;

/** Archives of so many migrations did not bear it yet; they are known by a table that no other program has. */
export const LAST_WITHOUT_ID = 6;
export const TABLE_OF_OURS = 'vocabulary_words';

/** What the screen that was kept once depended on. */
const KEPT_FRAME = ['reports', 'texts', 'marks', 'corrections', 'sync_items'];
const CHANGES = ['INSERT', 'UPDATE', 'DELETE'];

/** Never changed once it has been released: a step is added. */
export type Migration = string | ((archive: Statements) => void);

/**
 * `reports` is kept narrow, so that a window of the list is a few pages of disk; the words stand apart in `texts`.
 * `words` keeps no copy of what it indexes. To its columns the names are added as tokens of their own (`nameToken`),
 * so that one full-text expression can ask for words and for names in any spelling; `labels` holds governorate, kind and
 * source in the same way (`labelToken`).
 */
export const MIGRATIONS: Migration[] = [
  `
  CREATE TABLE reports (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    origin        TEXT NOT NULL UNIQUE, -- a report that comes again from the same place is an update
    hash          TEXT NOT NULL,
    address       TEXT, -- its web address without what does not tell addresses apart: see address.ts
    content       BLOB, -- the same for the same words: see report/content-hash.ts
    title         TEXT NOT NULL,
    date          TEXT NOT NULL, -- as precise as known; empty when unknown, which sorts it last
    date_inferred INTEGER NOT NULL,
    governorates  TEXT NOT NULL, -- JSON array of usual names
    kind          TEXT,
    attribution   TEXT NOT NULL, -- JSON array
    word_count    INTEGER NOT NULL
  );
  CREATE INDEX reports_by_date ON reports (date DESC, number);
  CREATE INDEX reports_by_address ON reports (address) WHERE address IS NOT NULL;
  CREATE INDEX reports_by_content ON reports (content);

  -- How many there are of each month (of a year alone, of no date), so that no count walks all reports.
  CREATE TABLE months (month TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TRIGGER report_added AFTER INSERT ON reports BEGIN
    INSERT INTO months VALUES (substr(new.date, 1, 7), 1) ON CONFLICT (month) DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER report_removed AFTER DELETE ON reports BEGIN
    UPDATE months SET count = count - 1 WHERE month = substr(old.date, 1, 7);
  END;
  CREATE TRIGGER report_dated AFTER UPDATE OF date ON reports BEGIN
    UPDATE months SET count = count - 1 WHERE month = substr(old.date, 1, 7);
    INSERT INTO months VALUES (substr(new.date, 1, 7), 1) ON CONFLICT (month) DO UPDATE SET count = count + 1;
  END;

  CREATE TABLE texts (
    number   INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    markdown TEXT NOT NULL,
    mentions TEXT NOT NULL, -- JSON: see mentions.ts
    meta     TEXT NOT NULL  -- JSON: what the list does not show
  );

  CREATE TABLE entities (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    type        TEXT NOT NULL,
    name        TEXT NOT NULL,
    details     TEXT NOT NULL, -- JSON: the rest of Entity
    reports     INTEGER NOT NULL DEFAULT 0, -- how many name it, and how often in all: kept by the triggers below
    mentions    INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX entities_by_reports ON entities (reports DESC, mentions DESC);
  -- Which reports name it, how often.
  CREATE TABLE names (
    entity INTEGER NOT NULL REFERENCES entities,
    report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    count  INTEGER NOT NULL,
    PRIMARY KEY (entity, report)
  ) WITHOUT ROWID;
  CREATE INDEX names_by_report ON names (report);
  CREATE TRIGGER name_added AFTER INSERT ON names BEGIN
    UPDATE entities SET reports = reports + 1, mentions = mentions + new.count WHERE number = new.entity;
  END;
  CREATE TRIGGER name_removed AFTER DELETE ON names BEGIN
    UPDATE entities SET reports = reports - 1, mentions = mentions - old.count WHERE number = old.entity;
  END;
  -- Every spelling known for it, folded: what a search word is compared with.
  CREATE TABLE spellings (
    key    TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities,
    level  INTEGER NOT NULL, -- how strongly: see entities/search-keys.ts
    PRIMARY KEY (level, key, entity)
  ) WITHOUT ROWID;

  CREATE VIRTUAL TABLE words USING fts5 (
    title, body, labels,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE words_vocabulary USING fts5vocab (words, row);
  -- The words of the archive and of its names, by their trigrams: where misspellings look for their neighbours.
  CREATE VIRTUAL TABLE vocabulary USING fts5 (word, tokenize = 'trigram', detail = none);
  CREATE TABLE vocabulary_words (word TEXT PRIMARY KEY) WITHOUT ROWID;

  CREATE TABLE marks (
    report  INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    starred INTEGER NOT NULL DEFAULT 0,
    read    INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;

  -- What the reader said of names: see entities/corrections.ts. The mentions in texts are as they were recognised.
  CREATE TABLE corrections (number INTEGER PRIMARY KEY, correction TEXT NOT NULL); -- JSON

  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- Sites that are asked for their reports: see sync-state.ts.
  CREATE TABLE sync_sources (
    number INTEGER PRIMARY KEY,
    url    TEXT NOT NULL UNIQUE, -- as typed or configured, without a password
    found  TEXT NOT NULL,        -- JSON: what the site offers, and where
    state  TEXT NOT NULL         -- JSON: how far it has been read
  );
  CREATE TABLE sync_items (
    source   INTEGER NOT NULL REFERENCES sync_sources ON DELETE CASCADE,
    id       TEXT NOT NULL, -- the site's own
    report   INTEGER REFERENCES reports ON DELETE SET NULL, -- null: removed by the reader, and not to come again
    modified TEXT NOT NULL, -- as the site says; empty when it does not
    gone     TEXT,          -- the day on which it was found to have vanished from the site
    PRIMARY KEY (source, id)
  ) WITHOUT ROWID;
  CREATE INDEX sync_items_by_report ON sync_items (report);
  `,
  `
  -- What a report is filed under: a governorate, a kind, a source. How many bear it is kept by forward-index.ts.
  CREATE TABLE labels (
    number  INTEGER PRIMARY KEY,
    facet   TEXT NOT NULL,
    value   TEXT NOT NULL,
    reports INTEGER NOT NULL DEFAULT 0,
    UNIQUE (facet, value)
  );
  -- What each report bears, many reports a row: see forward-index.ts.
  CREATE TABLE forward_index (block INTEGER PRIMARY KEY, entries BLOB NOT NULL);
  -- Queries that the reader gave a name.
  CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
  `,
  fillForwardIndex,
  // A row and three index entries a name and report made a third of what an import wrote.
  'DROP TABLE names',
  `
  -- The screen that a start begins with, as long as nothing has changed that it shows: and as long as it was kept.
  CREATE TABLE frames (look TEXT PRIMARY KEY, frame TEXT NOT NULL) WITHOUT ROWID;
  ${KEPT_FRAME.flatMap((table) =>
    CHANGES.map(
      (change) => `CREATE TRIGGER ${table}_${change.toLowerCase()}_frames AFTER ${change} ON ${table}
        WHEN EXISTS (SELECT 1 FROM frames) BEGIN DELETE FROM frames; END;`,
    ),
  ).join('\n')}
  `,
  `
  -- What found the names in the archive: each recogniser with its gazetteer, by the hash of both. One that nothing in
  -- the archive comes from any more is taken out, so that more than one row means that there is something to do.
  CREATE TABLE recognisers (number INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE);
  INSERT INTO recognisers SELECT 1, '' WHERE EXISTS (SELECT 1 FROM reports);
  -- Which found the mentions of the report.
  ALTER TABLE reports ADD COLUMN recogniser INTEGER NOT NULL DEFAULT 1;
  -- Which wrote the row and its spellings; null: none, they are to be written when a report names it.
  ALTER TABLE entities ADD COLUMN recogniser INTEGER;
  UPDATE entities SET recogniser = 1;
  CREATE INDEX spellings_by_entity ON spellings (entity);
  `,
  `
  ${KEPT_FRAME.flatMap((table) => CHANGES.map((change) => `DROP TRIGGER ${table}_${change.toLowerCase()}_frames;`)).join('\n')}
  DROP TABLE frames;
  PRAGMA application_id = ${APPLICATION_ID};
  `,
  // A word for one thing: a fact is what a report says.
  'ALTER TABLE facts RENAME TO settings',
  `
  -- What its source knows the report by: see reports/identity.ts.
  ALTER TABLE reports ADD COLUMN source_id TEXT;
  UPDATE reports SET source_id = (
      SELECT iif(found ->> 'kind' = 'wordpress', 'post ', 'guid ') || substr(address, 1, instr(address || '/', '/') - 1)
        || char(9) || sync_items.id
      FROM sync_items JOIN sync_sources ON sync_sources.number = sync_items.source
      WHERE sync_items.report = reports.number AND sync_items.id <> reports.origin LIMIT 1)
    WHERE address IS NOT NULL;
  CREATE INDEX reports_by_source_id ON reports (source_id) WHERE source_id IS NOT NULL;
  -- Thousands may share an address or their words: of them those of an id or a day are found at once.
  DROP INDEX reports_by_address;
  CREATE INDEX reports_by_address ON reports (address, source_id) WHERE address IS NOT NULL;
  DROP INDEX reports_by_content;
  CREATE INDEX reports_by_content ON reports (content, date);
  `,
  `
  -- Where reports were read from: files of many, feeds, sites.
  CREATE TABLE documents (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  -- What a report says now, packed: see editions/pack.ts. Null: the row is of an older schema, and markdown and meta say it.
  ALTER TABLE texts ADD COLUMN packed BLOB;
  ALTER TABLE texts ADD COLUMN fetched INTEGER; -- milliseconds since 1970; null where nobody noted it
  ALTER TABLE texts ADD COLUMN document INTEGER REFERENCES documents; -- null: its origin is all there is to say
  ALTER TABLE texts ADD COLUMN source_hash BLOB; -- SHA-256 of the bytes as they came
  ALTER TABLE texts ADD COLUMN text_hash BLOB;   -- SHA-256 of the text that was read from them
  ALTER TABLE texts ADD COLUMN seal BLOB;        -- by which a change of the row itself is found: see editions/seal.ts
  -- What it said before, from the first on: each as what tells it from the next one.
  CREATE TABLE editions (
    report      INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    number      INTEGER NOT NULL, -- from 1
    delta       BLOB NOT NULL,
    origin      TEXT NOT NULL,
    fetched     INTEGER,
    document    INTEGER REFERENCES documents,
    source_hash BLOB,
    text_hash   BLOB NOT NULL,
    seal        BLOB NOT NULL,
    PRIMARY KEY (report, number)
  ) WITHOUT ROWID;
  `,
  `
  -- Reports that the reader removed: what they are known again by, and nothing of what they said: see reports/removed.ts.
  CREATE TABLE removed (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL, -- of the report
    hash    BLOB NOT NULL, -- of the text of its last edition
    time    INTEGER NOT NULL,
    words   BLOB NOT NULL, -- each of the others a hash, too
    origin  BLOB NOT NULL,
    address BLOB,
    source  BLOB,
    giver   BLOB
  );
  CREATE INDEX removed_by_words ON removed (words);
  CREATE INDEX removed_by_origin ON removed (origin);
  CREATE INDEX removed_by_address ON removed (address) WHERE address IS NOT NULL;
  CREATE INDEX removed_by_source ON removed (source) WHERE source IS NOT NULL;
  CREATE INDEX removed_by_id ON removed (id);

  -- What was done: see acts/act.ts. Marks, corrections and searches follow from it.
  CREATE TABLE acts (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    time    INTEGER NOT NULL,
    author  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    report  TEXT, -- id of the report that it is about
    edition BLOB, -- SHA-256 of the edition's text
    words   TEXT, -- JSON: where they stand, and what they are
    payload TEXT, -- JSON; null: erased with the report
    hash    BLOB NOT NULL
  );
  CREATE INDEX acts_by_report ON acts (report) WHERE report IS NOT NULL;
  CREATE TRIGGER act_rewritten BEFORE INSERT ON acts
    WHEN EXISTS (SELECT 1 FROM acts WHERE number = new.number OR id = new.id)
    BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
  CREATE TRIGGER act_taken_out BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'an act is never taken out'); END;
  -- Words alone are erased, and only those about a report that was removed.
  CREATE TRIGGER act_changed BEFORE UPDATE ON acts
    WHEN new.words IS NOT NULL OR new.payload IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM removed WHERE removed.id = old.report)
      OR (new.number, new.id, new.time, new.author, new.kind, new.report, new.edition, new.hash)
        IS NOT (old.number, old.id, old.time, old.author, old.kind, old.report, old.edition, old.hash)
    BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
  `,
  beginLog,
  `
  -- Dates that stand in reports and cannot be read: told beside them, and no part of what the reports say.
  CREATE TABLE unread_dates (
    report  INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    written TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- What the reader wrote about reports and passages, and the tags that they gave: by the ids of reports, as the acts are.
  CREATE TABLE notes (
    act    INTEGER PRIMARY KEY, -- number of the act that made it
    id     TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL,
    note   TEXT NOT NULL -- JSON: see notes/note.ts
  );
  CREATE INDEX notes_by_report ON notes (report);
  CREATE TABLE tags (report TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (report, tag)) WITHOUT ROWID;
  CREATE INDEX tags_by_tag ON tags (tag);
  `,
  `
  -- What the reader found of figures of harm: by the ids of reports, as the acts are.
  CREATE TABLE checks (
    act     INTEGER PRIMARY KEY, -- number of the act that made it
    id      TEXT NOT NULL UNIQUE,
    report  TEXT NOT NULL,
    verdict TEXT NOT NULL,
    found   TEXT NOT NULL -- JSON: see checks/check.ts
  );
  CREATE INDEX checks_by_report ON checks (report);
  CREATE INDEX checks_by_verdict ON checks (verdict);
  `,
];
