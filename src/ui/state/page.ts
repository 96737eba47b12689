// The page: the report that is open, what of it is shown, and what on it stands out.
import type { CheckedClaim, checkedClaims } from '../../archive/checks/checked-claims.ts';
import type { Note } from '../../archive/notes/note.ts';
import type { Place } from '../../archive/notes/place-note.ts';
import type { StoredReport } from '../../archive/reports/stored-report.ts';
import type { Line } from '../../page/line.ts';
import type { Provenance, Span } from '../../report/report.ts';

/** A note, and where its words stand now. */
export type PlacedNote = { note: Note; place: Place };
/** The same among those of many reports. */
export type ListedNote = PlacedNote & { report: number; title: string };

/** What the reader wrote about a report, and filed it under; and all tags that there are. */
export type Annotations = { notes: PlacedNote[]; tags: string[]; knownTags: string[] };

/** Figures of harm, in the order of the text: found when they are first asked for. */
export type Figures = {
  /** Those that count: without what the reader rejected. */
  claims(): readonly CheckedClaim[];
  /** All, and what was checked of words that are gone. */
  checked(): ReturnType<typeof checkedClaims>;
};

/** The report on the page, laid out for a width. */
export type OpenReport = StoredReport &
  Annotations &
  Figures & {
    lines: Line[];
    columns: number;
    provenance: Provenance;
    /** The line of the page that shows an offset of the text. */
    lineOf: (offset: number) => number;
  };

/** Where to go in a report: the name or the figure at an offset, the first or last mention of one, or a place of the text. */
export type Destination =
  | { start: number }
  | { figure: number }
  | { entity: string; direction: 1 | -1 }
  | { offset: number };

export type Page = {
  report?: OpenReport;
  /** First line that is shown. */
  top: number;
  /** Which mention is in focus: its place among the report's mentions. */
  focus?: number;
  /** The figure in focus: its place among the report's claims. No name is in focus then. */
  figure?: number;
  /** What was looked for in the text; when nothing was, the hits are those of the list's search. */
  query: string;
  /** Where it was found, and what `hitsOf` asked for. */
  hits: Span[];
  hitsOf: string;
  /** Its names are not those of the archive any more. */
  isStale?: boolean;
  /** What was copied, as long as it is looked at. */
  passage?: Span;
  /** The hit that was walked to. */
  hit?: number;
  /** Where to go in the report that is opened next. */
  destination?: Destination;
};
