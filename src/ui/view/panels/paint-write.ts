// Paints the forms in which the report or the list can be written to a file.
import { cut } from '../../../base/cells.ts';
import { counted } from '../../../base/grouped.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { PanelLine, WritePanel } from '../../state/panel.ts';
import { formsToWrite } from '../../state/panel-entries.ts';

export function writeLines(panel: WritePanel, columns: number, { ui }: Theme): PanelLine[] {
  const { cursor, reports } = panel;
  const forms = formsToWrite(panel);
  if (forms.length === 0) return [{ text: styled('  No form has these words.', ui.dim) }];
  const heads = { report: 'This report, as', list: `The list, ${counted(reports, 'report')}, as` };
  return forms.flatMap(({ of, words }, entry): PanelLine[] => {
    const isAtCursor = entry === cursor;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const line = { entry, text: `${bar} ${styled(cut(words, columns - 2), isAtCursor ? ui.title : '')}` };
    if (of === forms[entry - 1]?.of) return [line];
    const head = { text: styled(`  ${cut(heads[of], columns - 2)}`, ui.dim) };
    return entry > 0 ? [{ text: '' }, head, line] : [head, line];
  });
}
