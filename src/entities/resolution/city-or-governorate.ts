// Candidates in; which of the places among them mean a governorate and not the city of the same name, by index, out.
import { COMPASS } from '../arabic/words.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { areEnumerated, bareAt, isWord, joins, opensSentence, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `Homs province`, `the countryside of Homs`, `Idlib and Aleppo provinces`: the governorate, not the city. */
export function findGovernorates(context: TextContext, candidates: Candidate[]): Map<number, number> {
  const found = new Map<number, number>();
  const mark = (index: number, noun: string) => {
    const governorate = governorateOf(context, candidates[index]!, noun);
    if (governorate !== undefined) found.set(index, governorate);
  };
  const columns = findColumns(context, candidates);
  const enumerated = (index: number) =>
    areEnumeratedWithCounts(context, candidates[index]!.to, candidates[index + 1]!.from);
  candidates.forEach((candidate, index) => {
    if (candidate.type !== 'place') return;
    if (columns.has(index)) mark(index, 'governorate');
    if (isGovernorate(context, candidate)) {
      for (let at = index - 1; at >= 0 && enumerated(at); at--) mark(at, 'governorate');
      for (let at = index; at + 1 < candidates.length && enumerated(at); at++) mark(at + 1, 'governorate');
    }
    const next = nounAfter(context, candidate.to);
    const before = nounBefore(context, candidate.from);
    const last = bareAt(context, candidate.to - 1);
    const later = nounLater(context, candidate.to, candidates[index + 1]?.from ?? context.tokens.length);
    const noun = [next, before, last, later].find((word) => OF_GOVERNORATE.has(word));
    if (!noun) return;
    mark(index, noun);
    if (noun === next && noun.endsWith('s')) for (let at = index - 1; at >= 0 && enumerated(at); at--) mark(at, noun);
    // `Rif Dimashq and Daraa`: what is a governorate's own name goes on with nothing.
    const isName = noun === 'countryside' && governorateOf(context, candidate, 'governorate') !== found.get(index);
    if (noun === before && !isName && (noun.endsWith('s') || noun === 'countryside'))
      for (let at = index; at + 1 < candidates.length && enumerated(at); at++) mark(at + 1, noun);
  });
  keepWithinParagraphs(context, candidates, found);
  return found;
}

/** What was enumerated as a governorate is one again in the next sentences of the paragraph, unless called a city there. */
function keepWithinParagraphs(context: TextContext, candidates: Candidate[], found: Map<number, number>): void {
  const isEnumerated = (index: number) => {
    const [candidate, next] = [candidates[index], candidates[index + 1]];
    return candidate !== undefined && next !== undefined && areEnumeratedWithCounts(context, candidate.to, next.from);
  };
  const inParagraph = (one: Candidate, other: Candidate) =>
    !context.text.slice(context.tokens[one.from]!.start, context.tokens[other.from]!.start).includes('\n');
  for (const [index, governorate] of [...found]) {
    if (!isEnumerated(index) && !isEnumerated(index - 1)) continue;
    const first = candidates[index]!;
    for (let at = index + 1; at < candidates.length && inParagraph(first, candidates[at]!); at++) {
      const { type, entities, to } = candidates[at]!;
      const isSame = type === 'place' && entities[0] === first.entities[0] && bareAt(context, to) !== 'city';
      if (isSame && !found.has(at)) found.set(at, governorate);
    }
  }
}

/** Between two enumerated names may stand how many, and in Arabic which side: `Homs (12), Hama (9) and Idlib`. */
function areEnumeratedWithCounts(context: TextContext, from: number, to: number): boolean {
  let at = from;
  while (at < to && (context.tokens[at]!.word.digit || COMPASS.has(bareAt(context, at)))) at++;
  // Arabic writes its `and` as a letter on the next word.
  if (from > 0 && at === to && context.tokens[from - 1]!.word.arabic) return bareAt(context, to).startsWith('و');
  return areEnumerated(context, at, to) || (at > from && at === to && context.tokens[to]!.gap === GAP.bracket);
}

/** The noun of `Homs province` and `Aleppo’s north-western countryside`. */
function nounAfter(context: TextContext, at: number): string {
  let noun = at;
  while (noun < at + 3 && joins(context, noun) && isWord(context, noun, ROLE.direction)) noun++;
  return joins(context, noun) ? bareAt(context, noun) : '';
}

