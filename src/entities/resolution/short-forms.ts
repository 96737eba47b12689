// Finds in; the short names among them that stand for what the report names in full elsewhere, by index, out.
import { rootOf } from '../text/consonants.ts';
import { bareAt, type Find, isWord, joins, type Scene } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `Kweires` where the report is about `Kweires airbase`; `Ghouta` where only one half of it is named. */
export function findShortForms(scene: Scene, finds: Find[]): Map<number, Find> {
  const facilities = findFacilities(scene, finds);
  const halves = findHalves(scene, finds);
  const found = new Map<number, Find>();
  if (facilities.size === 0 && halves.size === 0) return found;
  finds.forEach((find, index) => {
    if (find.type !== 'place') return;
    const half = halves.get(find.entities[0] ?? -1);
    if (half) {
      found.set(index, half);
    } else {
      const full = isNoun(scene, find)
        ? findByNoun(scene, facilities, find)
        : facilities.get(rootOf(scene, find.from, find.to));
      if (full && isShortForm(scene, find, full)) found.set(index, full);
    }
  });
  return found;
}

/** The facilities that the report names with their noun, by what stands before it. */
function findFacilities(scene: Scene, finds: Find[]): Map<string, Find> {
  const facilities = new Map<string, Find>();
  for (const find of finds) {
    if (find.type !== 'place' || !isWord(scene, find.to - 1, ROLE.facility)) continue;
    let to = find.to - 1;
    while (to > find.from + 1 && isWord(scene, to - 1, ROLE.facilityKind)) to--;
    const root = rootOf(scene, find.from, to);
    if (to > find.from && !facilities.has(root)) facilities.set(root, find);
  }
  return facilities;
}

/** No name, only what sort of facility it is. */
function isNoun(scene: Scene, find: Find): boolean {
  if (find.entities.length > 0) return false;
  for (let at = find.from; at < find.to; at++) if (!isWord(scene, at, ROLE.facility | ROLE.facilityKind)) return false;
  return true;
}

/** `National Hospital` alone is the one hospital whose name ends so. */
function findByNoun(scene: Scene, facilities: Map<string, Find>, find: Find): Find | undefined {
  const words = find.to - find.from;
  const whole = [...facilities.values()].filter((other) => {
    if (other.to - other.from <= words) return false;
    for (let back = 1; back <= words; back++) {
      if (bareAt(scene, other.to - back) !== bareAt(scene, find.to - back)) return false;
    }
    return true;
  });
  return whole.length === 1 ? whole[0] : undefined;
}

/** A village or an unknown name alone is its facility; a town only in a sentence that speaks of such a one. */
function isShortForm(scene: Scene, find: Find, facility: Find): boolean {
  if (find.entities.length === 0) return !isBesidePlaceNoun(scene, find);
  if (facility.entities.length === 0 || isBesidePlaceNoun(scene, find)) return false;
  const { gazetteer } = scene;
  if (find.entities.every((entity) => gazetteer.tierOf(entity) === 3)) return true;
  const prison = gazetteer.kindOf(facility.entities[0]!) === 'prison';
  const town = find.entities.every((entity) =>
    prison ? gazetteer.kindOf(entity) !== 'city' : gazetteer.tierOf(entity) > 1,
  );
  return town && speaksOf(scene, find, prison ? PRISON : INSTALLATION);
}

/** `Sednaya town`, `the town of Sednaya`. */
function isBesidePlaceNoun(scene: Scene, find: Find): boolean {
  if (isWord(scene, find.to, ROLE.placeNoun) && joins(scene, find.to)) return true;
  return bareAt(scene, find.from - 1) === 'of' && isWord(scene, find.from - 2, ROLE.placeNoun);
}

/** Whether the sentence has one of these words. */
function speaksOf(scene: Scene, find: Find, words: Set<string>): boolean {
  for (let at = find.from; at >= 0; at--) {
    if (words.has(bareAt(scene, at - 1))) return true;
    if (endsSentence(scene, at)) break;
  }
  for (let at = find.to; at < scene.tokens.length && !endsSentence(scene, at); at++)
    if (words.has(bareAt(scene, at))) return true;
  return false;
}

function endsSentence(scene: Scene, at: number): boolean {
  const { gap } = scene.tokens[at]!;
  return gap === GAP.stop || gap === GAP.line;
}

/** Where only one half of a region is named in full, the bare name is short for that half: by the region. */
function findHalves(scene: Scene, finds: Find[]): Map<number, Find> {
  const short = new Map<number, Find>();
  for (const { whole, parts } of scene.gazetteer.countries.halves) {
    const named = [...parts.values()].flatMap((part) => finds.find((find) => find.entities[0] === part) ?? []);
    if (named.length === 1) short.set(whole, named[0]!);
  }
  return short;
}

const set = (words: string) => new Set(words.split(/\s+/));
const PRISON = set(
  `prison prisons prisoner prisoners jail jailed jails inmate inmates detainee detainees detained detention cell cells
  imprisoned imprisonment incarcerated warden wardens mutiny mutineers riot jailbreak escapees escaped executions hanged
  hangings tortured torture`,
);
const INSTALLATION = set(
  `base bases airbase airport airports airfield runway runways hangar hangars garrison besieged siege sorties flights
  crossing crossings convoy convoys trucks lorries customs tents displaced dam turbines spillway reservoir hospital
  patients doctors warplanes`,
);
