// What can happen: a key, or an answer to what the state asked for.
import type { Numbers } from '../../archive/index/report-numbers.ts';
import type { Span } from '../../report/report.ts';
import type { WidenedTerm } from '../../search/widen.ts';
import type { Command } from '../keys/keys.ts';
import type { FilledPanel, Filling } from '../state/panel.ts';
import type { Correcting, ListAnswer, OpenReport, Rows, State } from '../state/state.ts';

export type Action =
  | { type: 'command'; command: Command; count?: number }
  | { type: 'digit'; digit: string }
  | { type: 'typed'; text: string }
  | { type: 'edited'; key: string }
  | { type: 'resized'; columns: number; rows: number }
  | { type: 'notice'; text: string }
  /** The names in the archive have been brought up to date. */
  | { type: 'recognised' }
  /** Somebody else works on an effect: see far-effects.ts. */
  | { type: 'waiting' }
  /** The bundled reports are in the archive now. */
  | { type: 'filled'; total: number; years: State['years'] }
  | Answer;

/** What an effect brings back. */
export type Answer =
  | ({ type: 'answered'; cursor: number } & ListAnswer)
  | { type: 'read'; window: Rows }
  | { type: 'opened'; report: OpenReport }
  | { type: 'laid-out'; report: OpenReport }
  | { type: 'highlighted'; of: string; hits: Span[] }
  | { type: 'written' }
  | { type: 'sought'; cursor?: number }
  | { type: 'placed'; cursor: number; query: string }
  | { type: 'panel'; filling: Filling }
  | { type: 'saved'; name: string }
  | { type: 'corrected'; words: string; change: 'made' | 'undone' | 'none' }
  | { type: 'failed'; effect: Effect['type']; message: string };

/** What the state lacks, and who is to bring it. */
export type Effect =
  | { type: 'find'; query: string; current?: number }
  | { type: 'rows'; from: number; count: number; terms: WidenedTerm[]; numbers?: Numbers; length: number }
  | { type: 'open'; number: number; columns: number }
  | { type: 'lay-out'; report: OpenReport; columns: number }
  | { type: 'highlight'; of: string; sought: string; report: OpenReport; terms: WidenedTerm[] }
  | { type: 'write'; changes: State['unwritten'] }
  | { type: 'correct'; correcting: Correcting }
  | { type: 'save'; name: string; query: string }
  | { type: 'place'; report: number; query: string; numbers?: Numbers }
  | { type: 'panel'; panel: FilledPanel; numbers?: Numbers; of: string }
  | { type: 'seek'; entity: string; cursor: number; numbers?: Numbers; direction: 1 | -1 };
