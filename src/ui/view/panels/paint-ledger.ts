// Paints the ledger: a figure of harm, who says it, what it counts, and the sentence that it stands in.
import { cut } from '../../../base/cells.ts';
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
    { entry, text: styled(`    ${cut(row.sentence, columns - 4)}`, ui.dim) },
  ]);
}

function figureLine(row: LedgerRow, isAtCursor: boolean, columns: number, { ui, figure }: Theme): string {
  const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
  const count = `${boundsWords(row)} ${row.effect}`;
  const relation = row.isRepeated ? 'said before' : row.isPart ? 'a part' : undefined;
  const about = [
    row.claimant ?? 'the text itself',
    classWords(row),
    row.scope,
    row.place,
    shortDateWords(row.date, false),
    relation,
  ];
  const room = Math.max(0, columns - count.length - 5);
  const words = cut(about.filter(Boolean).join(' · '), room);
  return `${bar} ${styled(cut(count, columns - 2), figure)}  ${styled(words, isAtCursor ? ui.title : '')}`;
}
