// What the keys do on the map: move it, look nearer, choose whose places it shows.

import type { Command } from '../../keys/keys.ts';
import { bound, pan, type Size, type View, zoom } from '../../map/projection.ts';
import { placesOf, viewFor } from '../state/map-places.ts';
import { MAP_SCOPES, type MapPanel } from '../state/panel.ts';
import { pageHeight, panelSize, type State } from '../state/state.ts';

const ZOOM_STEP = 1.5;
/** A quarter of the map. */
const PAN_STEP = 0.25;

/** @returns undefined when the command is none of the map's */
export function obeyOnMap(state: State, panel: MapPanel, command: Command, count = 1): State | undefined {
  const size = panelSize(state);
  const view = viewFor(panel, placesOf(panel, state.page, pageHeight(state)), size);
  const moved = (next: View): State => ({ ...state, panel: { ...panel, view: bound(next, size) } });
  const by = (columns: number, rows: number): Size => ({
    columns: Math.round(columns * size.columns * PAN_STEP * count),
    rows: Math.round(rows * size.rows * PAN_STEP * count),
  });
  switch (command) {
    case 'left':
      return moved(pan(view, size, by(-1, 0)));
    case 'right':
      return moved(pan(view, size, by(1, 0)));
    case 'up':
      return moved(pan(view, size, by(0, -1)));
    case 'down':
      return moved(pan(view, size, by(0, 1)));
    case 'nearer':
      return moved(zoom(view, size, ZOOM_STEP ** count));
    case 'farther':
      return moved(zoom(view, size, ZOOM_STEP ** -count));
    case 'fit': {
      const { view: _, ...fitted } = panel;
      return { ...state, panel: fitted };
    }
    case 'next-kind': {
      const { view: _, ...rest } = panel;
      const scope = MAP_SCOPES[(MAP_SCOPES.indexOf(panel.scope) + 1) % MAP_SCOPES.length]!;
      return { ...state, panel: { ...rest, scope } };
    }
    default:
      return undefined;
  }
}
