// Two points of the earth in; whither it is from one to the other, out.
import type { Position } from './distance.ts';

const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** In which of eight directions one starts. */
export function directionTo(from: Position, to: Position): string {
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
