// Two places on the earth in; how far one is from the other out.

/** Degrees, WGS 84. */
export type Position = { lat: number; lon: number };

/** The mean one, in kilometres. */
const EARTH_RADIUS = 6371;

/** Along the great circle, the earth taken for a ball: within half a percent. */
export function kilometresBetween(one: Position, other: Position): number {
  const [from, to] = [radians(one.lat), radians(other.lat)];
  const up = Math.sin((to - from) / 2) ** 2;
  const along = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, up + Math.cos(from) * Math.cos(to) * along)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
