// The state: all that the screen shows, as one value; and the few questions that more than one module asks of it.
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { Span } from '../../report/report.ts';
import { type Arrangement, arrange, arrangeAlone, type Pane } from './arrange.ts';
import type { EditedLine } from './edit-line.ts';
import type { List, Removal } from './list.ts';
import type { Page } from './page.ts';
import type { NameQuestion, Panel } from './panel.ts';
import type { Effect, MarkChange, Read, Request } from './requests.ts';
import type { Writing } from './writings.ts';

/** A line that is being typed at the bottom of the screen. */
export type Prompt = { line: EditedLine; before: string; report?: number } & (
  | ({ for: 'search' } & SearchLine)
  | { for: 'find' | 'filter' | 'save' | 'pipe' }
  /** `whole`: the note as it stands, where it has several lines: these are written in the editor. */
  | { for: 'note'; passage?: Span; note?: string; whole?: string }
  | { for: 'tags' }
  /** `start`: where the figure stands; `problem`: why what was typed before is none. */
  | { for: 'figure'; start: number; problem?: string }
  /** `completion`: what was typed before Tab, and which of the names that begin so stands there. */
  | { for: 'command'; completion?: { typed: string; place: number } }
  | { for: 'write'; writing: Writing }
  /** `problem`: why what was typed before is not it. */
  | { for: 'name'; question: NameQuestion; problem?: string }
);

/** What stands in the search line without having been typed. */
export type SearchLine = {
  /** How far back in what was typed before, and what was typed now. */
  recall?: { place: number; typed: EditedLine };
  /** What the word before the cursor was made, of these choices, from an offset on. */
  completion?: { from: number; choices: string[]; place: number; rest: string };
};

/** All keys, or what the search line can be asked; `query` is what is looked for in it. */
export type Help = { of: 'keys' | 'language'; query: string; top: number };

/** What undo can take back; the archive itself remembers which correction was the last. */
export type Change = MarkChange | 'correction' | { allRead: ReportNumbers } | { removal: Removal } | { acts: string[] };

/** What was read, one report after the other, and where in it one was last. */
export type Trail = { places: { report: number; offset: number }[]; at: number };

/** A read that failed: it is not read again until the state lacks something else, or the reader asks anew. */
export type FailedRead = { key: string; message: string };

/** What the reader's configuration says of the screen. */
export type Settings = Pick<Configuration, 'keys' | 'commands' | 'reading' | 'arabic'>;

export type State = {
  settings: Settings;
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
  /** What was typed into the search line before, last one first, and then the searches that were saved. */
  history?: string[];
  /** What stands over the page. */
  panel?: Panel;
  help?: Help;
  /** The page fills the window, without frames. */
  isAlone: boolean;
  /** The text is shown without the marks of names. */
  isQuiet: boolean;
  trail: Trail;
  /** The next key is the letter of a bookmark. */
  awaitsLetterTo?: 'set-bookmark' | 'go-to-bookmark';
  /** Digits typed before a key. */
  count: string;
  /** Number of the last act that was done before the screen began: from there on back undo goes by the log. */
  lastAct?: number;
  /** What was changed, last one last: what undo takes back. */
  changes: Change[];
  /** What the reader wants done and was not sent yet, first one first. */
  requests: Request[];
  /** What the other thread is at: until it has answered nothing else is sent there. */
  inProgress?: Effect;
  /** Reads that failed last, by what was to be read. */
  failedReads: { [Type in Read['type']]?: FailedRead };
  /** Changes that could not be written: they go with the next one, and once more at the end. */
  unwritten: MarkChange[];
  /** A sentence for the reader, until the next key. */
  message?: string;
  /** The program ends. */
  isOver: boolean;
};

const NO_SETTINGS: Settings = { keys: [], commands: [], reading: {} };

export function initialState(
  about: Pick<State, 'columns' | 'rows' | 'total' | 'years' | 'lastAct'>,
  settings: Settings = NO_SETTINGS,
): State {
  return {
    settings,
    ...about,
    pane: 'list',
    list: { form: settings.reading.list ?? 'short', query: '', cursor: 0, top: 0 },
    page: { top: 0, query: '', hits: [], hitsOf: '' },
    isAlone: false,
    isQuiet: false,
    trail: { places: [], at: -1 },
    count: '',
    changes: [],
    requests: [],
    failedReads: {},
    unwritten: [],
    isOver: false,
  };
}

export function arrangementOf({ columns, rows, pane, isAlone, panel, help }: State): Arrangement | undefined {
  const isPageAlone = isAlone && pane === 'page' && !panel && !help;
  return (isPageAlone ? arrangeAlone : arrange)(columns, rows, pane);
}

/** Where the keys go to. */
export function whereKeysGo({ panel, pane }: State): Pane | Panel['kind'] {
  return panel?.kind ?? pane;
}

/** Whether a correction waits or is being made. */
export function isCorrecting({ requests, inProgress }: State): boolean {
  const types = [inProgress?.type, ...requests.map(({ type }) => type)];
  return types.includes('correct') || types.includes('take-back');
}

/** Lines of text that the page has room for. */
export function pageHeight(state: State): number {
  const boxes = arrangementOf(state);
  return Math.max(1, (boxes?.page?.rows ?? 3) - (boxes?.isAlone ? 0 : 2));
}

/** Columns of text that the page has room for: without a frame, and a space on either side of it. */
export function pageColumns(state: State): number {
  const shown = arrangementOf(state);
  // Beside the list it has less room than alone; behind it, what it has when it comes.
  const boxes = shown?.page ? shown : arrangementOf({ ...state, pane: 'page' });
  return Math.max(20, (boxes?.page?.columns ?? 24) - (boxes?.isAlone ? 0 : 4));
}

/** Columns and lines within the frame of a panel that stands over the page. */
export function panelSize(state: State): { columns: number; rows: number } {
  const boxes = arrangementOf(state);
  const isWide = boxes?.list !== undefined && boxes.page !== undefined;
  const page = isWide ? boxes.page! : { columns: state.columns, rows: state.rows - 2 };
  const rows = page.rows - 2 + (isWide ? (boxes.where?.rows ?? 0) : 0);
  // In a window too small for anything keys are obeyed all the same.
  return { columns: Math.max(1, page.columns - 4), rows: Math.max(1, rows) };
}

/** Lines that the list has room for. */
export function listHeight(state: State): number {
  return Math.max(1, (arrangementOf({ ...state, pane: 'list' })?.list?.rows ?? 3) - 2);
}

/** Columns within the list's frame. */
export function listColumns(state: State): number {
  return (arrangementOf({ ...state, pane: 'list' })?.list?.columns ?? 22) - 2;
}

/** What the hits on the page have to be of: the words looked for, in the report that is open. */
export function hitsKey({ page, list }: State): string {
  const { query = '', isTyping = false } = list.answer ?? {};
  const of = page.query ? `find ${page.query}` : `list ${query}${isTyping ? '…' : ''}`;
  return `${page.report?.row.number} ${of}`;
}

/** Whether the last word of the search may still go on: it is being typed at the end of the line. */
export function isTypingSearch({ prompt, list }: State): boolean {
  return prompt?.for === 'search' && list.query !== '' && prompt.line.cursor === prompt.line.text.length;
}
