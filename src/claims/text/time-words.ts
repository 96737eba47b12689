// The words of a sentence in; whether they tell of days that go by, or of one attack, out.
import * as english from '../english/windows.ts';
import { readNumber } from '../figures/read-number.ts';
import type { Word } from './words.ts';

/** `since May`, `in 24 hours`, `this month`, `in March`, `in 2014`, `so far`, `between 3 and 9 June`. */
export function isRunning(words: readonly Word[]): boolean {
  return words.some(
    ({ low }, at) =>
      (RULES.get(low)?.some((rule) => rule(words, at)) ?? (low.includes('-') && LENGTH.test(low))) &&
      !isOfOne(words, at),
  );
}

/** `an attack in May`, `the massacre of May 2012`, `the worst since 2014`: when one was, or that it was the worst of many. */
function isOfOne(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low ?? '';
  // `the second in a week`
  if (english.EVENTS.has(before) || english.ORDINALS.has(before)) return true;
  return words.slice(Math.max(0, at - 4), at).some(({ low }) => english.SUPERLATIVES.has(low));
}

/** `two-week`, `11-day`; ages are `12-year-old`, in one word. */
const LENGTH = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)-(?:day|week|month|year)$/;

/** Of the years that reports tell of. */
const YEARS = Array.from({ length: 60 }, (_, years) => String(1980 + years));

/** @param at the word that the rule is found by */
type Rule = (words: readonly Word[], at: number) => boolean;

/** By the words that each rule begins with. */
const RULES = new Map<string, Rule[]>();

function teach(starts: Iterable<string>, rule: Rule): void {
  for (const word of starts) RULES.set(word, [...(RULES.get(word) ?? []), rule]);
}

const nextIs = (next: string | ReadonlySet<string>): Rule => {
  const wanted = typeof next === 'string' ? new Set([next]) : next;
  return (words, at) => wanted.has(words[at + 1]?.low ?? '');
};

teach(english.RUNNING, () => true);
teach(['since'], (words, at) => words[at + 1]?.low !== 'then' && !isToday(words, at + 1) && !isReason(words, at));
teach(['so'], nextIs('far'));
teach(['to'], nextIs('date'));
teach(['until'], nextIs('now'));
teach(english.EACH, nextIs(english.SPANS));
teach(english.PLURAL_SPANS, nextIs(new Set(['of', 'into'])));
teach(['week'], (words, at) => words[at + 1]?.low === 'of' && /^(?:a|one)$/.test(words[at - 1]?.low ?? ''));
teach(english.WINDOWS, (words, at) => {
  const span = [1, 2, 3].map((ahead) => words[at + ahead]?.low ?? '').find((low) => english.SPANS.has(low));
  // `in its first hours`
  return span !== undefined && !(words[at]!.low === 'first' && span === 'hours');
});
teach(english.LASTING, (words, at) => lasts(words, at) && !isGrowth(words));
// A cell of a table: `30 hours`, `11 days`.
teach(english.SPANS, (words, at) => isRow(words) && lasts(words, openingOfCell(words, at)) && endsCell(words, at + 1));
teach(english.IN_TIMES, isMonthOrYear);
teach(['by'], (words, at) => isDayNumber(words[at + 1]) && hasMonth(words, at + 2) && !isGrowth(words));
teach(english.OPENS_CLAUSES, (words, at) => english.BEGAN.has(words[at + 1]?.low ?? '') && !isToday(words, at + 3));
teach(['from', 'between'], (words, at) => isDay(words, at + 1) && reachesDay(words, at + 1));
teach(english.MONTHS, (words, at) => words[at]!.capital && english.COUNTED.has(words[at + 1]?.low ?? ''));
// A row of a table that is a month's: `May | 12`, `May 2014 | 12`.
teach(english.MONTHS, (words, at) => words[at]!.capital && !isDayNumber(words[at - 1]) && endsCell(words, at + 1));
// One of a year: `2014`, `Late 2019`, `2024 to 18 June`.
teach(YEARS, isYearOfTable);
teach(english.WARS, nextIs(english.BEGAN));
teach(english.WARS, isWholeWar);
// `the siege, now in its fifth month, has killed`
teach(english.LONG, (words, at) => words.slice(at + 1, at + 10).some(({ low }) => /^(?:has|have|had)$/.test(low)));
teach(['each', 'every', 'per'], nextIs('day'));
// `on Monday and Tuesday`
teach(english.DAYS, (words, at) => REACHES.has(words[at + 1]?.low ?? '') && english.DAYS.has(words[at + 2]?.low ?? ''));
// `May 2016: 120 killed`
teach(
  english.MONTHS,
  (words, at) => at === 0 && words[at]!.capital && words.slice(1, 3).some(({ low }) => low === ':'),
);

