// Paints the links of the page: the sources, by the numbers that they have at its foot, and those in the words.
import wrapAnsi from 'wrap-ansi';
import { cut } from '../../../base/cells.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { LinksPanel, PanelLine } from '../../state/panel.ts';
import { linksOf } from '../../state/panel-entries.ts';

export function linkLines(panel: LinksPanel, columns: number, { ui }: Theme): PanelLine[] {
  const { cursor } = panel;
  const links = linksOf(panel);
  const width = String(links.at(-1)?.number ?? 1).length;
  return links.flatMap(({ number, words, href, isSource }, entry): PanelLine[] => {
    const isAtCursor = entry === cursor;
    const isFirstInText = !isSource && (links[entry - 1]?.isSource ?? true);
    const head = entry === 0 && isSource ? 'Sources' : isFirstInText ? 'In the text' : undefined;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const indent = ' '.repeat(width + 1);
    const room = columns - 2 - indent.length;
    const title = styled(cut(words, room), isAtCursor ? ui.title : '');
    const address = wrapAnsi(href, room, { hard: true }).split('\n');
    return [
      ...(head ? [...(entry > 0 ? [{ text: '' }] : []), { text: styled(head, ui.title) }] : []),
      { entry, text: `${bar} ${styled(String(number).padStart(width), ui.key)} ${title}` },
      ...(words === href ? [] : address.map((line) => ({ entry, text: `${bar} ${indent}${styled(line, ui.dim)}` }))),
    ];
  });
}
