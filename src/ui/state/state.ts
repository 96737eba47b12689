// All that the screen shows, as one value; and the few questions that more than one part asks of it.

import type { Numbers } from '../../archive/index/report-numbers.ts';
import type { Row, StoredReport } from '../../archive/reports/read-reports.ts';
import type { Mark } from '../../archive/state/marks.ts';
import type { Correction } from '../../entities/corrections.ts';
import type { Line } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import type { Problem } from '../../search/query.ts';
import type { Snippet } from '../../search/snippet.ts';
import type { WidenedTerm } from '../../search/widen.ts';
import type { Where } from '../keys/keys.ts';
import { type Arrangement, arrange, type Pane } from './arrange.ts';
import type { EditedLine } from './edit-line.ts';
import type { Asking, Panel } from './panel.ts';

/** A row of the list, with where it matched the search. */
export type ListedReport = Row & { titleHits: Span[]; snippet?: Snippet };

/** Rows of the list that have been read: a window around the cursor. */
export type Rows = { from: number; rows: ListedReport[] };

/** What the archive answered to a query. Without `numbers` the list is all reports, by date. */
export type ListAnswer = {
  query: string;
  terms: WidenedTerm[];
  problems: Problem[];
  count: number;
  numbers?: Numbers;
};

export type List = {
  /** As it was typed; the empty string shows everything by date. */
  query: string;
  /** What the archive answered, and to which query; absent before the first answer. */
  answer?: ListAnswer;
  /** Places in the list, from 0. */
  cursor: number;
  top: number;
  /** Absent until it was asked for, and again after a change. */
  window?: Rows;
  /** The report to stand at again, when a search is given up. */
  back?: number;
};

/** The report on the page, laid out for a width. */
export type OpenReport = StoredReport & {
  lines: Line[];
  columns: number;
  /** The day on which it was found to have vanished from the site that it came from. */
  gone?: string;
  /** The line of the page that shows an offset of the text. */
  lineOf: (offset: number) => number;
};

export type Page = {
  report?: OpenReport;
  /** First line that is shown. */
  top: number;
  /** Which mention is in focus: its place among the report's mentions. */
  focus?: number;
  /** What was looked for in the text; when nothing was, the hits are those of the list's search. */
  sought: string;
  /** Where it was found, and what `hitsOf` asked for. */
  hits: Span[];
  hitsOf: string;
  /** Its names are not those of the archive any more. */
  isStale?: boolean;
  /** The hit that was walked to. */
  hit?: number;
  /** The walk along one name went on into the next report: the focus goes to its first or last mention there. */
  arriving?: { entity: string; direction: 1 | -1 } | { start: number };
};

/** A line that is being typed at the bottom of the screen. */
export type Prompt = { line: EditedLine; before: string; report?: number } & (
  | { for: 'search' | 'find' | 'save' }
  | { for: 'name'; asking: Asking }
);

/** A star or a mark that was set or taken away. */
export type MarkChange = { report: number; mark: Mark; value: boolean };

/** What undo can take back; the archive itself remembers which correction was the last. */
export type Change = MarkChange | 'correction';

/** A correction of names that is to be made, with what was typed for it, or the last one taken back. */
export type Correcting = { correction: Correction } | { asking: Asking; name: string } | 'undo';

export type State = {
  columns: number;
  rows: number;
  /** Which pane the keys go to. */
  pane: Pane;
  /** Reports in the archive, whatever is searched for, and their years. */
  total: number;
  years: { year: number; count: number }[];
  list: List;
  page: Page;
  prompt?: Prompt;
  /** What stands over the page. */
  panel?: Panel;
  help?: { query: string; top: number };
  /** Digits typed before a key. */
  count: string;
  /** What was changed, last one last: what undo takes back. */
  changes: Change[];
  /** Changes that the archive does not know yet. */
  unwritten: MarkChange[];
  correcting?: Correcting;
  /** A search that is to be kept under a name. */
  saving?: { name: string; query: string };
  /** A name that is sought in the other reports. */
  seeking?: { entity: string; direction: 1 | -1 };
  /** A place in some report that is to be shown: an offset of its text. */
  going?: { report: number; start: number };
  /** The bundled reports are being read into the archive. */
  isFilling: boolean;
  /** An answer is on its way from the other thread; until it is there nothing else is asked of that. */
  isWaiting: boolean;
  /** A sentence for the reader, until the next key. */
  notice?: string;
  /** The program ends. */
  isOver: boolean;
};

export function initialState(
  about: Pick<State, 'columns' | 'rows' | 'total' | 'years'> & { isFilling?: boolean },
): State {
  return {
    isFilling: false,
    ...about,
    pane: 'list',
    list: { query: '', cursor: 0, top: 0 },
    page: { top: 0, sought: '', hits: [], hitsOf: '' },
    count: '',
    changes: [],
    unwritten: [],
    isWaiting: false,
    isOver: false,
  };
}

export function arrangementOf({ columns, rows, pane }: State): Arrangement | undefined {
  return arrange(columns, rows, pane);
}

/** Where the keys go to. */
export function whereKeysGo({ panel, pane }: State): Where {
  return panel?.kind ?? pane;
}

/** Lines of text that the page has room for. */
export function pageHeight(state: State): number {
  return Math.max(1, (arrangementOf(state)?.page?.rows ?? 3) - 2);
}

/** Columns of text that the page has room for: a frame, and a space on either side. */
export function pageColumns(state: State): number {
  return Math.max(20, (arrangementOf({ ...state, pane: 'page' })?.page?.columns ?? 24) - 4);
}

/** Columns and lines within the frame of a panel that stands over the page. */
export function panelSize(state: State): { columns: number; rows: number } {
  const places = arrangementOf(state);
  const isWide = places?.list !== undefined && places.page !== undefined;
  const page = isWide ? places.page! : { columns: state.columns, rows: state.rows - 2 };
  return { columns: page.columns - 4, rows: page.rows - 2 + (isWide ? (places.where?.rows ?? 0) : 0) };
}

/** Lines that the list has room for. */
export function listHeight(state: State): number {
  return Math.max(1, (arrangementOf({ ...state, pane: 'list' })?.list?.rows ?? 3) - 2);
}

/** Columns within the list's frame. */
export function listColumns(state: State): number {
  return (arrangementOf({ ...state, pane: 'list' })?.list?.columns ?? 22) - 2;
}

/** Reports that the list holds now. */
export function listCount({ answer }: List): number {
  return answer?.count ?? 0;
}

export function rowAt({ window }: List, index: number): ListedReport | undefined {
  return window?.rows[index - window.from];
}

/** What the hits on the page have to be of: the words looked for, in the report that is open. */
export function soughtOn({ page, list }: State): string {
  return `${page.report?.row.number} ${page.sought ? `find ${page.sought}` : `list ${list.answer?.query ?? ''}`}`;
}
