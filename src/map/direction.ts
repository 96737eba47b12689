// Two points of the earth in; how far it is from one to the other, and whither, out.

type Point = { lon: number; lat: number };

const EARTH_KM = 6371;
const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** Kilometres along the great circle, by the haversine formula. */
export function kmBetween(from: Point, to: Point): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(to.lat - from.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lon - from.lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** In which of eight directions one starts. */
export function directionTo(from: Point, to: Point): string {
  const east = Math.sin(radians(to.lon - from.lon)) * Math.cos(radians(to.lat));
  const north =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(radians(to.lon - from.lon));
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return COMPASS[(eighths + COMPASS.length) % COMPASS.length]!;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
