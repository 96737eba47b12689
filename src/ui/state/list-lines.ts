// How many lines each row of the list takes, and from which row on the list has to be shown.
import stringWidth from 'string-width';
import { dateWords, monthWords } from '../../report/dates/date-words.ts';
import { isByDate, type List, type ListedReport, rowAt } from './list.ts';

/** Columns left of the words of a row: the cursor's bar, a dot, a star, a space. */
export const SIGNS_WIDTH = 4;
const TITLE_LINES = 2;

/** The title as it stands in the list: at most two lines, words whole, `…` where it goes on. */
export function titleLines(title: string, columns: number): { text: string; start: number }[] {
  const room = Math.max(8, columns - SIGNS_WIDTH - 1);
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  while (start < title.length && lines.length < TITLE_LINES) {
    const isLast = lines.length === TITLE_LINES - 1;
    const end = lineEnd(title, start, room, isLast);
    const isCut = isLast && end < title.length;
    lines.push({ text: title.slice(start, end).trimEnd() + (isCut ? '…' : ''), start });
    start = end;
    while (title[start] === ' ') start++;
  }
  return lines;
}

/** Where a line of at most `room` cells ends; on the last line a cell is kept for `…`, where that is needed. */
function lineEnd(title: string, start: number, room: number, isLast: boolean): number {
  const rest = title.slice(start);
  if (stringWidth(rest) <= room) return title.length;
  const most = isLast ? room - 1 : room;
  let end = 0;
  let width = 0;
  for (const character of rest) {
    width += stringWidth(character);
    if (width > most) break;
    end += character.length;
  }
  const space = rest[end] === ' ' ? end : rest.lastIndexOf(' ', end);
  return start + (space > 0 ? space : end);
}

/** What stands above a row, where reports are listed by date and this changes: its year, in the long form its month. */
export function headingAbove(list: List, index: number, top: number): string | undefined {
  if (!isByDate(list)) return undefined;
  const words = headingOf(list, rowAt(list, index));
  return index === top || words !== headingOf(list, rowAt(list, index - 1)) ? words : undefined;
}

function headingOf({ form }: List, row: ListedReport | undefined): string {
  return form === 'long' ? monthWords(row?.date) : dateWords(row?.date?.slice(0, 4), false);
}

/** Lines that a row takes, with the heading above it. */
export function rowHeight(list: List, index: number, top: number, columns: number): number {
  const row = rowAt(list, index);
  const isShort = list.form === 'short';
  if (!row) return isShort ? 1 : TITLE_LINES + 1;
  const heading = headingAbove(list, index, top) === undefined ? 0 : 1;
  const ofReport = isShort ? 1 : titleLines(row.title, columns).length + 1;
  return heading + ofReport + (row.snippet ? 1 : 0);
}

/** The first row to show, so that the row at the cursor is whole on the screen; as near the old one as can be. */
export function topFor(list: List, columns: number, height: number): number {
  let top = Math.min(list.top, list.cursor);
  const heightFrom = (first: number) => {
    let sum = 0;
    for (let index = first; index <= list.cursor; index++) sum += rowHeight(list, index, first, columns);
    return sum;
  };
  // A jump lands with the cursor at the bottom: no list is walked from where it stood before.
  top = Math.max(top, list.cursor - height);
  while (top < list.cursor && heightFrom(top) > height) top++;
  return top;
}
