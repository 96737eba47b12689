// What a reader says a place mention means, and what the recogniser linked it to, in; how often it is that place, out.
import { isDoubtful } from '../../src/base/certainty.ts';
import { kilometresBetween } from '../../src/base/distance.ts';
import { FACILITY_KINDS } from '../../src/entities/candidates/facilities.ts';
import type { Gazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import type { Entity, Mention } from '../../src/entities/mention.ts';
import { type Annotated, type Gold, type GoldPlace, KINDS } from './annotations.ts';

/**
 * Of the mentions of places of one kind: how many a reader marked, how many of those we found, linked to a listed place,
 * and linked to the right one. `in no list` are those whose place no list had: right are those that we left unlinked.
 * `no place` are links of what a reader marked as no place: all wrong.
 */
export type IdentityCounts = { gold: number; found: number; linked: number; right: number };
export const IDENTITY_KINDS = [...KINDS, 'in no list', 'no place'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Links whose certainty is from `from` up to the next band: of so many so many are right. */
export type Band = { from: number; links: number; certainty: number; right: number };

export type Identity = {
  byKind: Record<IdentityKind | 'all', IdentityCounts>;
  /** Of the links to a listed place, by certainty; the surest first. */
  bands: Band[];
  /** How many links are shown without a doubt. */
  sure: number;
  /** Wrong links, the surest first. */
  wrong: { certainty: number; words: string }[];
};

const BANDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0];

/** A quarter is not its city, however near the middle. */
const CITY_KINDS = new Set(['city', 'town', 'foreign city']);

/** A place mention of a report: what a reader meant by it and what we linked, where there is either. */
export type PlacePair = { report: Annotated; gold?: Gold; mention?: Mention };

/** @throws Error when a marked place is not in `places` */
export function scoreIdentity(
  pairs: readonly PlacePair[],
  places: ReadonlyMap<string, GoldPlace>,
  gazetteer: Gazetteer,
): Identity {
  const kinds = [...IDENTITY_KINDS, 'all'] as const;
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, { gold: 0, found: 0, linked: 0, right: 0 }]),
  ) as Identity['byKind'];
  const bands: Band[] = BANDS.map((from) => ({ from, links: 0, certainty: 0, right: 0 }));
  const wrong: Identity['wrong'] = [];
  let sure = 0;
  for (const { report, gold, mention } of pairs) {
    const place = gold && placeOf(gold, places);
    const linked = mention && gazetteer.entity(mention.entity);
    if (!gold && !linked) continue;
    const right = mention !== undefined && place !== undefined && isRight(place, linked);
    const isKnown = place && (isListed(place) || (linked && right));
    const kind = isKnown ? place.kind : place ? 'in no list' : 'no place';
    for (const counts of [byKind[kind], byKind.all]) {
      if (gold) counts.gold++;
      if (mention) counts.found++;
      if (linked) counts.linked++;
      if (right) counts.right++;
    }
    if (!linked || !mention) continue;
    const band = bands.find(({ from }) => mention.certainty >= from)!;
    band.links++;
    band.certainty += mention.certainty;
    if (!isDoubtful(mention)) sure++;
    if (right) band.right++;
    else wrong.push({ certainty: mention.certainty, words: describe(report, mention, gold, linked) });
  }
  wrong.sort((a, b) => b.certainty - a.certainty);
  return { byKind, bands, sure, wrong };
}

/** Of all links to listed places. */
export function rightLinks(byKind: Identity['byKind']): number {
  return byKind.all.right - byKind['in no list'].right;
}

/** The place itself, wherever its row stands; what was in no list is right where it is linked to nothing. */
export function isRight(place: GoldPlace, linked: Entity | undefined): boolean {
  if (!linked) return !isListed(place);
  if (!place.at) return linked.id === place.id;
  if (place.kind === 'quarter' && CITY_KINDS.has(linked.kind ?? '')) return false;
  if ((place.kind === 'governorate') !== (linked.kind === 'governorate')) return false;
  if ((place.kind === 'facility') !== FACILITY_KINDS.has(linked.kind ?? '')) return false;
  if (linked.lat === undefined || linked.lon === undefined) return false;
  return kilometresBetween(place.at, { lat: linked.lat, lon: linked.lon }) <= place.at.km;
}

function isListed(place: GoldPlace): boolean {
  return !place.unlisted && (place.at !== undefined || place.id !== undefined);
}

function placeOf({ name }: Gold, places: ReadonlyMap<string, GoldPlace>): GoldPlace {
  const place = places.get(name);
  if (!place) throw new Error(`${name} is not in tests/annotations/places.tsv`);
  return place;
}

function describe({ id, text }: Annotated, { start, end, certainty }: Mention, gold: Gold | undefined, to: Entity) {
  const where = [to.kind, to.governorate].filter(Boolean).join(', ');
  return `${certainty.toFixed(2)} ${id}: “${text.slice(start, end)}” = ${to.id} ${to.name} (${where}), not ${gold?.name ?? 'a place'}`;
}
