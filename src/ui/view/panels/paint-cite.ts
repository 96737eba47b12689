// Paints the forms of a citation, and below them the one at the cursor as it is copied.
import wrapAnsi from 'wrap-ansi';
import { FORM_WORDS, writeCitation } from '../../../report/citation/forms.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { CitePanel, PanelLine } from '../../state/panel.ts';
import { formsOf } from '../../state/panel-entries.ts';

export function citeLines(panel: CitePanel, columns: number, { ui }: Theme): PanelLine[] {
  const { citation, cursor } = panel;
  const forms = formsOf(panel);
  const entries = forms.map((form, entry): PanelLine => {
    const isAtCursor = entry === cursor;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    return { entry, text: `${bar} ${styled(FORM_WORDS[form], isAtCursor ? ui.title : '')}` };
  });
  const chosen = forms[cursor];
  if (!chosen) return [{ text: styled('  None is called so.', ui.dim) }];
  const written = wrapAnsi(writeCitation(citation, chosen), columns, { hard: true, trim: false });
  return [...entries, { text: '' }, ...written.split('\n').map((text) => ({ text: styled(text, ui.dim) }))];
}
