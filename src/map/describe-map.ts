// Places in; what a map of them shows, as plain lines for screen readers and pipes, out.
import { directionTo } from '../base/direction.ts';
import { kilometresBetween } from '../base/distance.ts';
import { counted } from '../base/grouped.ts';
import { outlines } from './outlines.ts';
import { type Located, type Place, sortPlaces } from './place.ts';

type Landmark = { id: string; name: string; lon: number; lat: number };

/** Kilometres from the nearest landmark, above which it says nothing of where a place is. */
const FAR_KM = 200;
/** A place named before is the better landmark only where it is so much nearer than a city. */
const NEARER = 0.5;

/**
 * Places by governorate, most named first, each with its count, coordinates and the way from the nearest city or place
 * named before; then those that the map does not show. Lines are not wrapped. One line says so when there are none.
 */
export function describeMap(places: readonly Place[]): string[] {
  const { onMap, governorates, abroad, unlocated } = sortPlaces(places);
  if (places.length === 0) return ['No places are named.'];
  const groups = Map.groupBy(onMap, ({ entity }) => entity.governorate ?? '');
  const outside = [...(groups.get('') ?? []), ...abroad];
  groups.delete('');
  return [
    ...[...groups].flatMap(([governorate, members]) => describeGroup(governorate, members)),
    ...describeGroup('Elsewhere', outside),
    ...section('Governorates', governorates, ({ entity }) => entity.name),
    ...section('Without coordinates', unlocated, ({ entity }) => entity.name),
  ];
}

function describeGroup(heading: string, members: readonly Located[]): string[] {
  const before: Landmark[] = [];
  return section(heading, members, (place) => {
    const words = [coordinates(place), fromLandmark(place, before)].filter(Boolean).join(', ');
    const isLandmark = !place.entity.approximate && !place.isDoubtful;
    if (isLandmark) before.push({ ...place.entity, lon: place.lon, lat: place.lat });
    return `${place.isDoubtful ? 'perhaps ' : ''}${place.entity.name}, ${words}`;
  });
}

function section<P extends Place>(heading: string, places: readonly P[], describe: (place: P) => string): string[] {
  if (places.length === 0) return [];
  return [
    `${heading}: ${counted(places.length, 'place')}, named ${total(places)}`,
    ...places.map((place) => `  ${describe(place)}, ${counted(place.count, 'mention')}`),
  ];
}

function fromLandmark(place: Located, before: readonly Landmark[]): string {
  const city = nearest(place, outlines().cities);
  const known = nearest(place, before);
  const { landmark, km } = known.km < city.km * NEARER ? known : city;
  if (!landmark || landmark.id === place.entity.id || km > FAR_KM) return '';
  if (km < 1) return `in ${landmark.name}`;
  return `${Math.round(km)} km ${directionTo(landmark, place)} of ${landmark.name}`;
}

function nearest(place: Located, landmarks: readonly Landmark[]): { landmark?: Landmark; km: number } {
  let best: { landmark?: Landmark; km: number } = { km: Number.POSITIVE_INFINITY };
  for (const landmark of landmarks) {
    const km = kilometresBetween(landmark, place);
    if (km < best.km) best = { landmark, km };
  }
  return best;
}

function coordinates({ lon, lat, entity }: Located): string {
  const north = `${Math.abs(lat).toFixed(2)} ${lat < 0 ? 'S' : 'N'}`;
  const east = `${Math.abs(lon).toFixed(2)} ${lon < 0 ? 'W' : 'E'}`;
  return `${entity.approximate ? 'about ' : ''}${north} ${east}`;
}

function total(places: readonly Place[]): string {
  return counted(
    places.reduce((sum, place) => sum + place.count, 0),
    'time',
  );
}
