// A report and what is named in it in; their rows in the archive out.
import { correct } from '../../entities/corrections.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
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

/**
 * Idempotent: a report of the same origin and content is left alone, though its names are found anew where another
 * recogniser found them; one of the same origin and other content is replaced and keeps its number, and so the user's
 * marks.
 */
export function addReport(archive: Archive, report: Report, namer: Namer): Added {
  return addReports(archive, namer, (add) => add(report));
}

/**
 * Many in one transaction, at a fraction of the cost of as many alone. What is added can be read at once, and found
 * when all are in.
 *
 * @param work is given what adds a report; names that are known already need not be looked for
 */
export function addReports<Result>(
  archive: Archive,
  namer: Namer,
  work: (add: (report: Report, named?: Named) => Added) => Result,
): Result {
  return archive.transaction(() => {
    const corrections = readCorrections(archive);
    const writer = new EntityWriter(archive, namer);
    const recogniser = numberOfRecogniser(archive, namer.version);
    const { numberOf } = writer;
    const added = new Map<number, Indexed>();
    const result = work((report, known) => {
      const { origin = report.id } = report;
      const hash = hashOf(report);
      const old = oldReport(archive, origin);
      const isSame = old?.hash === hash;
      if (isSame && old.recogniser === recogniser) return 'unchanged';
      const { mentions, entities } = known ?? namer.recognise(report);
      for (const entity of entities) writer.write(entity);
      const number = writeReport(archive, report, { origin, hash, recogniser }, old);
      writeText(archive, number, report, encodeMentions(mentions, numberOf));
      const isNew = !old && !added.has(number);
      added.set(number, { number, report, mentions: correct(report, mentions, corrections), numberOf, isNew });
      return isSame ? 'unchanged' : old ? 'updated' : 'added';
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
  { number: 'integer', id: 'text', hash: 'text', recogniser: 'integer' },
  'SELECT number, id, hash, recogniser FROM reports WHERE origin = ?',
);
type Old = RowOf<typeof OLD_REPORT.columns>;

function oldReport(archive: Archive, origin: string): Old | undefined {
  return archive.get(OLD_REPORT, origin);
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

const WRITE_TEXT = change(`INSERT INTO texts (number, markdown, mentions, meta) VALUES (?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET markdown = excluded.markdown, mentions = excluded.mentions, meta = excluded.meta`);

function writeText(archive: Archive, number: number, report: Report, mentions: string): void {
  const { updated, sources, confidence, language } = report;
  const meta = JSON.stringify({ updated, sources, confidence, language });
  archive.run(WRITE_TEXT, number, report.markdown, mentions, meta);
}
