// Paints the visible rows of the list.
import { cut, pad } from '../../base/cells.ts';
import { dayWords, monthWords, shortDateWords } from '../../report/dates/date-words.ts';
import type { Span } from '../../report/report.ts';
import { join, styled, type Theme } from '../../theme/theme.ts';
import { type List, type ListedReport, listCount, rowAt } from '../state/list.ts';
import { hasHeading, LIST_INDENT, titleLines } from '../state/list-lines.ts';

export function paintList(list: List, columns: number, height: number, theme: Theme): string[] {
  if (listCount(list) === 0) return nothingFound(list, columns, theme);
  const lines: string[] = [];
  for (let index = list.top; lines.length < height && index < listCount(list); index++) {
    const row = rowAt(list, index);
    if (!row) break;
    if (hasHeading(list, index, list.top)) lines.push(paintHeading(row, columns, theme));
    const date = (list.answer?.numbers ? shortDateWords : dayWords)(row.date, row.dateInferred);
    lines.push(...paintRow(row, date, index === list.cursor, columns, theme));
  }
  return lines.slice(0, height);
}

function paintHeading({ date }: ListedReport, columns: number, theme: Theme): string {
  const start = `── ${monthWords(date)} `;
  return styled(start + '─'.repeat(Math.max(0, columns - start.length)), theme.ui.dim);
}

function paintRow(row: ListedReport, date: string, isAtCursor: boolean, columns: number, theme: Theme): string[] {
  const { ui } = theme;
  const ground = isAtCursor ? ui.cursorRow : '';
  const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
  const titleStyle = isAtCursor || !row.read ? ui.title : '';
  const titles = titleLines(row.title, columns).map(({ text, start }) =>
    paintSpans(text, spansWithin(row.titleHits, start, text.length), join(titleStyle, ground), theme),
  );
  const about = [date, row.governorates.join(', '), row.kind].filter(Boolean).join(' · ');
  const room = columns - LIST_INDENT;
  const below = [styled(cut(about, room), join(ui.dim, ground))];
  if (row.snippet) below.push(paintSpans(cut(row.snippet.text, room), row.snippet.hits, join(ui.dim, ground), theme));
  return [...titles, ...below].map(
    (line, index) => bar + (index === 0 ? paintSign(row, theme) : '  ') + pad(line, room),
  );
}

/** A star, a dot for what was not read yet, and a space. */
function paintSign({ starred, read }: ListedReport, { ui }: Theme): string {
  if (starred) return `${styled('★', ui.star)} `;
  return read ? '  ' : `${styled('●', ui.unread)} `;
}

function spansWithin(spans: Span[], start: number, length: number): Span[] {
  return spans
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .filter((span) => span.end > 0 && span.start < length);
}

/** Spans that reach beyond the text, because it was cut, are cut too. */
function paintSpans(text: string, spans: Span[], style: string, theme: Theme): string {
  let painted = '';
  let at = 0;
  for (const { start, end } of spans) {
    painted +=
      styled(text.slice(at, Math.max(at, start)), style) +
      styled(text.slice(Math.max(at, start), end), join(style, theme.hit));
    at = Math.max(at, end);
  }
  return painted + styled(text.slice(at), style);
}

function nothingFound({ query }: List, columns: number, { ui }: Theme): string[] {
  if (!query) return ['', styled(cut(' There are no reports here.', columns), ui.dim)];
  return [
    '',
    cut(` Nothing found for ${query}`, columns),
    '',
    styled(cut(' Fewer or other words find more.', columns), ui.dim),
    styled(cut(' Esc shows all reports again.', columns), ui.dim),
  ];
}
