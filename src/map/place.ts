// Entities, of which this folder knows the shape only, in; which of them the map can show, by importance, out.
import type { Entity } from '../entities/mention.ts';
import { BOUNDS, distanceTo, isWithin, outlines } from './outlines.ts';

/** `count`: how often it is named, in whatever the map is of. */
export type Place = {
  entity: Entity;
  count: number;
  /** It may be another one, wherever it is named. */
  isDoubtful?: boolean;
};

/** With a question mark where it is doubtful. */
export function labelOf({ entity, isDoubtful }: Place): string {
  return isDoubtful ? `${entity.name}?` : entity.name;
}

/** A place whose coordinates, in degrees, are known. */
export type Located = Place & { lon: number; lat: number };

/** Border towns and crossings belong to the picture, on either side; the outlines are simplified besides. */
const ABROAD_KM = 25;
/** Degrees, more than `ABROAD_KM`: what lies further from all bounds need not be measured. */
const AROUND = 0.3;

export type Sorted = {
  onMap: Located[];
  /** Governorates, which are shown by their outlines. */
  governorates: Place[];
  abroad: Located[];
  /** No coordinates are known. */
  unlocated: Place[];
};

/** The last order of some places: a map of many is drawn again with each key. */
const known = new WeakMap<readonly Place[], { focus: string | undefined; sorted: Sorted }>();

/** Each place once, in the order of `byImportance`. */
export function sortPlaces(places: readonly Place[], focus?: string): Sorted {
  const last = known.get(places);
  if (last && last.focus === focus) return last.sorted;
  const sorted = sort(places, focus);
  known.set(places, { focus, sorted });
  return sorted;
}

function sort(places: readonly Place[], focus?: string): Sorted {
  const sorted: Sorted = { onMap: [], governorates: [], abroad: [], unlocated: [] };
  const governorates = new Set(outlines().governorates.map(({ id }) => id));
  for (const place of places.toSorted(byImportance(focus))) {
    const { id, lon, lat } = place.entity;
    if (governorates.has(id)) sorted.governorates.push(place);
    else if (lon === undefined || lat === undefined) sorted.unlocated.push(place);
    else sorted[isOnMap(lon, lat) ? 'onMap' : 'abroad'].push({ ...place, lon, lat });
  }
  return sorted;
}

/** The one in focus first, then what is named most, then what is known best. */
export function byImportance(focus?: string): (a: Place, b: Place) => number {
  return (a, b) =>
    Number(b.entity.id === focus) - Number(a.entity.id === focus) ||
    b.count - a.count ||
    Number(a.entity.approximate ?? false) - Number(b.entity.approximate ?? false) ||
    (a.entity.id < b.entity.id ? -1 : 1);
}

function isOnMap(lon: number, lat: number): boolean {
  const { edge } = outlines();
  if (lon < BOUNDS.west - AROUND || lon > BOUNDS.east + AROUND) return false;
  if (lat < BOUNDS.south - AROUND || lat > BOUNDS.north + AROUND) return false;
  return isWithin(edge, lon, lat) || distanceTo(edge, lon, lat) <= ABROAD_KM;
}
