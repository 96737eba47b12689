// `map`: the places that the reports name, drawn for a terminal, in words for a pipe or a screen reader.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { countNames } from '../../archive/names/counts.ts';
import { describeMap } from '../../map/describe-map.ts';
import { drawMap } from '../../map/draw-map.ts';
import { viewOf } from '../../map/projection.ts';
import { themeFor } from '../../theme/theme.ts';
import type { Output } from '../output.ts';

/** A braille cell is about twice as high as wide, and Syria about as high as wide. */
const ROWS_PER_COLUMN = 0.36;
const MOST_ROWS = 40;
/** @returns whether any place is named */
export function map(
  archive: Archive,
  output: Output,
  { among, words }: { among: Numbers | undefined; words: boolean },
): boolean {
  const places = countNames(archive, among)
    .filter(({ entity }) => entity.type === 'place')
    .map(({ entity, reports }) => ({ entity, count: reports }));
  if (words || !output.isTerminal) {
    for (const line of describeMap(places)) output.line(line);
    return places.length > 0;
  }
  const { columns } = output;
  const size = { columns, rows: Math.min(MOST_ROWS, Math.round(columns * ROWS_PER_COLUMN)) };
  const theme = themeFor(output.colours);
  for (const line of drawMap({ ...size, places, view: viewOf(places, size), density: true }, theme)) output.line(line);
  return places.length > 0;
}
