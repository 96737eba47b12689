// Paints the ledger: a figure of harm, who says it, what it counts, and the sentence that it stands in.
import stringWidth from 'string-width';
import { cut, endThatFits } from '../../../base/cells.ts';
import { counted } from '../../../base/grouped.ts';
import { shortDateWords } from '../../../report/dates/date-words.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import { boundsWords, classWords, type LedgerRow, MOST_IN_LEDGER } from '../../state/ledger.ts';
import type { LedgerPanel, PanelLine } from '../../state/panel.ts';
import { ledgerOf } from '../../state/panel-entries.ts';

export function ledgerTitle({ scope, reports }: LedgerPanel): string {
  if (scope === 'report') return 'Ledger of the report';
  const first = reports > MOST_IN_LEDGER ? `the first ${MOST_IN_LEDGER} of ` : '';
  return `Ledger of ${first}${counted(reports, 'report')}`;
}

export function ledgerLines(panel: LedgerPanel, columns: number, theme: Theme): PanelLine[] {
  const { ui } = theme;
  if (!panel.rows) return [];
  const rows = ledgerOf(panel);
  if (rows.length === 0) {
    const words = panel.filter ? 'No figure has these words.' : 'No figures of harm were found.';
    return [{ text: styled(`  ${words}`, ui.dim) }];
  }
  return rows.flatMap((row, entry) => [
    { entry, text: figureLine(row, entry === panel.cursor, columns, theme) },
    { entry, text: `    ${sentenceLine(row, columns - 4, theme)}` },
  ]);
}

/** Cells that stand behind the figure, if its sentence has so many. */
const BEHIND = 20;

/** As much of the sentence as has room, with the figure in it: a row shows its evidence. */
function sentenceLine({ sentence, at, figure: words }: LedgerRow, columns: number, { ui, figure }: Theme): string {
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + words.length)];
  const room = columns - stringWidth(words) - Math.min(BEHIND, stringWidth(behind));
  const start = stringWidth(before) <= room ? before : `…${endThatFits(before, room - 1).replace(/^\S*\s/, '')}`;
  const end = cut(behind, columns - stringWidth(start) - stringWidth(words));
  return styled(start, ui.dim) + styled(cut(words, columns), figure) + styled(end, ui.dim);
}

/** Beside the word for it: no state is told by its sign alone. */
const SIGNS: Record<LedgerRow['state'], string> = { proposed: ' ', accepted: '✓', corrected: '✎', rejected: '✗' };

function figureLine(row: LedgerRow, isAtCursor: boolean, columns: number, { ui, figure }: Theme): string {
  const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
  const count = `${boundsWords(row)} ${row.effect}`;
  const [sign, found] = [SIGNS[row.state], row.state === 'proposed' ? undefined : row.state];
  const relation = row.isLost
    ? 'its words are gone'
    : row.isRepeated
      ? 'said before'
      : row.isPart
        ? 'a part'
        : undefined;
  const about = [
    found,
    row.claimant ?? 'the text itself',
    classWords(row),
    row.scope,
    row.place,
    shortDateWords(row.date, false),
    relation,
  ];
  const room = Math.max(0, columns - count.length - 7);
  const words = cut(about.filter(Boolean).join(' · '), room);
  const look = row.state === 'rejected' ? ui.dim : figure;
  return `${bar}${sign} ${styled(cut(count, columns - 3), look)}  ${styled(words, isAtCursor ? ui.title : '')}`;
}
