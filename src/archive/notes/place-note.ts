// A note and its report as it stands now in; where the passage is that it is about out. Nothing of it is kept: the note
// stays with the words that it was written about, whatever becomes of the text.
import { type Anchor, anchorOf } from '../../report/anchor/anchor.ts';
import { type Found, findAnchor } from '../../report/anchor/find-anchor.ts';
import { hashOfText } from '../../report/citation/citation.ts';
import type { Archive } from '../archive.ts';
import { readEditions } from '../editions/read-editions.ts';
import type { Note } from './note.ts';

export type Place = Found | 'report' | 'lost';

/**
 * @param number of its report
 * @param text of it, as it is read today
 * @returns `report` for a note that is about no passage
 */
export function placeOfNote(
  archive: Archive,
  note: Pick<Note, 'anchor' | 'edition'>,
  number: number,
  text: string,
): Place {
  const { anchor, edition } = note;
  if (!anchor) return 'report';
  const { start, end } = anchor;
  if (edition === hashOfText(text) && text.slice(start, end) === anchor.exact) return { start, end, isChanged: false };
  return findAnchor(anchor, text) ?? alongEditions(archive, anchor, edition, number, text) ?? 'lost';
}

/** Little by little it may have changed more than at once it could have. */
function alongEditions(
  archive: Archive,
  anchor: Anchor,
  edition: string | undefined,
  number: number,
  text: string,
): Found | undefined {
  const editions = readEditions(archive, number);
  const from = editions.findIndex(({ hash }) => hash === edition);
  if (from < 0) return undefined;
  let last = anchor;
  for (const { said } of editions.slice(from + 1)) {
    const found = findAnchor(last, said.text);
    if (found) last = anchorOf(said.text, found);
  }
  const found = findAnchor(last, text);
  return found && { ...found, isChanged: text.slice(found.start, found.end) !== anchor.exact };
}
