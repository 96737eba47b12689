// What a map must say in words, and what is taken of it, in; the notes and where they stand on its edges out.
import { type Canvas, countLined, type Part } from './canvas.ts';
import { canBeLabel, isFree, type Spot, type Taken, take } from './labels.ts';
import type { Scale } from './markers.ts';
import { labelOf, type Place } from './place.ts';
import { DOTS } from './projection.ts';

/** Pieces that stand beside each other, each with what it is. */
export type Words = [text: string, part: Part][];
export type MapNote = Spot & { words: Words; width: number };

/** Of the same thing, the fullest form first. */
export type Forms = Iterable<Words>;

/** Kilometres that a scale bar may show. */
const ROUND = [200, 100, 50, 20, 10, 5, 2, 1];

/**
 * As low as there is room, in the corner that hides less of the borders; in a shorter form when the full one has no
 * room anywhere, and not at all when none has. What it takes is marked in `taken`.
 */
export function placeNote(forms: Forms, canvas: Canvas, taken: Taken): MapNote | undefined {
  const { columns, rows } = taken;
  for (const words of forms) {
    const width = widthOf(words);
    for (let row = rows - 1; row >= 0; row--) {
      const [best] = [columns - width, 0]
        .map((column) => ({ column, row }))
        .filter((spot) => isFree(taken, spot, width))
        .sort((a, b) => countLined(canvas, a.column, row, width) - countLined(canvas, b.column, row, width));
      if (!best) continue;
      take(taken, best, width);
      return { ...best, words, width };
    }
  }
  return undefined;
}

/** `beyond: Beirut, Istanbul +3`: as many names as `width` has room for, the others as a number; nothing of none. */
export function* listForms(heading: string, places: readonly Place[], width: number, focus?: string): Forms {
  const named = places.filter(({ entity }) => canBeLabel(entity.name));
  for (let count = Math.min(named.length, width); count > 0; count--) {
    const words: Words = [[`${heading}: `, 'note']];
    named.slice(0, count).forEach((place, index) => {
      if (index > 0) words.push([', ', 'note']);
      words.push([labelOf(place), place.entity.id === focus ? 'focus' : 'place']);
    });
    if (places.length > count) words.push([` +${places.length - count}`, 'note']);
    if (widthOf(words) <= width) yield words;
  }
  if (places.length > 0) yield [[`${heading}: ${places.length}`, 'note']];
}

/** `◉ Qamishli`: what a sign stands for, where its name has no room beside it. */
export function* keyForms(sign: string, place: Place): Forms {
  yield [
    [`${sign} `, 'often'],
    [labelOf(place), 'focus'],
  ];
}

/** `· 1  ∘ 3+  ● 12+` */
export function* legendForms(scale: Scale): Forms {
  for (const gap of ['  ', ' ']) {
    const words: Words = [];
    scale.forEach(({ from, sign }, index) => {
      if (index > 0) words.push([gap, 'note']);
      words.push([sign, 'place'], [` ${from}${isOne(scale, index) ? '' : '+'}`, 'note']);
    });
    yield words;
  }
}

/** The next sign stands for the next number. */
function isOne(scale: Scale, index: number): boolean {
  return scale[index + 1]?.from === scale[index]!.from + 1;
}

/** `├────┤ 50 km`, at most `columns` cells with its words. */
export function* scaleBarForms(dotsPerKm: number, columns: number): Forms {
  for (const km of ROUND) {
    const cells = Math.round((km * dotsPerKm) / DOTS.across);
    const text = `├${'─'.repeat(Math.max(0, cells - 2))}┤ ${km} km`;
    if (cells >= 4 && text.length <= columns) yield [[text, 'note']];
  }
}

function widthOf(words: Words): number {
  return words.reduce((sum, [text]) => sum + text.length, 0);
}
