// What a typed path holds, before anything is made of it.
import type { UserError } from '../../base/user-error.ts';
import type { ListedSource } from '../records/opml.ts';
import type { ReportRecord } from '../records/record.ts';

/** One report that is yet to be made, or what stands in its place; `place` is empty for a file of one report. */
export type ImportItem = { path: string; place: string } & (
  | { bytes: Uint8Array; encoding?: string }
  /** A mail, or a document of Word. */
  | { bytes: Uint8Array; document: 'mail' | 'docx' }
  | { record: ReportRecord }
  /** The file holds no reports: it names sites. `unknown` are those without an address. */
  | { sources: ListedSource[]; unknown: string[] }
  | { error: UserError }
);

/** What comes through a pipe has no place of its own: what comes through the next one is something else. */
export const PIPE = '-';

/** @param path as it was typed, or below what was typed */
export function isPlace(path: string): boolean {
  return path !== PIPE && !path.startsWith(`${PIPE}/`);
}