/** `since dawn`, `since early morning`. */
function isToday(words: readonly Word[], from: number): boolean {
  return words.slice(from, from + 3).some(({ low }) => english.HOURS.has(low));
}

/** `two days`, `the past week`, `less than 24 hours`, `a month`; a day is one incident's. */
function lasts(words: readonly Word[], at: number): boolean {
  let from = at + 1;
  while (from < at + 7 && english.BEFORE_SPANS.has(words[from]?.low ?? '')) from++;
  const number = readNumber(words, from);
  const unit = words[number ? number.end : from]?.low ?? '';
  return english.SPANS.has(unit) && (unit !== 'hours' || (number?.max ?? 0) >= 24);
}

/** `in March`, `throughout 2014`; `on 3 March` and `in March of` a day are none. */
function isMonthOrYear(words: readonly Word[], at: number): boolean {
  let from = at + 1;
  while (english.TIME_FILLERS.has(words[from]?.low ?? '')) from++;
  const [before, word, after] = [words[from - 1], words[from], words[from + 1]];
  if (!word) return false;
  if (word.capital && english.MONTHS.has(word.low)) return !isDayNumber(after) && !isDayNumber(before);
  return word.kind === 'number' && /^(?:19|20)\d\d$/.test(word.low) && before?.low !== 'of';
}

/** In a row of a table: a bracket may stand behind it. */
function endsCell(words: readonly Word[], at: number): boolean {
  const isYear = /^(?:19|20)\d\d$/.test(words[at]?.low ?? '');
  const { low } = words[isYear ? at + 1 : at] ?? {};
  return low === '|' || (low === '(' && isRow(words));
}

/** @returns the index before its cell's first word */
function openingOfCell(words: readonly Word[], at: number): number {
  return words.slice(0, at).findLastIndex(({ low }) => low === '|');
}

function isRow(words: readonly Word[]): boolean {
  return words.some(({ low }) => low === '|');
}

/** It begins its cell, or ends what stands above the table: `Arrests, 2019`. */
function isYearOfTable(words: readonly Word[], at: number): boolean {
  if (!isRow(words)) return at === words.length - 1 && words[at - 1]?.low === ',';
  const before = words[at - 1]?.low ?? '|';
  const behind = words[at + 1]?.low ?? '|';
  const opens = before === '|' || english.PARTS_OF_YEAR.has(before);
  return opens && (behind === '|' || behind === ',' || behind === 'to' || behind === '(');
}

/** `the toll climbs to 86 within two days`: what lasts is the counting. */
function isGrowth(words: readonly Word[]): boolean {
  return words.some(({ low }) => english.GROWS.has(low));
}

function hasMonth(words: readonly Word[], from: number): boolean {
  return words.slice(from, from + 3).some(({ low, capital }) => capital && english.MONTHS.has(low));
}

function isDayNumber(word: Word | undefined): boolean {
  return word?.kind === 'number' && Number(word.low) <= 31;
}

function isDay(words: readonly Word[], at: number): boolean {
  const { low = '', capital = false } = words[at] ?? {};
  if (low === 'the' || low === 'evening') return isDay(words, at + 1);
  return isDayNumber(words[at]) || (capital && english.MONTHS.has(low)) || english.WEEKDAYS.has(low);
}

const REACHES = new Set(['to', 'and', 'until', 'till', 'through', '-', '–']);

/** `from 3 to 9 June`, `between Monday and Friday`; `between 12 and 15` are figures. */
function reachesDay(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < from + 9 && at < words.length; at++) {
    if (!REACHES.has(words[at]!.low) || !isDay(words, at + 1)) continue;
    return words
      .slice(from, at + 4)
      .some(({ low, capital }) => capital && (english.MONTHS.has(low) || low.endsWith('day')));
  }
  return false;
}

/** `since` that gives a reason, or `long since`. */
function isReason(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next?.kind !== 'word' && next?.kind !== 'number' ? true : /^(?:they|he|she|it|there)$/.test(next.low);
}

/** `killed in the war`, `displaced by the Syrian conflict`. */
function isWholeWar(words: readonly Word[], at: number): boolean {
  if (!english.BEFORE_WARS.has(words[at - 1]?.low ?? '') || english.NOT_WARS.has(words[at + 1]?.low ?? ''))
    return false;
  if (/^(?:fighting|offensive|campaign|siege)$/.test(words[at]!.low)) return false;
  return words.slice(Math.max(0, at - 4), at).some(({ low }) => /^(?:in|by|of|during)$/.test(low));
}

/** It names a day, or one attack: `on Friday`, `in the raid`. */
export function isIncident(words: readonly Word[]): boolean {
  return words.some(
    ({ low }, at) =>
      english.WEEKDAYS.has(low) || (english.EVENTS.has(low) && english.ONE.has(words[at - 1]?.low ?? '')),
  );
}
