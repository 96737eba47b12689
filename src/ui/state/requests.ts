// What the screen asks of the archive: requests of the reader, reads of what the state lacks, and the answers to both.
import type { Verdict } from '../../archive/checks/check.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import type { Mark } from '../../archive/state/marks.ts';
import type { OwnCommand } from '../../config/command-settings.ts';
import type { Correction } from '../../entities/corrections.ts';
import type { Form } from '../../exports/forms.ts';
import type { Provenance, Report, Span } from '../../report/report.ts';
import type { Completions } from '../../search/language/complete.ts';
import type { WidenedTerm } from '../../search/widen.ts';
import type { LedgerRow } from './ledger.ts';
import type { ListAnswer, ListWindow } from './list.ts';
import type { Destination, OpenReport } from './page.ts';
import type { ArchivePanel, NameQuestion, PanelContent } from './panel.ts';

/** A star or a read mark that was set or taken away. */
export type MarkChange = { report: number; mark: Mark; value: boolean };

/** A correction of names that is to be made, with what was typed for it, or the last one taken back. */
export type CorrectionRequest = { correction: Correction } | { question: NameQuestion; name: string } | 'undo';

/** What the reader wants done, once: it leaves the state when it is sent, and whatever comes of it is the end of it. */
export type Request =
  | { type: 'mark'; changes: MarkChange[] }
  | { type: 'correct'; request: CorrectionRequest }
  | { type: 'save'; name: string; query: string }
  /** What was typed can be brought back later. */
  | { type: 'remember'; query: string }
  /** What the word before the cursor may be meant to become. */
  | { type: 'complete'; before: string }
  /** The next report of the list that names somebody. */
  | { type: 'seek'; entity: string; direction: 1 | -1 }
  /** The place of a report in the list of all, and where to go in it. */
  | { type: 'locate'; report: number; to: Destination }
  /** The next report of the list that was not read yet. */
  | { type: 'seek-unread' }
  /** All of the list that were not read yet are read; or those that were so marked are not, again. */
  | { type: 'mark-all'; undo?: ReportNumbers }
  /** `passage` absent: about the whole report; `note`: the one that is changed, or, with no text, goes. */
  | { type: 'note'; report: number; text: string; passage?: Span; note?: string }
  /** These and no others. */
  | { type: 'tag'; report: number; tags: string[] }
  /** What the reader found of the figure at an offset; `typed`: what is right. Null: nobody has checked it. */
  | { type: 'check-figure'; report: number; start: number; verdict: Verdict | null; typed?: string }
  /** These acts; or else the last of those that have a number up to `until`. */
  | { type: 'take-back'; acts?: string[]; until: number }
  | { type: 'set-bookmark'; letter: string; report: number; offset: number }
  | { type: 'go-to-bookmark'; letter: string }
  | OutsideRequest;

/** What is done outside of the archive: see outside/. */
export type OutsideRequest =
  | { type: 'open-address'; address: string }
  | { type: 'copy'; text: string; what: string }
  | { type: 'pipe'; command: string; report: Report; provenance: Provenance }
  | { type: 'edit'; report: Report; provenance: Provenance }
  /** The note that is being typed goes on in the editor: what comes of it are the words of the answer. */
  | { type: 'write-note'; text: string }
  /** A command of the reader's own is given a report: its number in the archive. */
  | { type: 'run'; command: OwnCommand; report: number }
  /** `numbers` absent: all reports; `query`: what they were found by. */
  | { type: 'write-file'; name: string; form: Form; query: string; numbers?: ReportNumbers };

/** What the state lacks. One that failed is not read again for the same `key`. */
export type Read = { key: string } /** `isTyping`: its last word may still go on. */ & (
  | { type: 'find'; query: string; isTyping: boolean; current?: number }
  | { type: 'rows'; from: number; count: number; terms: WidenedTerm[]; numbers?: ReportNumbers; length: number }
  | { type: 'history' }
  | { type: 'open'; number: number; columns: number }
  | { type: 'panel'; panel: ArchivePanel; numbers?: ReportNumbers; of: string }
  | { type: 'lay-out'; report: OpenReport; columns: number }
  | { type: 'highlight'; of: string; query: string; report: OpenReport; terms: WidenedTerm[] }
);

/** They go along the list as it stands when they are sent. */
type AlongList = Extract<Request, { type: 'seek' | 'seek-unread' | 'mark-all' }>;
type SentAlong = AlongList & { cursor: number; numbers?: ReportNumbers };

/** A request as it is sent, or a read. */
export type Effect = Exclude<Request, AlongList> | SentAlong | Read;

/** What comes of an effect of the same type. */
export type Answer =
  /** Of a note, or tags: the acts that it was. */
  | { type: 'annotate'; words: string; acts: string[] }
  /** With the rows of the ledger of its report as they are now. */
  | { type: 'check-figure'; words: string; acts: string[]; report: number; rows: LedgerRow[] }
  | { type: 'take-back'; words: string }
  | { type: 'mark' }
  | { type: 'correct'; words: string; change: 'made' | 'undone' | 'none' }
  | { type: 'save'; name: string }
  | { type: 'remember' }
  | ({ type: 'complete'; before: string } & Completions)
  | { type: 'history'; queries: string[] }
  | { type: 'seek'; entity: string; direction: 1 | -1; cursor?: number }
  | { type: 'locate'; report: number; to: Destination; cursor: number }
  | { type: 'seek-unread'; cursor?: number }
  | { type: 'mark-all'; changed: ReportNumbers; isUndone: boolean; unread: number }
  | { type: 'set-bookmark'; letter: string }
  | { type: 'go-to-bookmark'; report: number; offset: number }
  | { type: OutsideRequest['type']; words: string }
  | ({ type: 'find'; cursor: number } & ListAnswer)
  | { type: 'rows'; window: ListWindow }
  | { type: 'open'; report: OpenReport }
  | { type: 'panel'; content: PanelContent }
  | { type: 'lay-out'; report: OpenReport }
  | { type: 'highlight'; of: string; hits: Span[] };

/** An effect either has an answer or failed; the screen says why. */
export type Outcome = { type: 'answered'; answer: Answer } | { type: 'failed'; effect: Effect; message: string };
