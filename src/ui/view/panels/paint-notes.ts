// Paints all notes: each with its report, the words that it is about, and whether these still stand there.
import { cut } from '../../../base/cells.ts';
import { squeeze } from '../../../base/clean.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { ListedNote } from '../../state/page.ts';
import type { NotesPanel, PanelLine } from '../../state/panel.ts';
import { notesOf } from '../../state/panel-entries.ts';

export function noteLines(panel: NotesPanel, columns: number, { ui }: Theme): PanelLine[] {
  if (!panel.notes) return [];
  const notes = notesOf(panel);
  if (notes.length === 0) {
    const words = panel.filter ? 'No note has these words.' : 'There are no notes yet: a writes one.';
    return [{ text: styled(`  ${words}`, ui.dim) }];
  }
  return notes.flatMap((listed, entry) => {
    const isAtCursor = entry === panel.cursor;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const text = styled(cut(squeeze(listed.note.text), columns - 2), isAtCursor ? ui.title : '');
    return [
      { entry, text: `${bar} ${text}` },
      { entry, text: styled(`    ${cut(aboutWords(listed), columns - 4)}`, ui.dim) },
    ];
  });
}

function aboutWords({ note, title, place }: ListedNote): string {
  const words = note.anchor && `“${squeeze(note.anchor.exact)}”`;
  return [doubtOfPlace(place), title, words].filter(Boolean).join(' · ');
}

/** What is to be said before the words of a note; nothing where they stand as they stood. */
export function doubtOfPlace(place: ListedNote['place']): string {
  if (place === 'lost') return 'its words are gone';
  return typeof place === 'object' && place.isChanged ? 'its words have changed' : '';
}
