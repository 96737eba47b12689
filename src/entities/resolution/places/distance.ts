// Two places in; how far apart they are, and how much likelier that makes it that a report names both, out.
import type { Gazetteer, Position } from '../../gazetteer/gazetteer.ts';

/** Square kilometres: a place that could be anywhere is anywhere in such an area. */
const AREA = 185_000;

/** Kilometres a degree, of latitude and of longitude at 35 degrees north. */
const KM = { lat: 111, lon: 91 };

/** Kilometres, exact enough within a country; `undefined` where the position of one is not known. */
export function kmApart(gazetteer: Gazetteer, a: number, b: number): number | undefined {
  const here = gazetteer.positionOf(a);
  const there = gazetteer.positionOf(b);
  return here && there && kmBetween(here, there);
}

export function kmBetween(here: Position, there: Position): number {
  const [north, east] = [(here.lat - there.lat) * KM.lat, (here.lon - there.lon) * KM.lon];
  return Math.sqrt(north * north + east * east);
}

/**
 * Against a place that could be anywhere: places of one report lie about each other, ever fewer the further away.
 *
 * @param reach kilometres, within which half of them lie
 */
export function nearness(km: number, reach: number): number {
  const spread = 1 + (km * km) / (reach * reach);
  return (2 * AREA) / (Math.PI * reach * reach * spread * spread * spread);
}
