// A row of the list and the terms of a search in; where it matched out: places in the title, and a line of its text.
import type { Archive } from '../archive/archive.ts';
import type { ReportSummary } from '../archive/reports/read-reports.ts';
import { readStored, type StoredReport } from '../archive/reports/stored-report.ts';
import { UntilChanged } from '../archive/state/revision.ts';
import type { Span } from '../report/report.ts';
import { highlight } from './highlight.ts';
import { type Snippet, snippet } from './snippet.ts';
import type { WidenedTerm } from './widen.ts';

export type Matches = { titleHits: Span[]; snippet?: Snippet };

/** @param length of the snippet, in UTF-16 code units */
export function matchesOf(
  archive: Archive,
  { number, title }: ReportSummary,
  terms: WidenedTerm[],
  length: number,
): Matches {
  const stored = recall(archive, number);
  if (!stored) return { titleHits: [] };
  const { text } = stored.report;
  const hits = highlight(stored.report, stored.mentions, terms);
  const titleAt = Math.max(0, text.indexOf(title));
  const titleHits = hits
    .filter(({ start, end }) => start >= titleAt && end <= titleAt + title.length)
    .map(({ start, end }) => ({ start: start - titleAt, end: end - titleAt }));
  const words = snippet(text, hits, title, length);
  return words ? { titleHits, snippet: words } : { titleHits };
}

const recent = new UntilChanged<Map<number, StoredReport>>('names');
const MOST_RECENT = 100;

/** Each letter that is typed asks for nearly the same reports again. */
function recall(archive: Archive, number: number): StoredReport | undefined {
  const reports = recent.of(archive, () => new Map());
  const stored = reports.get(number) ?? readStored(archive, number);
  reports.delete(number);
  if (stored) reports.set(number, stored);
  if (reports.size > MOST_RECENT) reports.delete(reports.keys().next().value!);
  return stored;
}
