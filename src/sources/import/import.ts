// Writes what is imported into the archive, batch by batch, and counts what became of each report.
import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../../archive/archive.ts';
import type { Namer } from '../../archive/names/namer.ts';
import { addReports, updateVocabulary } from '../../archive/reports/add-reports.ts';
import { bareAddress } from '../../archive/reports/address.ts';
import { Claimed, writeIdentified } from '../../archive/reports/write-identified.ts';
import { setMark } from '../../archive/state/marks.ts';
import { UserError } from '../../base/user-error.ts';
import type { Report } from '../../report/report.ts';
import type { ListedSource } from '../records/opml.ts';
import { unlessStopped } from '../unless-stopped.ts';
import type { ImportItem } from './import-item.ts';
import { type ParsableItem, type ParsedItem, type ParseItems, type RecordMarks, ToldEntities } from './parse-items.ts';

export type ImportCounts = {
  /** Files that were begun. */
  files: number;
  added: number;
  updated: number;
  /** The archive has them already. */
  duplicates: number;
  /** How many of these came from elsewhere: another address, another file. */
  elsewhere: number;
  /** Left out, as the reader had removed them. */
  removed: number;
  /** Kept without a date, as theirs cannot be read. */
  undated: number;
  /** Kept, and something may be wrong with them. */
  doubtful: number;
  bad: number;
  /** Read and not written, as it was told to stop before. */
  unwritten: number;
};

export type ImportEvent =
  | { event: 'progress'; counts: ImportCounts }
  | { event: 'problem'; path: string; place: string; error: UserError }
  | { event: 'undated'; path: string; place: string; date: string }
  | { event: 'doubtful'; path: string; place: string; doubt: string }
  /** The file is no report: it lists sites. */
  | { event: 'sources'; path: string; sources: ListedSource[] };

export type Importing = {
  archive: Archive;
  namer: Namer;
  parse: ParseItems;
  tell: (event: ImportEvent) => void;
  /** What the reader removed is taken again. */
  isWanted?: boolean;
  /** Aborted, it ends after what has been written. */
  stop: AbortSignal;
};

type Add = Parameters<Parameters<typeof addReports>[2]>[0];

/** In one transaction: it holds them all, or none. */
const BATCH = 500;
/** Handed over together: so many reports, or so many characters. */
const ITEMS_A_BATCH = 25;
const BATCH_SIZE = 1024 * 1024;
/** Batches that are being parsed while the last ones are written. */
const AHEAD = 24;
/** So many new reports at most cannot be found by a misspelt word yet. */
const BETWEEN_VOCABULARIES = 20_000;

/** Killed at any moment, the archive holds whole reports alone; begun again, it takes those that are missing. */
export async function importReports(found: AsyncIterable<ImportItem>, importing: Importing): Promise<ImportCounts> {
  const writer = new Writer(importing);
  const { parse, stop } = importing;
  const ahead: Handed[] = [];
  for await (const items of inBatches(found, writer, stop)) {
    ahead.push({ items, parsed: parse(items) });
    if (ahead.length > AHEAD) await takeNext(ahead, writer, stop);
  }
  while (ahead.length > 0) await takeNext(ahead, writer, stop);
  writer.end();
  return writer.counts;
}

/** A batch, and what is being made of it. */
type Handed = { items: ParsableItem[]; parsed: Promise<ParsedItem[]> };

/** A report that keeps a thread busy is not waited for: the thread is ended with the import. */
async function takeNext(ahead: Handed[], writer: Writer, stop: AbortSignal): Promise<void> {
  const { items, parsed } = ahead.shift()!;
  const made = await unlessStopped(parsed, stop);
  if (made) writer.take(items, made);
  else writer.leave(items);
  // Where much is parsed already, no signal would come through.
  await setImmediate();
}

async function* inBatches(
  found: AsyncIterable<ImportItem>,
  writer: Writer,
  stop: AbortSignal,
): AsyncGenerator<ParsableItem[]> {
  let items: ParsableItem[] = [];
  let size = 0;
  let path: string | undefined;
  for await (const one of found) {
    if (one.path !== path) writer.counts.files += 1;
    path = one.path;
    if ('error' in one) writer.refuse(one);
    else if ('sources' in one) writer.tellSources(one);
    else {
      items.push(one);
      size += sizeOf(one);
    }
    if (stop.aborted) break;
    if (items.length < ITEMS_A_BATCH && size < BATCH_SIZE) continue;
    yield items;
    items = [];
    size = 0;
  }
  // What a stop comes upon is handed on too: it is counted there.
  if (items.length > 0) yield items;
}

