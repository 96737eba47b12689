// Names where they stand in; what the words beside each call it (a quarter, a village, a crossing), out.
import type { Candidate } from '../../candidates/candidate.ts';
import { FACILITY_KINDS, findFacility } from '../../candidates/facilities.ts';
import { homeOf } from '../../gazetteer/country-index.ts';
import { areEnumerated, bareAt, isWord, joins, type TextContext } from '../../text/context.ts';
import { ROLE } from '../../text/roles.ts';
import { GAP } from '../../text/tokens.ts';

/** `facility`: by its noun the one that is listed; `street`: one that is called after something else; `abroad`: in another country than the one that the report is about. */
export type Called =
  | { as: 'settlement' | 'abroad' | 'street' }
  | { as: 'quarter'; of?: number }
  | { as: 'facility'; entity: number };

/**
 * What `the X neighbourhood`, `the village of X` and `the quarters of X, Y and Z` call their names.
 *
 * @returns by index; what is enumerated with a name is called what that is, by a noun in the plural or by being one
 */
export function findCalled(context: TextContext, candidates: readonly Candidate[]): Map<number, Called> {
  const called = new Map<number, Called>();
  const spread = (index: number, step: 1 | -1, noun: string) => {
    for (let at = index; areBeside(context, candidates, at, at + step); at += step) {
      const one = !called.has(at + step) && callBy(context, candidates[at + step]!, noun);
      if (!one) break;
      called.set(at + step, one);
    }
  };
  candidates.forEach((candidate, index) => {
    if (candidate.type !== 'place') return;
    if (isCalledForeign(context, candidates, index)) {
      called.set(index, { as: 'abroad' });
      return;
    }
    const before = nounBefore(context, candidate);
    const after = joins(context, candidate.to) ? bareAt(context, candidate.to) : '';
    const noun = [after, before, nounApart(context, candidate)].find((word) => callBy(context, candidate, word));
    if (noun) called.set(index, withCity(context, callBy(context, candidate, noun)!, candidate, candidates[index + 1]));
    if (noun && isPlural(noun)) spread(index, noun === after ? -1 : 1, noun);
  });
  candidates.forEach((candidate, index) => {
    const noun = candidate.type === 'place' ? kindOf(context, candidate) : '';
    if (noun !== 'neighbourhood' && !FACILITY_KINDS.has(noun)) return;
    spread(index, 1, noun);
    spread(index, -1, noun);
  });
  return called;
}

/** `the X quarter of Raqqa city`: whose quarter it is. */
function withCity(context: TextContext, called: Called, { to }: Candidate, next: Candidate | undefined): Called {
  const city = next?.entities[0];
  if (called.as !== 'quarter' || next?.type !== 'place' || city === undefined) return called;
  if (context.gazetteer.kindOf(city) !== 'city' || next.from === to || next.from - to > MOST_BETWEEN) return called;
  return wordsBetween(context, to, next.from).every((word) => OF_A_CITY.has(word)) ? { ...called, of: city } : called;
}

function areBeside(context: TextContext, candidates: readonly Candidate[], one: number, other: number): boolean {
  const [first, second] = [candidates[Math.min(one, other)], candidates[Math.max(one, other)]];
  if (first?.type !== 'place' || second?.type !== 'place') return false;
  // Arabic writes its `and` as a letter on the next word.
  return areEnumerated(context, first.to, second.from) || (first.to === second.from && second.prefix !== undefined);
}

/**
 * `districts of Suwayda` are parts of it: a town that news names daily is no quarter itself, unless one is spoken of
 * that is no district.
 */
function hasQuarters({ gazetteer }: TextContext, { entities }: Candidate, noun: string): boolean {
  const isCalledOne = ONE_QUARTER.has(noun);
  return entities.some((entity) => {
    const kind = gazetteer.kindOf(entity);
    return gazetteer.tierOf(entity) === 1 && kind !== 'neighbourhood' && (!isCalledOne || kind === 'city');
  });
}

/** Words between the name of a country and that of a place in it. */
const MOST_BETWEEN = 5;

