// Parses files and records into reports, and recognises the names in them, ready to be written.
import type { Namer } from '../../archive/names/namer.ts';
import type { Named } from '../../archive/reports/add-reports.ts';
import { bareAddress } from '../../archive/reports/address.ts';
import { giverOf, sourceId } from '../../archive/reports/identity.ts';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { refuseCostlyMarks } from '../../report/markdown/cost-limit.ts';
import { completeReport, datedReport, readReport } from '../../report/read.ts';
import type { Report } from '../../report/report.ts';
import { doubtOfDate } from '../records/doubts.ts';
import { type ReportRecord, reportOf } from '../records/record.ts';
import { hashOfBytes, hashOfRecord } from '../records/source-hash.ts';
import { type ImportItem, isPlace } from './import-item.ts';

export type ParsableItem = Exclude<ImportItem, { error: UserError } | { sources: unknown }>;

/** Plain values alone: it passes from thread to thread. `entities` are those that have not been told of before. */
export type ParsedItem = { path: string; place: string } & (
  | (Named & { report: Omit<Report, 'tokens'>; about: RecordMarks })
  | { problem: string; advice: string }
);

/** What the record says beside the report. */
export type RecordMarks = Pick<ReportRecord, 'unreadDate' | 'starred' | 'read'> & {
  /** What may be wrong with it, though it is kept. */
  doubts?: string[];
  /** See reports/identity.ts. */
  sourceId?: string;
  /** SHA-256 of what it came as. */
  sourceHash: Uint8Array;
  /** Its origin is a place of its own: a file, or where it came from before it was exported. */
  hasOwnPlace: boolean;
};

/** The entities of what one parser says, which tells of each once. */
export class ToldEntities {
  private readonly entities = new Map<string, Named['entities'][number]>();

  /** @returns the mentions of a report, with every entity that they name */
  namedIn({ mentions, entities }: Named): Named {
    for (const entity of entities) this.entities.set(entity.id, entity);
    const ids = new Set(mentions.flatMap(({ entity, others = [] }) => [entity, ...others]));
    return { mentions, entities: [...ids].map((id) => this.entities.get(id)!) };
  }
}

/** Makes reports of items: one of each, in their order. */
export type ParseItems = (items: ParsableItem[]) => Promise<ParsedItem[]>;

/** What is handed over while other items are being parsed is begun when they are done: entities are told of in that order. */
export function makeParser(recognise: Namer['recognise']): ParseItems {
  const told = new Set<string>();
  const parseAll = async (items: ParsableItem[]) => {
    const parsed: ParsedItem[] = [];
    for (const item of items) parsed.push(await parseOne(item, recognise, told));
    return parsed;
  };
  let before: Promise<unknown> = Promise.resolve();
  return (items) => {
    const parsed = before.then(() => parseAll(items));
    before = parsed.catch(() => undefined);
    return parsed;
  };
}

async function parseOne(item: ParsableItem, recognise: Namer['recognise'], told: Set<string>): Promise<ParsedItem> {
  const { path, place } = item;
  try {
    const { report: made, record } = await makeReport(item);
    const { tokens: _, ...report } = made;
    const { mentions, entities } = recognise({ ...report, tokens: [] });
    const fresh = entities.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return { path, place, report, mentions, entities: fresh, about: aboutOf(item, record, report) };
  } catch (error) {
    if (error instanceof UserError) return { path, place, problem: error.message, advice: error.advice };
    // A fault of ours in one report is no reason to leave out the ten thousand others.
    const problem = `cannot be read for a fault of the program: ${cleanLine(String(error)).slice(0, 200)}`;
    return { path, place, problem, advice: 'It was left out. Please report it, with the file if you may.' };
  }
}

/**
 * @returns the record as well that it was made of, if it was
 * @throws UserError when it cannot be read
 */
export async function makeReport(item: ParsableItem): Promise<{ report: Report; record?: ReportRecord }> {
  const { path, place } = item;
  const record = await recordIn(item);
  if (record) return { record, report: reportOf(record, place ? `${path}#${placeIn(record, place)}` : path) };
  const { bytes, encoding } = item as { bytes: Uint8Array; encoding?: string };
  if ('document' in item) {
    const { readDocx } = await import('../documents/docx.ts');
    const page = await readDocx(bytes);
    refuseCostlyMarks(page.markdown);
    return { report: datedReport(completeReport({ ...page, titleStands: true }, path, page.markdown)) };
  }
  return { report: atItsAddress(await readReport(bytes, path, encoding), path) };
}

async function recordIn(item: ParsableItem): Promise<ReportRecord | undefined> {
  if ('record' in item) return item.record;
  if (!('document' in item) || item.document !== 'mail') return undefined;
  const { recordOfMail } = await import('../documents/mail.ts');
  return recordOfMail(item.bytes);
}

/** A name for where it stands, for people: it is known by its id or its words, not by its place among others. */
function placeIn({ id, guid }: ReportRecord, place: string): string {
  const called = id ?? guid ?? '';
  return /^[\w.:-]{1,80}$/.test(called) ? called : place.replace(' ', '-');
}

/** A page that was saved says where it stood: the same page may come in a feed too. The address of a whole site says nothing. */
function atItsAddress(report: Report, path: string): Report {
  const [source] = report.sources;
  const isPage =
    /\.x?html?$/i.test(path) && source?.url !== undefined && (URL.parse(source.url)?.pathname ?? '/') !== '/';
  return isPage ? { ...report, origin: source.url! } : report;
}

/** What may be wrong with a report that is read all the same: `its date cannot be read: soon`. */
export function doubtsOf(report: Omit<Report, 'tokens'>, record?: ReportRecord): string[] {
  const { date, unreadDate } = report;
  const unread = !date && unreadDate ? `its date cannot be read: ${unreadDate}` : undefined;
  return [unread, record?.doubt, doubtOfDate(date)].filter((one) => one !== undefined);
}

function aboutOf(item: ParsableItem, record: ReportRecord | undefined, report: Omit<Report, 'tokens'>): RecordMarks {
  const { path } = item;
  const { starred, read, doubt, path: before } = record ?? {};
  const known = record && sourceIdOf(record, report, path);
  const unreadDate = report.date ? undefined : record ? record.unreadDate : report.unreadDate;
  const doubts = [doubt, doubtOfDate(report.date)].filter((one) => one !== undefined);
  return {
    ...(unreadDate && { unreadDate }),
    ...(starred && { starred }),
    ...(read && { read }),
    ...(doubts.length > 0 && { doubts }),
    ...(known && { sourceId: known }),
    sourceHash: 'record' in item ? hashOfRecord(item.record) : hashOfBytes(item.bytes),
    hasOwnPlace: before !== undefined || (isPlace(path) && report.origin === path),
  };
}

function sourceIdOf(record: ReportRecord, report: Omit<Report, 'tokens'>, path: string): string | undefined {
  const id = record.guid ?? record.id;
  if (!id || record.path !== undefined) return undefined;
  return sourceId(
    { kind: record.guid ? 'guid' : 'id', of: giverOf(bareAddress(report.origin!), path, report.sources[0]?.publisher) },
    id,
  );
}
