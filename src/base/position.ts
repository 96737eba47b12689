// A position as somebody types it in; latitude and longitude out.
import { asciiDigits } from './digits.ts';
import type { Position } from './distance.ts';

const DEGREES = String.raw`(-?\d{1,3}(?:\.\d+)?)\s*°?\s*`;
const POSITION = new RegExp(String.raw`^${DEGREES}([NS]?)\s*[,;\s]\s*${DEGREES}([EW]?)$`, 'i');

/** `33.0045, 35.8879`, `33.0045 N 35.8879 E`: degrees, WGS 84, latitude first. @returns undefined when it is none */
export function readPosition(typed: string): Position | undefined {
  const [, north, ns, east, ew] = POSITION.exec(asciiDigits(typed.trim())) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const lat = Number(north) * (ns?.toUpperCase() === 'S' ? -1 : 1);
  const lon = Number(east) * (ew?.toUpperCase() === 'W' ? -1 : 1);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}
