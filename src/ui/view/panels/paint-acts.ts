// Paints what was done with the archive, the last first: when, what, and whether it was taken back.
import { cut } from '../../../base/cells.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { ActsPanel, PanelLine } from '../../state/panel.ts';
import { actsOf } from '../../state/panel-entries.ts';

export function actLines(panel: ActsPanel, columns: number, { ui }: Theme): PanelLine[] {
  if (!panel.acts) return [];
  const acts = actsOf(panel);
  if (acts.length === 0) {
    const words = panel.filter ? 'Nothing that was done has these words.' : 'Nothing was done yet.';
    return [{ text: styled(`  ${words}`, ui.dim) }];
  }
  return acts.map(({ when, words, state }, entry) => {
    const isAtCursor = entry === panel.cursor;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const gone = state === 'taken back' ? ' (taken back)' : '';
    const said = cut(`${words}${gone}`, Math.max(0, columns - when.length - 4));
    const style = isAtCursor ? ui.title : state === 'stands' ? '' : ui.dim;
    return { entry, text: `${bar} ${styled(cut(when, columns - 2), ui.dim)}  ${styled(said, style)}` };
  });
}
