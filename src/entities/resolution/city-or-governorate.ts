// Finds in; which of the places among them mean a governorate and not the city that it is called after, out.

import { areListed } from '../filtering/filter-doubtful.ts';
import { bareAt, type Find, isWord, joins, opensSentence, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `Homs province`, `the countryside of Homs`, `Idlib and Aleppo provinces`: the governorate, not the city. */
export function findGovernorates(scene: Scene, finds: Find[]): Map<number, number> {
  const found = new Map<number, number>();
  const mark = (index: number, noun: string) => {
    const governorate = governorateOf(scene, finds[index]!, noun);
    if (governorate !== undefined) found.set(index, governorate);
  };
  const columns = findColumns(scene, finds);
  const listed = (index: number) => areCounted(scene, finds[index]!.to, finds[index + 1]!.from);
  finds.forEach((find, index) => {
    if (find.type !== 'place') return;
    if (columns.has(index)) mark(index, 'governorate');
    if (isGovernorate(scene, find)) {
      for (let at = index - 1; at >= 0 && listed(at); at--) mark(at, 'governorate');
      for (let at = index; at + 1 < finds.length && listed(at); at++) mark(at + 1, 'governorate');
    }
    const next = nounAfter(scene, find.to);
    const before = nounBefore(scene, find.from);
    const last = bareAt(scene, find.to - 1);
    const later = nounLater(scene, find.to, finds[index + 1]?.from ?? scene.tokens.length);
    const noun = [next, before, last, later].find((word) => OF_GOVERNORATE.has(word));
    if (!noun) return;
    mark(index, noun);
    if (noun === next && noun.endsWith('s')) for (let at = index - 1; at >= 0 && listed(at); at--) mark(at, noun);
    if (noun === before && (noun.endsWith('s') || noun === 'countryside'))
      for (let at = index; at + 1 < finds.length && listed(at); at++) mark(at + 1, noun);
  });
  keepWithinParagraphs(scene, finds, found);
  return found;
}

/** What was listed as a governorate is one again in the next sentences of the paragraph, unless called a city there. */
function keepWithinParagraphs(scene: Scene, finds: Find[], found: Map<number, number>): void {
  const isListed = (index: number) => {
    const [find, next] = [finds[index], finds[index + 1]];
    return find !== undefined && next !== undefined && areCounted(scene, find.to, next.from);
  };
  const inParagraph = (one: Find, other: Find) =>
    !scene.text.slice(scene.tokens[one.from]!.start, scene.tokens[other.from]!.start).includes('\n');
  for (const [index, governorate] of [...found]) {
    if (!isListed(index) && !isListed(index - 1)) continue;
    const listed = finds[index]!;
    for (let at = index + 1; at < finds.length && inParagraph(listed, finds[at]!); at++) {
      const { type, entities, to } = finds[at]!;
      const isSame = type === 'place' && entities[0] === listed.entities[0] && bareAt(scene, to) !== 'city';
      if (isSame && !found.has(at)) found.set(at, governorate);
    }
  }
}

/** Between two names of a list may stand how many: `Homs (12), Hama (9) and Idlib`. */
function areCounted(scene: Scene, from: number, to: number): boolean {
  let at = from;
  while (at < to && scene.tokens[at]!.word.digit) at++;
  return areListed(scene, at, to) || (at > from && at === to && scene.tokens[to]!.gap === GAP.bracket);
}

/** The noun of `Homs province` and `Aleppo’s north-western countryside`. */
function nounAfter(scene: Scene, at: number): string {
  let noun = at;
  while (noun < at + 3 && joins(scene, noun) && isWord(scene, noun, ROLE.direction)) noun++;
  return joins(scene, noun) ? bareAt(scene, noun) : '';
}

/** The noun of `conscripts from Homs served outside the governorate`: in its sentence, before the next name. */
function nounLater(scene: Scene, from: number, to: number): string {
  for (let at = from; at < to && !opensSentence(scene, at); at++) {
    if (bareAt(scene, at - 1) === 'the' && OF_GOVERNORATE.has(bareAt(scene, at)) && bareAt(scene, at + 1) !== 'of') {
      return bareAt(scene, at);
    }
  }
  return '';
}

/** The noun of `province of Homs`, `governorates: Homs, Hama` and `two provinces (Homs and Hama)`. */
function nounBefore(scene: Scene, at: number): string {
  if (bareAt(scene, at - 1) === 'of' && joins(scene, at)) return bareAt(scene, at - 2);
  if (ARABIC.test(bareAt(scene, at - 1))) return 'governorate';
  if (bareAt(scene, at - 1) === 'rural' && joins(scene, at)) return 'countryside';
  const { gap } = scene.tokens[at]!;
  const noun = bareAt(scene, at - 1);
  return (gap === GAP.break || gap === GAP.bracket) && noun.endsWith('s') ? noun : '';
}

/** Columns of tables and lists, by a mark of their own, that hold or are headed by a governorate. */
function findColumns(scene: Scene, finds: Find[]): Map<number, string> {
  const columns = new Map<number, string>();
  if (!/ \| |:/.test(scene.text)) return columns;
  const headed = new Set<string>();
  let line: Line = { start: 0, end: -1, bars: false };
  finds.forEach((find, index) => {
    if (find.type !== 'place') return;
    const at = scene.tokens[find.from]!.start;
    if (at > line.end) line = lineAt(scene.text, at);
    const cell = findCell(scene.text, line, at);
    if (!cell) return;
    columns.set(index, cell.id);
    if (GOVERNORATE.test(cell.header) || isGovernorate(scene, find)) headed.add(cell.id);
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

function isGovernorate(scene: Scene, find: Find): boolean {
  return find.entities.length > 0 && scene.gazetteer.kindOf(find.entities[0]!) === 'governorate';
}

function governorateOf(scene: Scene, find: Find, noun: string): number | undefined {
  for (const city of find.entities) {
    const called = scene.gazetteer.countries.byCity.get(city);
    if (called) return noun === 'countryside' ? called.countryside : called.governorate;
  }
  return undefined;
}

/** Governorate, countryside, and with `and` or `in` written before them. */
const ARABIC = /^[وبل]?(?:محافظ[ةه]|ريف)$/;
const OF_GOVERNORATE = new Set('province governorate countryside provinces governorates countrysides'.split(' '));
