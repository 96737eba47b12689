// Reads a date as feeds, tables, pages and people write it into `2014`, `2014-11` or `2014-11-03`.
import { cleanLine } from '../../base/clean.ts';
import { asciiDigits } from '../../base/digits.ts';
import { calendarDay } from './calendar.ts';
import { dayNumber, monthNumber } from './month-names.ts';

/** What the first two numbers of `05/04/2012` are. */
export type DayOrder = 'dmy' | 'mdy';

/** Nobody's date is longer. */
const LONGEST = 120;

/**
 * A time of day is cut off: the day counts where it was written. What could be misread is not read.
 *
 * @param order known otherwise: from `--dates`, or from other dates of the same column
 */
export function parseDate(written: string, order?: DayOrder): string | undefined {
  return readDate(written, order)?.date;
}

/** As `parseDate`, where the text is a date and nothing else: a line of its own, a piece of a name. */
export function parseWholeDate(written: string, order?: DayOrder): string | undefined {
  const read = readDate(written, order);
  return read?.isWhole ? read.date : undefined;
}

/** Which orders of day and month give a day: both for `05/04/2012`; none for what is not of this form. */
export function possibleOrders(written: string): DayOrder[] {
  const numbers = numbersOf(withoutTime(normal(written)));
  if (!numbers || numbers.separator === '.') return [];
  return (['dmy', 'mdy'] as const).filter((order) => dayOf(numbers, order));
}

type Read = { date: string; isWhole: boolean };

function readDate(written: string, order: DayOrder | undefined): Read | undefined {
  if (written.length > 2 * LONGEST) return undefined;
  const text = normal(written);
  if (!text || text.length > LONGEST) return undefined;
  const date = epochDay(text) ?? weekOrDayOfYear(text) ?? yearFirst(text) ?? numeric(withoutTime(text), order);
  if (date !== undefined) return date === MISSING ? undefined : { date, isWhole: true };
  return inWords(withoutTime(text));
}

function normal(written: string): string {
  return asciiDigits(cleanLine(written)).replace(/[،]/g, ',');
}

/** What programs write that know no date: the zero of Unix, of .NET and of databases. */
const MISSING = '';
const ZERO = /^(?:1970-01-01|0001-01-01|0000-00-00|1900-01-00)/;

