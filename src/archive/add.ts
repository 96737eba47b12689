// A report and what is named in it in; their rows in the archive out.
import { createHash } from 'node:crypto';
import type { Entity, Mention } from '../entities/mention.ts';
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { LABEL_MARK, labelToken, NAME_MARK, nameToken } from './index-tokens.ts';
import { indexed } from './index-words.ts';
import type { Namer } from './namer.ts';
import { encodeMentions } from './stored-mentions.ts';

export type Added = 'added' | 'updated' | 'unchanged';

/**
 * Idempotent: a report of the same origin and content is left alone, one of the same origin and other content is
 * replaced and keeps its number, and so the user's marks.
 */
export function addReport(archive: Archive, report: Report, namer: Namer): Added {
  const { origin = report.id } = report;
  const hash = hashOf(report, namer);
  const old = archive.get<{ number: number; id: string; hash: string }>(
    'SELECT number, id, hash FROM reports WHERE origin = ?',
    origin,
  );
  if (old?.hash === hash) return 'unchanged';
  const { mentions, entities } = namer.recognise(report);
  archive.transaction(() => {
    if (old) forgetWords(archive, old.number);
    const number = writeReport(archive, report, origin, hash, old);
    const numbers = new Map(entities.map((entity) => [entity.id, entityNumber(archive, entity, namer)]));
    const numberOf = (id: string) => numbers.get(id)!;
    writeText(archive, number, report, encodeMentions(mentions, numberOf));
    writeNames(archive, number, mentions, numberOf);
    indexWords(archive, number, report, mentions, numberOf);
  });
  return old ? 'updated' : 'added';
}

/**
 * New words of the index become findable by their neighbours' misspellings. Once after a batch: it walks the
 * vocabulary, not the reports.
 */
export function updateVocabulary(archive: Archive): void {
  archive.transaction(() => {
    archive.run(`
      INSERT INTO vocabulary (word)
      SELECT term FROM words_vocabulary
      WHERE length(term) BETWEEN 4 AND 40 AND substr(term, 1, 1) NOT IN ('${NAME_MARK}', '${LABEL_MARK}')
        AND term NOT IN (SELECT word FROM vocabulary_words)`);
    archive.run('INSERT OR IGNORE INTO vocabulary_words SELECT word FROM vocabulary');
  });
}

function hashOf(report: Report, namer: Namer): string {
  const { text: _, tokens: __, ...source } = report;
  return createHash('sha256').update(namer.version).update(JSON.stringify(source)).digest('hex');
}

function writeReport(
  archive: Archive,
  report: Report,
  origin: string,
  hash: string,
  old: { number: number; id: string } | undefined,
): number {
  const words = report.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const { number } = archive.run(
    `INSERT INTO reports (number, id, origin, hash, title, date, date_inferred, governorates, kind, attribution, word_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, title = excluded.title, date = excluded.date,
       date_inferred = excluded.date_inferred, governorates = excluded.governorates, kind = excluded.kind,
       attribution = excluded.attribution, word_count = excluded.word_count`,
    old?.number ?? null,
    old?.id ?? freeId(archive, report.id),
    origin,
    hash,
    report.title,
    report.date ?? '',
    report.dateInferred ? 1 : 0,
    JSON.stringify(report.governorates),
    report.kind ?? null,
    JSON.stringify(report.attribution),
    words,
  );
  return old?.number ?? number;
}

/** Two files of one name may be opened at once: the second is `name-2`. */
function freeId(archive: Archive, id: string): string {
  const taken = (candidate: string) => archive.get('SELECT 1 FROM reports WHERE id = ?', candidate) !== undefined;
  let free = id;
  for (let count = 2; taken(free); count++) free = `${id}-${count}`;
  return free;
}

function writeText(archive: Archive, number: number, report: Report, mentions: string): void {
  const { sources, confidence, language } = report;
  const meta = JSON.stringify({ sources, confidence, language });
  archive.run(
    `INSERT INTO texts (number, markdown, mentions, meta) VALUES (?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET markdown = excluded.markdown, mentions = excluded.mentions, meta = excluded.meta`,
    number,
    report.markdown,
    mentions,
    meta,
  );
}

function writeNames(archive: Archive, report: number, mentions: Mention[], numberOf: (id: string) => number): void {
  archive.run('DELETE FROM names WHERE report = ?', report);
  const counts = new Map<number, number>();
  for (const { entity } of mentions) counts.set(numberOf(entity), (counts.get(numberOf(entity)) ?? 0) + 1);
  for (const [entity, count] of counts) archive.run('INSERT INTO names VALUES (?, ?, ?)', entity, report, count);
}

/** The number of an entity, which is written with its spellings when it is met for the first time. */
function entityNumber(archive: Archive, entity: Entity, namer: Namer): number {
  const known = archive.get<{ number: number }>('SELECT number FROM entities WHERE id = ?', entity.id);
  if (known) return known.number;
  const { id, type, name, ...details } = entity;
  const { number } = archive.run(
    'INSERT INTO entities (id, type, name, details) VALUES (?, ?, ?, ?)',
    id,
    type,
    name,
    JSON.stringify(details),
  );
  for (const { key, level } of namer.keys(entity)) {
    archive.run('INSERT OR IGNORE INTO spellings VALUES (?, ?, ?)', key, number, level);
  }
  return number;
}

function indexWords(
  archive: Archive,
  number: number,
  { title, text, governorates, kind, attribution, sources }: Report,
  mentions: Mention[],
  numberOf: (id: string) => number,
): void {
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
  archive.run(
    'INSERT INTO words (rowid, title, body, labels) VALUES (?, ?, ?, ?)',
    number,
    `${indexed(title)} ${tokens(mentions.filter(inTitle))}`,
    `${indexed(text.replace(title, ''))} ${tokens(mentions.filter((mention) => !inTitle(mention)))}`,
    labels.join(' '),
  );
}

function forgetWords(archive: Archive, number: number): void {
  archive.run('DELETE FROM words WHERE rowid = ?', number);
}
