// A report and what is named in it in; their rows in the archive out.
import { UserError } from '../../base/user-error.ts';
import { correct } from '../../entities/corrections.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { decide } from '../editions/decide.ts';
import {
  cameBy,
  type Fetched,
  keepEdition,
  type Present,
  readPresent,
  renewOld,
  writePresent,
} from '../editions/present.ts';
import { saidBy } from '../editions/said.ts';
import { type Indexed, indexReports } from '../index/index-report.ts';
import { LABEL_MARK, NAME_MARK } from '../index/index-tokens.ts';
import { readCorrections } from '../names/corrections.ts';
import { EntityWriter } from '../names/entities.ts';
import type { Namer } from '../names/namer.ts';
import { numberOfRecogniser } from '../names/recognisers.ts';
import { encodeMentions } from '../names/stored-mentions.ts';
import { change, query, type RowOf } from '../statements.ts';
import { bareAddress } from './address.ts';
import { contentKey } from './content-key.ts';
import { hashOf } from './report-hash.ts';

export type Added = 'added' | 'updated' | 'unchanged';

/** The mentions of a report, and every entity that they name. */
export type Named = ReturnType<Namer['recognise']>;

/** How a report came in, and, where it stood elsewhere before, the origin that it is known by. */
export type Coming = Fetched & { movedFrom?: string };

/** Writes a report; names that are known already need not be looked for. */
export type Add = (report: Report, named?: Named, coming?: Coming) => Added;

/**
 * Idempotent: a report of the same origin and content is left alone, though its names are found anew where another
 * recogniser found them. One of the same origin that says something else is its newest edition: it keeps its number, and
 * so the user's marks, and what it said before is kept; where only noise has changed (see editions/decide.ts), all stays.
 */
export function addReport(archive: Archive, report: Report, namer: Namer, coming?: Coming): Added {
  return addReports(archive, namer, (add) => add(report, undefined, coming));
}

/**
 * Many in one transaction, at a fraction of the cost of as many alone. What is added can be read at once, and found
 * when all are in.
 *
 * @param work is given what adds a report
 */
export function addReports<Result>(archive: Archive, namer: Namer, work: (add: Add) => Result): Result {
  return archive.transaction(() => {
    const corrections = readCorrections(archive);
    const writer = new EntityWriter(archive, namer);
    const recogniser = numberOfRecogniser(archive, namer.version);
    const { numberOf } = writer;
    const added = new Map<number, Indexed>();
    const now = Date.now();
    const result = work((report, known, { movedFrom, ...fetched } = {}) => {
      const { origin = report.id } = report;
      const hash = hashOf(report);
      const old = oldReport(archive, movedFrom ?? origin);
      const isSame = old?.hash === hash && movedFrom === undefined;
      const came = () => cameBy(archive, { at: now, ...fetched });
      if (isSame && old.recogniser === recogniser) {
        if (old.is_old) renewOld(archive, old.number, came());
        return 'unchanged';
      }
      const said = saidBy(report);
      const before = old && wholePresent(archive, old.number);
      const decision = before && decide(before, { ...said, origin, sourceHash: fetched.hash ?? null });
      if (decision === 'noise') return 'unchanged';
      if (decision === 'edition') keepEdition(archive, old!.number, before!, said);
      if (movedFrom !== undefined) archive.run(MOVE_REPORT, origin, old!.number);
      const { mentions, entities } = known ?? namer.recognise(report);
      for (const entity of entities) writer.write(entity);
      const number = writeReport(archive, report, { origin, hash, recogniser }, old);
      writeUnreadDate(archive, number, report, old !== undefined);
      const isKept = (decision === 'better' || decision === 'same') && !before!.isOld;
      writePresent(archive, number, said, encodeMentions(mentions, numberOf), isKept ? before! : came());
      const isNew = !old && !added.has(number);
      added.set(number, { number, report, mentions: correct(report, mentions, corrections), numberOf, isNew });
      return decision === 'same' ? 'unchanged' : old ? 'updated' : 'added';
    });
    indexReports(archive, [...added.values()], 'reports');
    return result;
  });
}

