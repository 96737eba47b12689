// Candidates in; those that their surroundings bear out, out: doubtful villages and guarded names are weighed.
import { isOneOf } from '../arabic/readings.ts';
import { isSystem, weighArabicPlace } from '../arabic/weigh-names.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { homeOf } from '../gazetteer/country-index.ts';
import { areEnumerated, bareAt, isWord, joins, opensSentence, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

export function filterDoubtful(context: TextContext, candidates: Candidate[]): Candidate[] {
  const sure = new Set(candidates.filter((candidate) => !candidate.weak).flatMap((candidate) => candidate.entities));
  const isAbroad = tellsOtherStates(context, sure);
  return candidates.flatMap((candidate, index) => {
    if (isAbroad && isBareGovernment(context, candidate)) return [];
    const kept = weigh(context, candidates, index, sure);
    if (!kept) context.rejected.fill(1, candidate.from, candidate.to);
    return kept ?? [];
  });
}

/** A text that names other states, and nothing of the country it would be about without them. */
function tellsOtherStates({ gazetteer, governorates }: TextContext, sure: ReadonlySet<number>): boolean {
  const home = homeOf(gazetteer.countries, governorates);
  if (governorates.size > 0 || !home) return false;
  let isAny = false;
  for (const entity of sure) {
    const id = gazetteer.idOf(entity);
    if (id === home.state || home.governorates.has(gazetteer.governorateOf(entity))) return false;
    isAny ||= gazetteer.typeOf(entity) === 'state';
  }
  return isAny;
}

/** `government forces`, `the regime`: no name by which they are somebody’s. */
function isBareGovernment(context: TextContext, { type, from, entities }: Candidate): boolean {
  const { gazetteer } = context;
  if (type !== 'group' || !isWord(context, from, ROLE.rule) || entities.length === 0) return false;
  const id = gazetteer.idOf(entities[0]!);
  const { governments = [] } = homeOf(gazetteer.countries, context.governorates) ?? {};
  return governments.some(({ government, forces }) => government === id || forces === id);
}

function weigh(context: TextContext, candidates: Candidate[], index: number, sure: Set<number>): Candidate | undefined {
  const candidate = candidates[index]!;
  if (isNoName(context, candidate)) return undefined;
  const isArabic = context.tokens[candidate.from]!.word.arabic;
  if (isArabic && isSystem(context, candidate)) return undefined;
  if (candidate.type === 'place')
    return isArabic ? weighArabicPlace(context, candidate) : weighPlace(context, candidates, index, sure);
  if (!candidate.weak) return candidate;
  const named = candidate.entities.filter((entity) => sure.has(entity));
  return named.length > 0 ? { ...candidate, entities: named, weak: false, certainty: 0.8 } : undefined;
}

/** What is said of a name that makes it none: the Sochi agreement, operation “Peace Spring”, Arab states. */
function isNoName(context: TextContext, candidate: Candidate): boolean {
  const next = bareAt(context, candidate.to);
  const kind = candidate.entities.length > 0 ? context.gazetteer.kindOf(candidate.entities[0]!) : '';
  if (kind === 'zone' && candidate.rule !== 'pattern') {
    const before = bareAt(context, candidate.from - 1);
    if (isOneOf(context, candidate.from - 1, ZONE)) return false;
    return OPERATION.has(before) || OPERATION.has(next) || !(AREA.has(next) || WHERE.has(before));
  }
  if (candidate.type === 'place' && joins(context, candidate.to)) return AGREEMENT.has(next);
  if (candidate.entities[0] === context.gazetteer.indexOf('GROUP:arabs'))
    return joins(context, candidate.to) && ABROAD.has(next);
  return false;
}

function weighPlace(
  context: TextContext,
  candidates: Candidate[],
  index: number,
  sure: Set<number>,
): Candidate | undefined {
  const candidate = candidates[index]!;
  const { gazetteer } = context;
  const village = candidate.entities.length > 0 && candidate.entities.every((entity) => gazetteer.tierOf(entity) === 3);
  if (!candidate.weak && !village) return candidate;
  if (followsPerson(context, candidate) || isWord(context, candidate.to - 1, ROLE.placeCue)) return undefined;
  if (
    (isCommon(context, candidate) ? isCuedClosely(context, candidate) : isCued(context, candidate)) ||
    isEnumerated(context, candidates, index, sure)
  ) {
    return { ...candidate, weak: false, certainty: isFar(context, candidate) ? FAR : candidate.weak ? 0.7 : 0.9 };
  }
  const here = candidate.entities.some((entity) => context.governorates.has(gazetteer.governorateOf(entity)));
  if (candidate.weak) return undefined;
  const plain =
    !isCommon(context, candidate) && (candidate.to - candidate.from > 1 || !opensSentence(context, candidate.from));
  return plain || (here && !isCommon(context, candidate))
    ? { ...candidate, certainty: here ? 0.8 : isFar(context, candidate) ? FAR : 0.6 }
    : undefined;
}

/** A village where the report is not about: as likely a homonym that no list has. */
const FAR = 0.45;

function isFar(context: TextContext, candidate: Candidate): boolean {
  const { gazetteer, governorates } = context;
  return (
    governorates.size > 0 &&
    candidate.entities.every(
      (entity) => gazetteer.tierOf(entity) === 3 && !governorates.has(gazetteer.governorateOf(entity)),
    )
  );
}

function isCommon(context: TextContext, candidate: Candidate): boolean {
  return (
    candidate.to === candidate.from + 1 &&
    isWord(context, candidate.from, ROLE.common | ROLE.given | ROLE.calendar | ROLE.link)
  );
}

function followsPerson(context: TextContext, candidate: Candidate): boolean {
  if (!joins(context, candidate.from)) return false;
  return (
    isWord(context, candidate.from - 1, ROLE.title) ||
    (isWord(context, candidate.from - 1, ROLE.given) && candidate.weak)
  );
}

/** A cue within three words before, in the same clause, or a noun of place right after. */
function isCued(context: TextContext, candidate: Candidate): boolean {
  for (let at = candidate.from; at > candidate.from - 3 && at > 0; at--) {
    if (!joins(context, at) && context.tokens[at]!.gap !== GAP.quote) break;
    if (isWord(context, at - 1, ROLE.placeCue | ROLE.placeNoun)) return true;
  }
  return joins(context, candidate.to) && isWord(context, candidate.to, ROLE.placeNoun);
}

/** For an English word or a given name only the nearest word is cue enough: `in Hit`, `the town of Said`. */
function isCuedClosely(context: TextContext, candidate: Candidate): boolean {
  if (
    joins(context, candidate.to) &&
    isWord(context, candidate.to, ROLE.placeNoun) &&
    !opensSentence(context, candidate.from)
  )
    return true;
  if (!joins(context, candidate.from)) return false;
  const before = bareAt(context, candidate.from - 1);
  return CLOSE.has(before) || (before === 'of' && isWord(context, candidate.from - 2, ROLE.placeNoun));
}

/** Beside a sure place in a list: `Saraqib, Binnish and Taftanaz`. */
function isEnumerated(context: TextContext, candidates: Candidate[], index: number, sure: Set<number>): boolean {
  const candidate = candidates[index]!;
  return [candidates[index - 1], candidates[index + 1]].some((other) => {
    if (other?.type !== 'place' || !other.entities.some((entity) => sure.has(entity))) return false;
    return areEnumerated(
      context,
      other.from < candidate.from ? other.to : candidate.to,
      Math.max(other.from, candidate.from),
    );
  });
}

const set = (words: string) => new Set(words.split(/\s+/));
const CLOSE = set('in near towards toward');
const OPERATION = set('operation operations offensive campaign operation called');
const AREA = set('area areas zone zones region regions territory territories strip sector');
const WHERE = set('in near at around across inside outside from to within');
/** In Arabic the noun stands before it. */
const ZONE = set('منطقة مناطق');
const AGREEMENT = set(
  'agreement agreements accord accords declaration memorandum communique convention conventions pact treaty protocol',
);
const ABROAD = set(
  `states state countries country world league nations nation leaders spring foreign ministers minister summit capitals
  governments government monarchies allies media diplomats diplomat peninsula gulf streets quarter initiative observers
  monitors observer mission parliament army republic`,
);