/** Seconds, milliseconds or microseconds since 1970: from 1990 on, to tell them from other numbers. */
function epochDay(written: string): string | undefined {
  // As .NET writes it into JSON.
  const text = /^\/Date\((\d+)(?:[+-]\d{4})?\)\/$/.exec(written)?.[1] ?? written;
  if (!/^\d{9,16}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const length = text.split('.', 1)[0]!.length;
  const scale = length <= 10 ? 1000 : length <= 13 ? 1 : 1 / 1000;
  if (length > 10 && length < 12) return undefined;
  const moment = Number(text) * scale;
  if (moment < Date.UTC(1990, 0, 1) || moment > Date.UTC(2100, 0, 1)) return undefined;
  return new Date(moment).toISOString().slice(0, 10);
}

const DAY = 24 * 60 * 60 * 1000;

/** The other two forms of a day in ISO 8601: `2012-W44-6`, and `2012-308`. */
function weekOrDayOfYear(text: string): string | undefined {
  const [, ofWeek, week, weekday] = /^(\d{4})-?W(\d{2})-?([1-7])$/i.exec(text) ?? [];
  if (ofWeek) {
    // The fourth of January is always in the first week, which begins with a Monday.
    const fourth = Date.UTC(Number(ofWeek), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
    return Number(week) < 1 || Number(week) > 53
      ? undefined
      : dayAt(monday + ((Number(week) - 1) * 7 + Number(weekday) - 1) * DAY);
  }
  const [, year, number] = /^(\d{4})-(\d{3})$/.exec(text) ?? [];
  if (!year) return undefined;
  const date = dayAt(Date.UTC(Number(year), 0, Number(number)));
  return date.startsWith(year) && Number(number) > 0 ? date : undefined;
}

function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** ISO 8601 and its like: `2012-04-05T10:00Z`, `2012/4/5`, `20120405`, `2012-04`, `2012`, `2012年4月5日`. */
function yearFirst(text: string): string | undefined {
  const [weekday, rest] = splitWeekday(text);
  const numbers =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[TZ\s,+]|-\d{2}:)/i.exec(rest) ??
    /^(\d{4})()(\d{2})(\d{2})(?=$|[T\s,])/i.exec(rest) ??
    /^(\d{4})()\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/.exec(rest);
  if (!numbers) return undefined;
  const [found, year = '', , month, day] = numbers;
  const behind = rest.slice(found.length);
  const isTime = /^(?:[T\s,]\s*(?:at )?\d{1,2}(?:[:.]?\d{2})|(?:Z|[+-]\d{2}:?\d{2})$)/i.test(behind);
  if (behind && !isTime && !/日/.test(found)) return undefined;
  if (!month) return behind || weekday !== undefined || Number(year) < 1000 ? undefined : year;
  const date = day ? calendarDay(year, Number(month), Number(day)) : calendarDay(year, Number(month), 1)?.slice(0, 7);
  if (behind && ZERO.test(rest)) return MISSING;
  return date;
}

type Numbers = { first: number; second: number; year: string; separator: string; weekday: number | undefined };

function numbersOf(text: string): Numbers | undefined {
  const [weekday, rest] = splitWeekday(text);
  const [, first, separator = '', second, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?$/.exec(rest) ?? [];
  if (!year) return undefined;
  return { first: Number(first), second: Number(second), year: fourDigits(year), separator, weekday };
}

/** With points between them the day comes first wherever dates are so written; else only one reading may be a day. */
function numeric(text: string, order: DayOrder | undefined): string | undefined {
  const [, month, ofYear] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (ofYear) return calendarDay(ofYear, Number(month), 1)?.slice(0, 7);
  const numbers = numbersOf(text);
  if (!numbers) return undefined;
  if (numbers.separator === '.') return dayOf(numbers, 'dmy');
  if (order) return dayOf(numbers, order) ?? dayOf(numbers, order === 'dmy' ? 'mdy' : 'dmy');
  const days = new Set((['dmy', 'mdy'] as const).map((each) => dayOf(numbers, each)).filter(Boolean));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The weekday that stands beside it may tell. */
function dayOf({ first, second, year, weekday }: Numbers, order: DayOrder): string | undefined {
  const date = order === 'dmy' ? calendarDay(year, second, first) : calendarDay(year, first, second);
  return date && (weekday === undefined || new Date(date).getUTCDay() === weekday) ? date : undefined;
}

function splitWeekday(text: string): [number | undefined, string] {
  const [found, word] = /^([\p{L}\p{M}.]+)\s?,?\s*/u.exec(text) ?? [];
  const weekday = word && dayNumber(word);
  return typeof weekday === 'number' ? [weekday, text.slice(found!.length)] : [undefined, text];
}

const ZONE = '(?:GMT|UTC|UT|Z|[ECMP][SD]T|CES?T|EES?T|WES?T|MSK|BST|IST|TRT|AST|AEDT|AEST|JST)';
const TIME = new RegExp(
  `(?:,? ?\\bat )?\\b\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.? ?m\\b\\.?| ?[صم](?![\\p{L}]))?` +
    `(?: ?${ZONE}\\b)?(?: ?[+-]\\d{1,2}:?\\d{2})?(?: ?\\([^()]{1,40}\\))?`,
  'giu',
);

/** `Thu Apr  5 10:00:00 2012` has it in the middle. */
function withoutTime(text: string): string {
  return text
    .replace(TIME, ' ')
    .replace(/,? ?\b\d{1,2} ?[ap]\.?m\b\.?/gi, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}

/** Words that may stand in a line that is nothing but a date. */
const AROUND = new Set('of on at the de del di den der le la il published posted date dated by م في يوم'.split(' '));
const SUFFIX = /^(?:st|nd|rd|th|er|º|ª|يوم)$/i;

type Piece = { number?: string; month?: number; isDay?: boolean; word?: string };

/** `3 November 2012`, `Nov 3rd, 2012`, `05-Apr-12`, `2012 Nov 3`, `12 تشرين الثاني 2019`; `November 2012` by itself. */
function inWords(text: string): Read | undefined {
  const pieces = piecesOf(text);
  const found = new Set<string>();
  const used = new Set<Piece>();
  for (const [index, piece] of pieces.entries()) {
    if (piece.month === undefined) continue;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const last = pieces[index + 2];
    const candidates: [Piece | undefined, Piece | undefined, Piece | undefined][] = [
      [before, after, pieces[index - 2]],
      [after, last, undefined],
      [after, before, undefined],
    ];
    for (const [day, year, beyond] of candidates) {
      if (!isDayNumber(day) || !isYear(year, day === before) || isDayNumber(beyond)) continue;
      const date = calendarDay(fourDigits(year!.number!), piece.month, Number(day!.number));
      if (!date) return undefined;
      found.add(date);
      for (const one of [piece, day!, year!]) used.add(one);
      break;
    }
  }
  const [date] = found;
  if (found.size > 1) return undefined;
  if (date === undefined) return monthAlone(pieces);
  if (ZERO.test(date)) return undefined;
  const left = pieces.filter((piece) => !used.has(piece));
  const isWhole = left.every(({ word, isDay }) => isDay || (word && AROUND.has(word.toLowerCase())));
  return { date, isWhole };
}

function monthAlone(pieces: Piece[]): Read | undefined {
  const [month, year] = pieces;
  if (pieces.length !== 2 || month?.month === undefined || year?.number?.length !== 4) return undefined;
  const date = calendarDay(year.number, month.month, 1)?.slice(0, 7);
  return date ? { date, isWhole: true } : undefined;
}

function isDayNumber(piece: Piece | undefined): boolean {
  return piece?.number !== undefined && piece.number.length <= 2;
}

/** RFC 822 had years of two digits, behind the month alone. */
function isYear(piece: Piece | undefined, mayBeShort: boolean): boolean {
  const length = piece?.number?.length;
  return length === 4 || (mayBeShort && length === 2);
}

function piecesOf(text: string): Piece[] {
  const words = Array.from(text.matchAll(/\d+|[\p{L}\p{M}]+\.?/gu), ([word]) => word);
  const pieces: Piece[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (/^\d/.test(word)) {
      pieces.push({ number: word });
      continue;
    }
    if (SUFFIX.test(word) && pieces.at(-1)?.number) continue;
    // Arabic months of two words: تشرين الثاني.
    const two = monthNumber(word + (words[index + 1] ?? ''));
    const isTwo = two !== undefined && /^(?:تشرين|كانون)$/.test(word);
    const month = isTwo ? two : monthNumber(word);
    if (isTwo) index += 1;
    if (month !== undefined && dayNumber(word) !== undefined && !/^\d/.test(words[index - 1] ?? '')) {
      // `mar, 02 ott 2022`: Tuesday in one language, March in another.
      pieces.push({ isDay: true, month });
    } else if (month === undefined) pieces.push(dayNumber(word) === undefined ? { word } : { isDay: true });
    // The same month in both kinds of Arabic: تشرين الثاني/نوفمبر.
    else if (pieces.at(-1)?.month !== month) pieces.push({ month });
  }
  // Small words between the parts of a date: `3 de noviembre de 2012`.
  return pieces.filter(({ word }) => !word || !/^(?:of|de|del|di|den|the)$/i.test(word));
}

function fourDigits(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}