function sizeOf(item: ParsableItem): number {
  if ('bytes' in item) return item.bytes.length;
  const { markdown = '', html = '', text = '' } = item.record;
  return markdown.length + html.length + text.length;
}

function unanswered({ path, place }: ParsableItem): ParsedItem {
  const advice = 'It was left out. Please report it, with the file if you may.';
  return { path, place, problem: 'was read, and then lost by a fault of the program', advice };
}

function originsOf(parsed: ParsedItem): string[] {
  return 'report' in parsed && parsed.report.origin ? [parsed.report.origin] : [];
}

/** Gathers what is parsed, and writes it by the batch. */
class Writer {
  readonly counts: ImportCounts = {
    files: 0,
    added: 0,
    updated: 0,
    duplicates: 0,
    elsewhere: 0,
    removed: 0,
    undated: 0,
    doubtful: 0,
    bad: 0,
    unwritten: 0,
  };
  private readonly importing: Importing;
  private ready: ParsedItem[] = [];
  private readonly told = new ToldEntities();
  private readonly claimed = new Claimed();
  private addedSinceVocabulary = 0;

  constructor(importing: Importing) {
    this.importing = importing;
  }

  refuse({ path, place, error }: { path: string; place: string; error: UserError }): void {
    this.counts.bad += 1;
    this.importing.tell({ event: 'problem', path, place, error });
  }

  tellSources({ path, sources, unknown }: Extract<ImportItem, { sources: unknown }>): void {
    this.importing.tell({ event: 'sources', path, sources });
    for (const place of unknown)
      this.refuse({ path, place, error: new UserError('has no address', 'It was left out.') });
  }

  /** @param parsed one of each item; what is missing among them is told, and not passed over */
  take(items: ParsableItem[], parsed: ParsedItem[]): void {
    items.forEach((item, index) => {
      const made = parsed[index];
      this.ready.push(made?.path === item.path && made.place === item.place ? made : unanswered(item));
    });
    if (this.ready.length >= BATCH) this.write();
  }

  leave(items: ParsableItem[]): void {
    this.counts.unwritten += items.length;
  }

  end(): void {
    this.write();
    updateVocabulary(this.importing.archive);
  }

  private write(): void {
    const { archive, namer, tell } = this.importing;
    const documents = Map.groupBy(this.ready, ({ path }) => path);
    addReports(archive, namer, (add) => {
      let document: string | undefined;
      for (const one of this.ready) {
        if (one.path !== document) {
          document = one.path;
          this.claimed.enter(document, documents.get(document)!.flatMap(originsOf));
        }
        this.writeOne(one, add);
      }
    });
    this.addedSinceVocabulary += this.ready.length;
    this.ready = [];
    if (this.addedSinceVocabulary >= BETWEEN_VOCABULARIES) {
      updateVocabulary(archive);
      this.addedSinceVocabulary = 0;
    }
    tell({ event: 'progress', counts: this.counts });
  }

  private writeOne(parsed: ParsedItem, add: Add): void {
    const { path, place } = parsed;
    if ('problem' in parsed) {
      this.refuse({ path, place, error: new UserError(parsed.problem, parsed.advice) });
      return;
    }
    const { about } = parsed;
    const report: Report = { ...parsed.report, tokens: [] };
    const named = this.told.namedIn(parsed);
    const { archive, tell } = this.importing;
    const { sourceId, sourceHash, hasOwnPlace } = about;
    const address = bareAddress(report.origin!);
    const fetched = { hash: sourceHash, ...(report.origin !== path && { from: path }) };
    const { isWanted = false } = this.importing;
    const coming = { report, address, sourceId, hasOwnPlace, fetched, isWanted };
    const written = writeIdentified(archive, coming, this.claimed, add, named);
    if (written.became === 'removed') {
      this.counts.removed += 1;
      return;
    }
    const { number, became } = written;
    if (became === 'copy') this.counts.elsewhere += 1;
    else this.mark(number, about);
    if (became === 'copy' || became === 'unchanged') {
      this.counts.duplicates += 1;
      return;
    }
    this.counts[became] += 1;
    if (about.unreadDate) {
      this.counts.undated += 1;
      tell({ event: 'undated', path, place, date: about.unreadDate });
    }
    if (about.doubts) {
      this.counts.doubtful += 1;
      for (const doubt of about.doubts) tell({ event: 'doubtful', path, place, doubt });
    }
  }

  private mark(number: number, { starred, read }: RecordMarks): void {
    if (starred) setMark(this.importing.archive, number, 'starred', true);
    if (read) setMark(this.importing.archive, number, 'read', true);
  }
}