/** `the Lebanese border town of X`, `Turkey’s X`, `X in southern Turkey`. */
function isCalledForeign(context: TextContext, candidates: readonly Candidate[], index: number): boolean {
  const { from, to } = candidates[index]!;
  const [before, after] = [candidates[index - 1], candidates[index + 1]];
  if (before?.type === 'state' && from - before.to <= MOST_BETWEEN && isForeign(context, before)) {
    const between = wordsBetween(context, before.to, from);
    const isOwner = between.length === 0 && context.tokens[before.to - 1]!.possessive;
    if (isOwner || (between.at(-1) === 'of' && between.every((word) => OF_A_COUNTRY.has(word)))) return true;
  }
  if (after?.type !== 'state' || after.from === to || after.from - to > MOST_BETWEEN) return false;
  if (!isForeign(context, after)) return false;
  const between = wordsBetween(context, to, after.from);
  const last = between.findLastIndex((word) => word === 'in' || word === 'inside');
  return last === 0 && isInCountry(context, to + 1, after.from);
}

function isInCountry(context: TextContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWord(context, at, ROLE.direction)) return false;
  return true;
}

/** Nothing where punctuation stands between them. */
function wordsBetween(context: TextContext, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(joins(context, at) ? bareAt(context, at) : '');
  return words;
}

function isForeign({ gazetteer, governorates }: TextContext, { entities: [state] }: Candidate): boolean {
  return state !== undefined && gazetteer.idOf(state) !== homeOf(gazetteer.countries, governorates)?.state;
}

/** The noun of `the village of X`, `the villages X`, `quarters: X`. */
function nounBefore(context: TextContext, { from }: Candidate): string {
  const before = bareAt(context, from - 1);
  return before === 'of' || before === 'called' || before === 'named' ? bareAt(context, from - 2) : before;
}

/** The noun of `X, the military air base in Y`. */
function nounApart(context: TextContext, { to }: Candidate): string {
  if (context.tokens[to]?.gap !== GAP.comma || !ARTICLES.has(bareAt(context, to))) return '';
  let at = to + 1;
  while (at < to + 4 && isWord(context, at, ROLE.facilityKind | ROLE.direction)) at++;
  return bareAt(context, at);
}

function callBy(context: TextContext, candidate: Candidate, word: string): Called | undefined {
  const noun = withoutParticles(word);
  if (QUARTERS.has(noun)) return hasQuarters(context, candidate, noun) ? undefined : { as: 'quarter' };
  if (SETTLEMENTS.has(noun)) return { as: 'settlement' };
  if (STREETS.has(noun)) return { as: 'street' };
  const facility = FACILITIES.get(noun);
  if (!facility || FACILITY_KINDS.has(kindOf(context, candidate))) return undefined;
  const entity = findFacility(context, candidate.from, candidate.to, facility);
  return entity === undefined ? undefined : { as: 'facility', entity };
}

const FIRST_ARABIC = 0x0600;

/** Arabic writes and, in and to as letters on the noun. */
function withoutParticles(word: string): string {
  if (word.charCodeAt(0) < FIRST_ARABIC || ARABIC_NOUNS.has(word)) return word;
  const rest = word.replace(/^[وف]?[بل]?/, '');
  return ARABIC_NOUNS.has(rest) ? rest : word;
}

function isPlural(noun: string): boolean {
  return noun.endsWith('s') || ARABIC_PLURALS.has(withoutParticles(noun));
}

function kindOf({ gazetteer }: TextContext, { entities: [first] }: Candidate): string {
  return first === undefined ? '' : gazetteer.kindOf(first);
}

const set = (words: string) => new Set(words.split(/\s+/));
const ARTICLES = set('the a an');
const OF_A_COUNTRY = set('the border port frontier coastal town towns city cities village villages of');
const OF_A_CITY = set('quarter neighbourhood neighborhood district of in the city في مدينه مدينة بمدينة');
const ARABIC_PLURALS = set('احياء بلدات قرى قري');
const ARABIC_NOUNS = set('حي احياء قريه قرية بلده بلدة قرى قري بلدات شارع ساحه ساحة دوار');
const QUARTERS = set(
  'quarter quarters neighbourhood neighbourhoods neighborhood neighborhoods district districts حي احياء',
);
const ONE_QUARTER = set('quarter neighbourhood neighborhood حي');
const SETTLEMENTS = set('village villages town towns hamlet hamlets قريه قرية بلده بلدة قري قرى بلدات');

const STREETS = set('street avenue square roundabout شارع ساحه ساحة دوار');

/** Nouns of facilities, and that by which the gazetteer is asked. */
const FACILITIES = new Map(
  [
    'crossing: crossing crossings',
    'airbase: airbase airbases base bases airport airports airfield airfields',
    'prison: prison prisons jail jails',
    'camp: camp camps',
    'dam: dam dams',
  ].flatMap((line) => {
    const [noun, words] = line.split(': ') as [string, string];
    return words.split(' ').map((word) => [word, noun] as const);
  }),
);
