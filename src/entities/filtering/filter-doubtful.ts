// Finds in; those that their surroundings bear out, doubtful villages and guarded aliases weighed, out.
import { bareAt, type Find, isWord, joins, opensSentence, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

export function confirm(scene: Scene, finds: Find[]): Find[] {
  const sure = new Set(finds.filter((find) => !find.weak).flatMap((find) => find.entities));
  return finds.flatMap((find, index) => {
    const confirmed = confirmOne(scene, finds, index, sure);
    if (!confirmed) scene.refused.fill(1, find.from, find.to);
    return confirmed ?? [];
  });
}

function confirmOne(scene: Scene, finds: Find[], index: number, sure: Set<number>): Find | undefined {
  const find = finds[index]!;
  if (isNoName(scene, find)) return undefined;
  if (find.type === 'place') return confirmPlace(scene, finds, index, sure);
  if (!find.weak) return find;
  const named = find.entities.filter((entity) => sure.has(entity));
  return named.length > 0 ? { ...find, entities: named, weak: false, certainty: 0.8 } : undefined;
}

/** What is said of a name that makes it none: the Sochi agreement, operation “Peace Spring”, Arab states. */
function isNoName(scene: Scene, find: Find): boolean {
  const next = bareAt(scene, find.to);
  const kind = find.entities.length > 0 ? scene.gazetteer.kindOf(find.entities[0]!) : '';
  if (kind === 'zone' && find.rule !== 'pattern') {
    const before = bareAt(scene, find.from - 1);
    return OPERATION.has(before) || OPERATION.has(next) || !(AREA.has(next) || WHERE.has(before));
  }
  if (find.type === 'place' && joins(scene, find.to)) return AGREEMENT.has(next);
  if (find.entities[0] === scene.gazetteer.indexOf('GROUP:arabs')) return joins(scene, find.to) && ABROAD.has(next);
  return false;
}

function confirmPlace(scene: Scene, finds: Find[], index: number, sure: Set<number>): Find | undefined {
  const find = finds[index]!;
  const { gazetteer } = scene;
  const village = find.entities.length > 0 && find.entities.every((entity) => gazetteer.tierOf(entity) === 3);
  if (!find.weak && !village) return find;
  if (followsPerson(scene, find) || isWord(scene, find.to - 1, ROLE.placeCue)) return undefined;
  if (
    (isCommon(scene, find) ? isCuedClosely(scene, find) : isCued(scene, find)) ||
    isListed(scene, finds, index, sure)
  ) {
    return { ...find, weak: false, certainty: isFar(scene, find) ? FAR : find.weak ? 0.7 : 0.9 };
  }
  const here = find.entities.some((entity) => scene.governorates.has(gazetteer.governorateOf(entity)));
  if (find.weak) return undefined;
  const plain = !isCommon(scene, find) && (find.to - find.from > 1 || !opensSentence(scene, find.from));
  return plain || (here && !isCommon(scene, find))
    ? { ...find, certainty: here ? 0.8 : isFar(scene, find) ? FAR : 0.6 }
    : undefined;
}

/** A village where the report is not about: as likely a namesake that no list has. */
const FAR = 0.45;

function isFar(scene: Scene, find: Find): boolean {
  const { gazetteer, governorates } = scene;
  return (
    governorates.size > 0 &&
    find.entities.every(
      (entity) => gazetteer.tierOf(entity) === 3 && !governorates.has(gazetteer.governorateOf(entity)),
    )
  );
}

function isCommon(scene: Scene, find: Find): boolean {
  return find.to === find.from + 1 && isWord(scene, find.from, ROLE.common | ROLE.given | ROLE.calendar | ROLE.link);
}

function followsPerson(scene: Scene, find: Find): boolean {
  if (!joins(scene, find.from)) return false;
  return isWord(scene, find.from - 1, ROLE.title) || (isWord(scene, find.from - 1, ROLE.given) && find.weak);
}

/** A cue within three words before, in the same clause, or a noun of place right after. */
function isCued(scene: Scene, find: Find): boolean {
  for (let at = find.from; at > find.from - 3 && at > 0; at--) {
    if (!joins(scene, at) && scene.tokens[at]!.gap !== GAP.quote) break;
    if (isWord(scene, at - 1, ROLE.placeCue | ROLE.placeNoun)) return true;
  }
  return joins(scene, find.to) && isWord(scene, find.to, ROLE.placeNoun);
}

/** For an English word or a given name only the nearest word is cue enough: `in Hit`, `the town of Said`. */
function isCuedClosely(scene: Scene, find: Find): boolean {
  if (joins(scene, find.to) && isWord(scene, find.to, ROLE.placeNoun) && !opensSentence(scene, find.from)) return true;
  if (!joins(scene, find.from)) return false;
  const before = bareAt(scene, find.from - 1);
  return CLOSE.has(before) || (before === 'of' && isWord(scene, find.from - 2, ROLE.placeNoun));
}

/** Beside a sure place in a list: `Saraqib, Binnish and Taftanaz`. */
function isListed(scene: Scene, finds: Find[], index: number, sure: Set<number>): boolean {
  const find = finds[index]!;
  return [finds[index - 1], finds[index + 1]].some((other) => {
    if (other?.type !== 'place' || !other.entities.some((entity) => sure.has(entity))) return false;
    return areListed(scene, other.from < find.from ? other.to : find.to, Math.max(other.from, find.from));
  });
}

/** Between two names stand only a comma or `and`. */
export function areListed(scene: Scene, from: number, to: number): boolean {
  if (from === to) return scene.tokens[to]?.gap === GAP.comma;
  return to === from + 1 && (bareAt(scene, from) === 'and' || bareAt(scene, from) === 'or');
}

const set = (words: string) => new Set(words.split(/\s+/));
const CLOSE = set('in near towards toward');
const OPERATION = set('operation operations offensive campaign operation called');
const AREA = set('area areas zone zones region regions territory territories strip sector');
const WHERE = set('in near at around across inside outside from to within');
const AGREEMENT = set(
  'agreement agreements accord accords declaration memorandum communique convention conventions pact treaty protocol',
);
const ABROAD = set(
  `states state countries country world league nations nation leaders spring foreign ministers minister summit capitals
  governments government monarchies allies media diplomats diplomat peninsula gulf streets quarter initiative observers
  monitors observer mission parliament army republic`,
);
