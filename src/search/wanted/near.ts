// A place, or degrees, and kilometres in; the reports that name a place so near out.
import type { Archive } from '../../archive/archive.ts';
import { reportsNamingAny } from '../../archive/index/full-text.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { positionsOf } from '../../archive/names/positions.ts';
import { kilometresBetween, type Position } from '../../base/distance.ts';
import { placeCalled } from './place-called.ts';

export type Around = { place: string } | Position;

/** None where nobody knows where that is. */
export function reportsNear(archive: Archive, around: Around, distance: number): ReportNumbers {
  const middles = 'place' in around ? placeCalled(archive, around.place) : [around];
  const near = positionsOf(archive).filter((place) =>
    middles.some((middle) => kilometresBetween(middle, place) <= distance),
  );
  return reportsNamingAny(
    archive,
    near.map(({ number }) => number),
  );
}
