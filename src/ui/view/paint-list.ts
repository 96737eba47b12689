// Paints the visible rows of the list.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { cut, pad } from '../../base/cells.ts';
import { columnDateWords, dayWords, shortDateWords } from '../../report/dates/date-words.ts';
import { doubtSign } from '../../report/dates/doubtful-date.ts';
import type { Span } from '../../report/report.ts';
import { join, styled, type Theme } from '../../theme/theme.ts';
import { isByDate, type List, type ListedReport, listCount, rowAt } from '../state/list.ts';
import { headingAbove, SIGNS_WIDTH, titleLines } from '../state/list-lines.ts';
import { paintSpans } from './paint-spans.ts';

/** In cells, of the short form: `~27 May` under a heading, `27 May 2022` without. */
const DATE_WIDTH = { underHeading: 7, alone: 12 };
/** In a list narrower than this titles need all the room. */
const LEAST_WITH_PLACE = { underHeading: 44, alone: 60 };
const WIDEST_PLACE = 11;

export function paintList(list: List, columns: number, height: number, theme: Theme): string[] {
  if (listCount(list) === 0) return nothingFound(list, columns, theme).slice(0, height);
  const lines: string[] = [];
  const placeWidth = placeColumn(list, columns);
  for (let index = list.top; lines.length < height && index < listCount(list); index++) {
    const row = rowAt(list, index);
    if (!row) break;
    const heading = headingAbove(list, index, list.top);
    if (heading) lines.push(paintHeading(heading, columns, theme));
    const isAtCursor = index === list.cursor;
    lines.push(
      ...(list.form === 'short'
        ? paintShort(row, list, isAtCursor, columns, placeWidth, theme)
        : paintLong(row, list, isAtCursor, columns, theme)),
    );
  }
  return lines.slice(0, height);
}

function paintHeading(words: string, columns: number, theme: Theme): string {
  const start = `── ${words} `;
  return styled(start + '─'.repeat(Math.max(0, columns - start.length)), theme.ui.dim);
}

/** As wide as the places of the rows about, within limits; 0 where there is no room, or none has a place. */
function placeColumn(list: List, columns: number): number {
  if (columns < LEAST_WITH_PLACE[isByDate(list) ? 'underHeading' : 'alone']) return 0;
  // Of all rows that were read: as wide as those that are shown, it would leap as one scrolls.
  const widest = (list.window?.rows ?? []).reduce(
    (most, row) => Math.max(most, stringWidth(placeOf(row, WIDEST_PLACE))),
    0,
  );
  return Math.min(widest, WIDEST_PLACE);
}

/** The first governorate, and how many more there are, where there is room for that. */
function placeOf({ governorates }: ListedReport, columns: number): string {
  const [first = '', ...others] = governorates;
  const whole = others.length > 0 ? `${first} +${others.length}` : first;
  return stringWidth(whole) <= columns ? whole : cut(first, columns);
}

/** Date, place and title in a line; under it the words that were found, where they stand in the text. */
function paintShort(
  row: ListedReport,
  list: List,
  isAtCursor: boolean,
  columns: number,
  placeWidth: number,
  theme: Theme,
): string[] {
  const { ui } = theme;
  const hasHeadings = isByDate(list);
  const dateWidth = DATE_WIDTH[hasHeadings ? 'underHeading' : 'alone'];
  const date = columnDateWords(row.date, row.dateInferred, { hasYear: !hasHeadings }) + doubtSign(row);
  const place = placeWidth > 0 ? `${pad(placeOf(row, placeWidth) || '–', placeWidth)}  ` : '';
  const start = `${date.padStart(dateWidth)}  ${place}`;
  const room = columns - SIGNS_WIDTH - stringWidth(start);
  const title = cut(row.title, room);
  const line =
    styled(start, ui.dim) + paintSpans(title, row.titleHits, titleStyleOf(row, isAtCursor, theme), theme.hit);
  return paintRow(row, list, [line], isAtCursor, columns, theme);
}

/** The whole title in two lines, and below it date, places and kind. */
function paintLong(row: ListedReport, list: List, isAtCursor: boolean, columns: number, theme: Theme): string[] {
  const { ui } = theme;
  const style = titleStyleOf(row, isAtCursor, theme);
  const titles = titleLines(row.title, columns).map(({ text, start }) =>
    paintSpans(text, spansWithin(row.titleHits, start, text.length), style, theme.hit),
  );
  const date = (isByDate(list) ? dayWords : shortDateWords)(row.date, row.dateInferred) + doubtSign(row);
  const about = [date, row.governorates.join(', '), row.kind].filter(Boolean).join(' · ');
  const below = styled(cut(about, columns - SIGNS_WIDTH), join(ui.dim, groundOf(isAtCursor, theme)));
  return paintRow(row, list, [...titles, below], isAtCursor, columns, theme);
}

/** With the cursor's bar, the signs of the row, and where its text was found to match. */
function paintRow(
  row: ListedReport,
  { removals = [] }: List,
  lines: string[],
  isAtCursor: boolean,
  columns: number,
  theme: Theme,
): string[] {
  const isRemoved = removals.some(({ id }) => id === row.id);
  const { ui } = theme;
  const room = columns - SIGNS_WIDTH;
  const { snippet } = row;
  const style = join(ui.dim, groundOf(isAtCursor, theme));
  const found = snippet ? [paintSpans(cut(snippet.text, room), snippet.hits, style, theme.hit)] : [];
  const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
  return [...lines, ...found].map(
    (line, index) => `${bar}${index === 0 ? paintSigns(row, isRemoved, theme) : '  '} ${pad(line, room)}`,
  );
}

function titleStyleOf({ read }: ListedReport, isAtCursor: boolean, theme: Theme): string {
  return join(isAtCursor || !read ? theme.ui.title : '', groundOf(isAtCursor, theme));
}

function groundOf(isAtCursor: boolean, { ui }: Theme): string {
  return isAtCursor ? ui.cursorRow : '';
}

/** A cross for what is removed in the end, or a dot for what was not read yet; and a star. */
function paintSigns({ starred, read }: ListedReport, isRemoved: boolean, { ui }: Theme): string {
  return (
    (isRemoved ? styled('×', ui.warning) : read ? ' ' : styled('●', ui.unread)) + (starred ? styled('★', ui.star) : ' ')
  );
}

function spansWithin(spans: Span[], start: number, length: number): Span[] {
  return spans
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .filter((span) => span.end > 0 && span.start < length);
}

/** What could not be read, or is a name that no report has, in full. */
function nothingFound({ query, answer }: List, columns: number, { ui }: Theme): string[] {
  if (!query) return ['', styled(cut(' There are no reports here.', columns), ui.dim)];
  const said = saidOf(answer).flatMap((words) => wrapAnsi(words, columns - 2, { hard: true }).split('\n'));
  return [
    '',
    cut(` Nothing found for ${query}`, columns),
    '',
    ...said.map((line) => styled(` ${line}`, ui.warning)),
    ...(said.length > 0 ? [''] : []),
    styled(cut(' Fewer or other words find more.', columns), ui.dim),
    styled(cut(' Esc shows all reports again.', columns), ui.dim),
  ];
}

/** What of the query could not be read, and which names no report has: to be said until another is typed. */
export function saidOf(answer: List['answer']): string[] {
  const problems = answer?.problems.map(({ typed, message }) => `${typed}: ${message}`) ?? [];
  return [...problems, ...(answer?.absences ?? [])];
}
