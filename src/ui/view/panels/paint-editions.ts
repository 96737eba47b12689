// Paints the editions of a report as a list; or one of them, with what it said otherwise than the one before.
import type { ListedEdition } from '../../../archive/editions/listed.ts';
import { cut } from '../../../base/cells.ts';
import { paintDifference } from '../../../page/difference.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { EditionsPanel, PanelLine } from '../../state/panel.ts';
import { editionsOf } from '../../state/panel-entries.ts';

/** Letters of a hash that tell it from others at sight. */
const HASH_SHOWN = 12;

export function editionLines(panel: EditionsPanel, columns: number, theme: Theme): PanelLine[] {
  const { editions, shown, cursor } = panel;
  if (!editions) return [];
  const edition = editions.find(({ number }) => number === shown);
  if (edition) return oneEdition(edition, cursor, columns, theme);
  const { ui } = theme;
  return editionsOf(panel).flatMap((one, entry): PanelLine[] => {
    const isAtCursor = entry === cursor;
    const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
    const line = (text: string, look: string) => ({ entry, text: `${bar} ${styled(cut(text, columns - 2), look)}` });
    const { number, changed, from, hash } = one;
    return [
      line(`${number}  ${timeWords(one)}`, isAtCursor ? ui.title : ''),
      ...(changed ? [line(`   ${changed}`, '')] : []),
      line(`   ${hash.slice(0, HASH_SHOWN)} · ${from}`, ui.dim),
      { text: '' },
    ];
  });
}

function timeWords({ fetched }: ListedEdition): string {
  if (fetched === undefined) return 'nobody noted when it came';
  return `fetched ${new Date(fetched).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Each line of its text can be stood on, so that a long one is read by the same keys as a list. */
function oneEdition(edition: ListedEdition, cursor: number, columns: number, theme: Theme): PanelLine[] {
  const { ui } = theme;
  const lines = edition.lines.flatMap((pieces, entry) => {
    const bar = entry === cursor ? styled('▌', ui.cursorBar) : ' ';
    return paintDifference(pieces, columns - 2, theme).map((text) => ({ entry, text: `${bar} ${text}` }));
  });
  const about = [timeWords(edition), edition.changed]
    .filter(Boolean)
    .map((text) => ({ text: styled(cut(text, columns), ui.dim) }));
  return [...about, { text: '' }, ...lines];
}