/** The noun of `conscripts from Homs served outside the governorate`: in its sentence, before the next name. */
function nounLater(context: TextContext, from: number, to: number): string {
  for (let at = from; at < to && !opensSentence(context, at); at++) {
    if (
      bareAt(context, at - 1) === 'the' &&
      OF_GOVERNORATE.has(bareAt(context, at)) &&
      bareAt(context, at + 1) !== 'of'
    ) {
      return bareAt(context, at);
    }
  }
  return '';
}

/** The noun of `province of Homs`, `governorates: Homs, Hama` and `two provinces (Homs and Hama)`. */
function nounBefore(context: TextContext, at: number): string {
  if (bareAt(context, at - 1) === 'of' && joins(context, at)) return bareAt(context, at - 2);
  const [, arabic] = ARABIC.exec(bareAt(context, at - 1)) ?? [];
  if (arabic !== undefined) return arabic.startsWith('محافظ') ? 'governorates' : 'countryside';
  if (bareAt(context, at - 1) === 'rural' && joins(context, at)) return 'countryside';
  const { gap } = context.tokens[at]!;
  const noun = bareAt(context, at - 1);
  return (gap === GAP.break || gap === GAP.bracket) && noun.endsWith('s') ? noun : '';
}

/** Columns of tables and lists, by a mark of their own, that hold or are headed by a governorate. */
function findColumns(context: TextContext, candidates: Candidate[]): Map<number, string> {
  const columns = new Map<number, string>();
  if (!/ \| |:/.test(context.text)) return columns;
  const headed = new Set<string>();
  let line: Line = { start: 0, end: -1, bars: false };
  candidates.forEach((candidate, index) => {
    if (candidate.type !== 'place') return;
    const at = context.tokens[candidate.from]!.start;
    if (at > line.end) line = lineAt(context.text, at);
    const cell = findCell(context.text, line, at);
    if (!cell) return;
    columns.set(index, cell.id);
    if (GOVERNORATE.test(cell.header) || isGovernorate(context, candidate)) headed.add(cell.id);
  });
  return new Map([...columns].filter(([, id]) => headed.has(id)));
}

type Line = { start: number; end: number; bars: boolean };

function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return { start, end, bars: text.slice(start, end).includes(' | ') };
}

/** A table is a run of lines with ` | ` in them, the first one its header. */
function findCell(text: string, line: Line, at: number): { id: string; header: string } | undefined {
  let { start } = line;
  if (!line.bars)
    return at === start && LABEL.test(text.slice(start, start + 40)) ? findLabels(text, start) : undefined;
  const column = text.slice(start, at).split(' | ').length - 1;
  let header = '';
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const row = text.slice(above, start - 1);
    if (!row.includes(' | ')) break;
    header = row;
    start = above;
  }
  return { id: `${start} ${column}`, header: header.split(' | ')[column] ?? '' };
}

/** Lines such as `Homs: 12` are a column too, headed by the line before them: `By governorate:`. */
function findLabels(text: string, start: number): { id: string; header: string } {
  const first = text.lastIndexOf('\n\n', start);
  const header = text.slice(text.lastIndexOf('\n', first - 1) + 1, Math.max(0, first));
  return { id: `${first}`, header: header.endsWith(':') ? header : '' };
}

/** A line such as `Homs: 12`. */
const LABEL = /^[^:\n]{3,30}:/;
const GOVERNORATE = /governorate|province/i;

export function isGovernorate(context: TextContext, candidate: Candidate): boolean {
  return candidate.entities.length > 0 && context.gazetteer.kindOf(candidate.entities[0]!) === 'governorate';
}

function governorateOf(context: TextContext, candidate: Candidate, noun: string): number | undefined {
  for (const city of candidate.entities) {
    const called = context.gazetteer.countries.byCity.get(city);
    if (called) return IN_THE_COUNTRY.has(noun) ? called.countryside : called.governorate;
  }
  return undefined;
}

/** Governorate, governorates, countryside, two countrysides, and with `and` or `in` written before them. */
const ARABIC = /^و?[بلف]?(محافظ(?:[ةه]|تي|ات)|ريفي?|[اأ]رياف|بادي[ةه])$/;
const IN_THE_COUNTRY = new Set(['countryside', 'desert', 'badia']);
const OF_GOVERNORATE = new Set(
  'province governorate countryside desert badia provinces governorates countrysides'.split(' '),
);
