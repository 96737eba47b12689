// What is to be shown and a theme in; a map as lines of ANSI text out. Of pages it knows the theme only.
import { join, type Theme } from '../theme/theme.ts';
import { type Part, toLines } from './canvas.ts';
import { layOutMap, type MapRequest } from './layout.ts';

const BOLD = '1';
const DIM = '2';
const NOT_UNDERLINED = '24';

/** Exactly `rows` lines, each exactly `columns` cells wide. */
export function drawMap(request: MapRequest, theme: Theme): string[] {
  return toLines(layOutMap(request).canvas, looksOf(theme));
}

function looksOf({ names, ui }: Theme): Record<Part, string> {
  // On a page the line tells places from other names; here all are places.
  const place = join(names.place.certain, NOT_UNDERLINED);
  return {
    edge: ui.border,
    border: join(ui.border, DIM),
    place,
    often: join(place, BOLD),
    focus: join(names.place.focused, NOT_UNDERLINED),
    note: ui.dim,
    area: join(ui.dim, DIM),
    city: ui.dim,
  };
}
