// Candidates in; the same, the spellings that one report has for one place linked to one entity, out.
import { type Candidate, unlistedEntity } from '../candidates/candidate.ts';
import { consonantsOf, consonantsOfPlace } from '../text/consonants.ts';
import { keyOf, type TextContext, textOf } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { isGovernorate } from './city-or-governorate.ts';

/** How well the link of a place is borne out; only an exact one is never changed. */
const SUPPORT = { exact: 3, loose: 2, several: 1, unlisted: 0 } as const;

/** What a place in a governorate that the report is about has over one elsewhere: more than a step of `SUPPORT`. */
const HERE = 1.5;

/** `Raml`, `Ramel` and `Ramleh`: what shares its consonants with a name of the report that is linked better, follows it. */
export function linkSpellingVariants(context: TextContext, all: Candidate[]): Candidate[] {
  const candidates = linkShortened(context, all);
  const places = candidates.filter((candidate) => candidate.type === 'place' && !isSecondName(candidate));
  if (places.every((candidate) => supportOf(context, candidate) === SUPPORT.exact)) return candidates;
  const united = new Map<Candidate, Candidate>();
  const renamed = new Map<string, Candidate>();
  for (const variants of Map.groupBy(places, (candidate) =>
    consonantsOfPlace(context, candidate.from, candidate.to),
  ).values()) {
    const most = findBest(context, variants);
    if (!most) continue;
    const best = isGovernorate(context, most) ? asCity(context, most) : most;
    for (const candidate of variants) {
      if (!yieldsTo(context, candidate, best)) continue;
      united.set(candidate, linkLike(candidate, best));
      if (candidate.unlisted && candidate.entities.length === 0) renamed.set(candidate.unlisted.id, best);
    }
  }
  return candidates.map((candidate) => {
    const best = isSecondName(candidate) ? renamed.get(candidate.unlisted!.id) : undefined;
    return best ? linkLike(candidate, best) : (united.get(candidate) ?? candidate);
  });
}

/** Another spelling of what means a governorate here is the city's, until something beside it says more. */
function asCity({ gazetteer }: TextContext, candidate: Candidate): Candidate {
  const { byCity } = gazetteer.countries;
  const city = [...byCity].find(([, { governorate }]) => governorate === candidate.entities[0])?.[0];
  return city === undefined ? candidate : { ...candidate, entities: [city] };
}

/** What a bracket or a longer name told shares the entity of another name. */
function isSecondName(candidate: Candidate): boolean {
  return candidate.entities.length === 0 && candidate.rule === 'context';
}

/** `Jubata` where the report has `Jubata al-Khashab`: the first word alone, unless a place is known by it. */
function linkShortened(context: TextContext, candidates: Candidate[]): Candidate[] {
  const long = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const end = candidate.type === 'place' ? endOfFirst(context, candidate) : undefined;
    if (end === undefined) continue;
    const consonants = consonantsOf(context, candidate.from, end);
    long.set(consonants, [...(long.get(consonants) ?? []).filter((other) => !isSame(candidate, other)), candidate]);
  }
  if (long.size === 0) return candidates;
  return candidates.map((candidate) => {
    if (candidate.type !== 'place' || supportOf(context, candidate) === SUPPORT.exact) return candidate;
    if (endOfFirst(context, candidate) !== undefined) return candidate;
    const [full, other] = long.get(consonantsOf(context, candidate.from, candidate.to)) ?? [];
    return full && !other ? { ...linkLike(candidate, full), rule: 'context' } : candidate;
  });
}

/**
 * The token after the first word of `Jubata al-Khashab`; undefined for `Jubata`, and for `Tal al-Zaatar`, whose first
 * word is half the villages' of Syria.
 */
function endOfFirst(context: TextContext, { from, to }: Candidate): number | undefined {
  const first = context.tokens[from]!.word.article ? from + 1 : from;
  const isLong = to > first + 2 && context.tokens[first + 1]!.word.article;
  return isLong && !context.tokens[first]!.word.is(ROLE.placeStart) ? first + 1 : undefined;
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.entities.length > 0 ? a.entities.join() === b.entities.join() : a.unlisted!.id === b.unlisted?.id;
}

function supportOf(context: TextContext, candidate: Candidate): number {
  if (candidate.entities.length === 0) return SUPPORT.unlisted;
  if (candidate.entities.length > 1) return SUPPORT.several;
  const far =
    context.governorates.size > 0 &&
    context.gazetteer.tierOf(candidate.entities[0]!) > 1 &&
    !isHere(context, candidate);
  return far || candidate.rule === 'folded' || candidate.certainty < 0.7 ? SUPPORT.loose : SUPPORT.exact;
}

/** The best supported of the spellings; undefined where two places bear the name as well. */
function findBest(context: TextContext, variants: Candidate[]): Candidate | undefined {
  const points = variants.map((candidate) => supportOf(context, candidate) + (isHere(context, candidate) ? HERE : 0));
  const most = Math.max(...points);
  const supported = variants.filter((_, index) => points[index] === most);
  if (most === SUPPORT.unlisted) return nameUnlisted(context, supported);
  const [first, second] = [...Map.groupBy(supported, (candidate) => candidate.entities.join(' ')).values()].sort(
    (a, b) => b.length - a.length,
  );
  return second?.length === first!.length ? undefined : first![0]!;
}

function isHere(context: TextContext, candidate: Candidate): boolean {
  return candidate.entities.some((entity) => context.governorates.has(context.gazetteer.governorateOf(entity)));
}

/** Names that no list has are one place, called as it is most often. */
function nameUnlisted(context: TextContext, variants: Candidate[]): Candidate {
  const [spelling] = [
    ...Map.groupBy(variants, ({ from, to, prefix }) => textOf(context, from, to).slice(prefix)).entries(),
  ].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  return { ...variants[0]!, unlisted: unlistedEntity('place', spelling) };
}

function yieldsTo(context: TextContext, candidate: Candidate, best: Candidate): boolean {
  const support = supportOf(context, candidate);
  if (support === SUPPORT.exact) return false;
  // Its own name brings a village elsewhere only to what is spelt the same but for vowels: Sarmaniyah is not Sarmin.
  if (
    support === SUPPORT.loose &&
    candidate.rule !== 'folded' &&
    looseKeyOf(context, candidate) !== looseKeyOf(context, best)
  ) {
    return false;
  }
  if (support !== SUPPORT.several || best.rule !== 'folded') return true;
  return best.entities.every((entity) => candidate.entities.includes(entity));
}

function looseKeyOf(context: TextContext, candidate: Candidate): string {
  return keyOf(context, candidate.from, candidate.to, 'vowels');
}

function linkLike(candidate: Candidate, { entities, unlisted, certainty }: Candidate): Candidate {
  if (entities.length === 0) return { ...candidate, entities, unlisted: unlisted! };
  const same = entities.join(' ') === candidate.entities.join(' ');
  return same ? candidate : { ...candidate, entities, rule: 'folded', certainty: Math.min(0.7, certainty) };
}