const ADD_NEW_WORDS = change(`
      INSERT INTO vocabulary (word)
      SELECT term FROM words_vocabulary
      WHERE length(term) BETWEEN 4 AND 40 AND substr(term, 1, 1) NOT IN ('${NAME_MARK}', '${LABEL_MARK}')
        AND term NOT IN (SELECT word FROM vocabulary_words)`);

const REMEMBER_WORDS = change('INSERT OR IGNORE INTO vocabulary_words SELECT word FROM vocabulary');

/**
 * New words of the index become findable by their neighbours' misspellings. Once after a batch: it walks the
 * vocabulary, not the reports.
 */
export function updateVocabulary(archive: Archive): void {
  archive.transaction(() => {
    archive.run(ADD_NEW_WORDS);
    archive.run(REMEMBER_WORDS);
  });
}

const OLD_REPORT = query(
  { number: 'integer', id: 'text', hash: 'text', recogniser: 'integer', is_old: 'integer' },
  `SELECT number, id, hash, recogniser, packed IS NULL AS is_old FROM reports LEFT JOIN texts USING (number)
   WHERE origin = ?`,
);
type Old = RowOf<typeof OLD_REPORT.columns>;

function oldReport(archive: Archive, origin: string): Old | undefined {
  return archive.get(OLD_REPORT, origin);
}

const MOVE_REPORT = change('UPDATE reports SET origin = ? WHERE number = ?');

/** What is damaged is written over by what comes again whole. */
function wholePresent(archive: Archive, number: number): Present | undefined {
  try {
    return readPresent(archive, number);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const KEEP_UNREAD_DATE = change('INSERT OR REPLACE INTO unread_dates (report, written) VALUES (?, ?)');
const FORGET_UNREAD_DATE = change('DELETE FROM unread_dates WHERE report = ?');

function writeUnreadDate(archive: Archive, number: number, { date, unreadDate }: Report, isKnown: boolean): void {
  if (!date && unreadDate) archive.run(KEEP_UNREAD_DATE, number, unreadDate);
  else if (isKnown) archive.run(FORGET_UNREAD_DATE, number);
}

type From = { origin: string; hash: string; recogniser: number };

const WRITE_REPORT =
  change(`INSERT INTO reports (number, id, origin, hash, address, content, title, date, date_inferred, governorates, kind,
       attribution, word_count, recogniser)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, content = excluded.content, title = excluded.title,
       date = excluded.date, date_inferred = excluded.date_inferred, governorates = excluded.governorates,
       kind = excluded.kind, attribution = excluded.attribution, word_count = excluded.word_count,
       recogniser = excluded.recogniser`);

function writeReport(archive: Archive, report: Report, { origin, hash, recogniser }: From, old?: Old): number {
  const words = report.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const { number } = archive.run(
    WRITE_REPORT,
    old?.number ?? null,
    old?.id ?? freeId(archive, report.id, hash),
    origin,
    hash,
    bareAddress(origin) ?? null,
    contentKey(report),
    report.title,
    report.date ?? '',
    report.dateInferred ? 1 : 0,
    JSON.stringify(report.governorates),
    report.kind ?? null,
    JSON.stringify(report.attribution),
    words,
    recogniser,
  );
  return old?.number ?? number;
}

const REPORT_CALLED = query({ found: 'integer' }, 'SELECT 1 AS found FROM reports WHERE id = ?');

/** Two files of one name may be opened at once: the second is `name-2`. Where there are many, part of the hash ends it. */
function freeId(archive: Archive, id: string, hash: string): string {
  const free = (candidate: string) => archive.get(REPORT_CALLED, candidate) === undefined;
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${id}-${count}`);
  return [id, ...numbered].find(free) ?? `${id}-${hash.slice(0, 12)}`;
}
