// What the screen asks of the archive: requests of the reader, reads of what the state lacks, and the answers to both.
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import type { Mark } from '../../archive/state/marks.ts';
import type { Correction } from '../../entities/corrections.ts';
import type { Span } from '../../report/report.ts';
import type { WidenedTerm } from '../../search/widen.ts';
import type { ListAnswer, ListWindow } from './list.ts';
import type { OpenReport } from './page.ts';
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
  /** The next report of the list that names somebody. */
  | { type: 'seek'; entity: string; direction: 1 | -1 }
  /** The place of a report in the list of all. */
  | { type: 'locate'; report: number; start: number };

/** What the state lacks. One that failed is not read again for the same `key`. */
export type Read = { key: string } /** `isTyping`: its last word may still go on. */ & (
  | { type: 'find'; query: string; isTyping: boolean; current?: number }
  | { type: 'rows'; from: number; count: number; terms: WidenedTerm[]; numbers?: ReportNumbers; length: number }
  | { type: 'open'; number: number; columns: number }
  | { type: 'panel'; panel: ArchivePanel; numbers?: ReportNumbers; of: string }
  | { type: 'lay-out'; report: OpenReport; columns: number }
  | { type: 'highlight'; of: string; query: string; report: OpenReport; terms: WidenedTerm[] }
);

type SentSeek = Extract<Request, { type: 'seek' }> & { cursor: number; numbers?: ReportNumbers };

/** A request as it is sent, or a read. */
export type Effect = Exclude<Request, { type: 'seek' }> | SentSeek | Read;

/** What comes of an effect of the same type. */
export type Answer =
  | { type: 'mark' }
  | { type: 'correct'; words: string; change: 'made' | 'undone' | 'none' }
  | { type: 'save'; name: string }
  | { type: 'seek'; entity: string; direction: 1 | -1; cursor?: number }
  | { type: 'locate'; report: number; start: number; cursor: number }
  | ({ type: 'find'; cursor: number } & ListAnswer)
  | { type: 'rows'; window: ListWindow }
  | { type: 'open'; report: OpenReport }
  | { type: 'panel'; content: PanelContent }
  | { type: 'lay-out'; report: OpenReport }
  | { type: 'highlight'; of: string; hits: Span[] };

/** An effect either has an answer or failed; the screen says why. */
export type Outcome = { type: 'answered'; answer: Answer } | { type: 'failed'; effect: Effect; message: string };
