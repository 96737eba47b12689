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
  numbers?: ReportNumbers;
};

export type List = {
  /** As it was typed; the empty string shows everything by date. */
  query: string;
  /** What the archive answered, and to which query; absent before the first answer. */
  answer?: ListAnswer;
  /** Places in the list, from 0. */
  cursor: number;
  top: number;
  /** Absent until it was read, and again after a change. */
  window?: ListWindow;
  /** The report to stand at again, when a search is given up. */
  back?: number;
};

/** Reports that the list holds now. */
export function listCount({ answer }: List): number {
  return answer?.count ?? 0;
}

export function rowAt({ window }: List, index: number): ListedReport | undefined {
  return window?.rows[index - window.from];
}
