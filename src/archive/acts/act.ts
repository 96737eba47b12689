// What somebody did with an archive, as its log has it: who, when, what, about which edition and which words.
import { createHash } from 'node:crypto';

/** A passage, by where it stands in the text of an edition, and by its words. */
export type Passage = { start: number; end: number; quotation: string };

/** What it is about; nothing of it: the archive as a whole. */
export type Subject = {
  /** Id of the report. */
  report?: string;
  /** SHA-256 of the edition's text, in hex. */
  edition?: string;
  words?: Passage;
};

/**
 * `star`, `note`, `tag`, `claim` (a figure is checked), `correct` (names), `search` (save, or forget one), `remove` a report, `undo` another act. `renew`: a correction
 * speaks of the same entity by the id that it has now; the program did that.
 */
export type Kind = 'star' | 'note' | 'tag' | 'claim' | 'correct' | 'search' | 'remove' | 'undo' | 'renew';

export type Act = Subject & {
  /** The archive's own: later ones have higher ones. */
  number: number;
  /** The same in every copy of the archive. */
  id: string;
  /** Milliseconds since 1970; never before the act before. */
  time: number;
  /** The user's name on the machine; empty where nobody noted it. */
  author: string;
  /** Kinds that this program does not know are kept, and mean nothing to it. */
  kind: Kind | (string & {});
  /** Undefined when it was erased, as the report that it was about was removed. */
  payload: unknown;
};

/** SHA-256 of all that an act says, as it was made: it stays when the rest is erased. */
export function hashOfAct({
  id,
  time,
  author,
  kind,
  report,
  edition,
  words,
  payload,
}: Omit<Act, 'number'>): Uint8Array {
  const said = [id, time, author, kind, report ?? null, edition ?? null, words ?? null, payload];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}
