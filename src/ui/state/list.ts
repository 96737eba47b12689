// The list of reports: what it was asked for, what the archive answered, and the rows of it that have been read.
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import type { ReportSummary } from '../../archive/reports/read-reports.ts';
import type { Span } from '../../report/report.ts';
import type { Problem } from '../../search/query.ts';
import type { Snippet } from '../../search/snippet.ts';
import type { WidenedTerm } from '../../search/widen.ts';

/** A row of the list, with where it matched the search. */
export type ListedReport = ReportSummary & { titleHits: Span[]; snippet?: Snippet };

/** Rows of the list that have been read: some around the cursor. */
export type ListWindow = { from: number; rows: ListedReport[] };

/** What the archive answered to a query. Without `numbers` the list is all reports, by date. */
export type ListAnswer = {
  query: string;
  /** Its last word might still go on. */
  isTyping: boolean;
  terms: WidenedTerm[];
  problems: Problem[];
  /** Names that no report has, with their neighbours. */
  absences: string[];
  count: number;
  /** How many of them were not read yet. */
  unread: number;
  numbers?: ReportNumbers;
};

/** Its id too: its number may be another report's by then. */
export type Removal = { report: number; id: string };

/** A line a report, or its whole title and what it is about as well. */
export type ListForm = 'short' | 'long';

export type List = {
  form: ListForm;
  /** As it was typed; the empty string shows everything by date. */
  query: string;
  /** What the archive answered, and to which query; absent before the first answer. */
  answer?: ListAnswer;
  /** Places in the list, from 0. */
  cursor: number;
  top: number;
  /** Absent until it was read, and again after a change. */
  window?: ListWindow;
  /** Its reports are other ones by now: it is asked for anew. */
  isStale?: true;
  /** Reports that the reader removed: they go when the program ends, and stand here until then. */
  removals?: Removal[];
  /** The report to stand at again, when a search is given up. */
  back?: number;
};

/** Reports that the list holds now. */
export function listCount({ answer }: List): number {
  return answer?.count ?? 0;
}

/** Whether its rows stand in the order of their dates: all reports do, and what is asked for so. */
export function isByDate({ answer, query }: List): boolean {
  if (!answer?.numbers) return true;
  const order = [...query.matchAll(/(?:^|\s)sort:(\S*)/gu)].at(-1)?.[1];
  return order === 'newest' || order === 'oldest';
}

export function rowAt({ window }: List, index: number): ListedReport | undefined {
  return window?.rows[index - window.from];
}
