// Paints each pane of the screen, in its frame, as large as its box.
import wrapAnsi from 'wrap-ansi';
import { cut } from '../../base/cells.ts';
import { grouped } from '../../base/grouped.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import type { Box } from '../state/arrange.ts';
import { listCount } from '../state/list.ts';
import { isUnfilled, type Panel, panelKey } from '../state/panel.ts';
import { pageColumns, pageHeight, panelSize, type State } from '../state/state.ts';
import { paintFrame } from './paint-frame.ts';
import { paintInView } from './paint-in-view.ts';
import { paintList, saidOf } from './paint-list.ts';
import { paintMap, paintWhere } from './paint-map.ts';
import { aboutReport, explainPage, noteInView, paintHitMarks, paintPage, progress } from './paint-page.ts';
import { helpLines } from './panels/paint-help.ts';
import { paintPanel, panelTitle } from './panels/paint-panel.ts';

const LIST_TITLE = 'Reports';
/** Cells that corners and spaces take in the line of a title. */
const FRAME_CORNERS = 8;

export type PaneProps = { state: State; box: Box; theme: Theme };

export function paintListPane({ state, box, theme }: PaneProps): string[] {
  const { list, pane } = state;
  const framed = {
    title: LIST_TITLE,
    right: placeInList(state, box.columns - LIST_TITLE.length - FRAME_CORNERS),
    lines: paintList(list, box.columns - 2, box.rows - 2, theme),
    bottomLeft: saidOfSearch(list, box.columns - 6, theme),
    isInFocus: pane === 'list' && !state.panel,
    margin: 0,
  } as const;
  return paintFrame(framed, box, theme);
}

/** Where nothing was found, it stands in full instead of the reports. */
function saidOfSearch(list: State['list'], columns: number, { ui }: Theme): string | undefined {
  const [said] = saidOf(list.answer);
  return said && listCount(list) > 0 ? styled(cut(said, columns), ui.warning) : undefined;
}

/** `3 of 36 · 12 unread`: what was found of all, or else where the cursor stands; and of that, what was not read yet. */
function placeInList({ list, total }: State, columns: number): string {
  if (total === 0) return '';
  const count = listCount(list);
  const found = count < total || list.query !== '' ? count : list.cursor + 1;
  const place = `${grouped(found)} of ${grouped(total)}`;
  const whole = list.answer ? `${place} · ${grouped(list.answer.unread)} unread` : place;
  return whole.length <= columns ? whole : place;
}

export function paintPagePane({ state, box, theme }: PaneProps): string[] {
  const { page, pane } = state;
  const { report, hits, hit } = page;
  const found = report && hits.length > 0 ? `${hit === undefined ? '' : `${hit + 1}/`}${hits.length} found` : '';
  const room = box.columns - FRAME_CORNERS - found.length;
  const framed = {
    title: report ? aboutReport(report) : '',
    right: report && progress(page, box.rows - 2),
    lines: paintPage(page, { columns: pageColumns(state), rows: box.rows - 2 }, theme, state.isQuiet),
    bottomLeft: explainPage(page, room, theme) ?? noteInView(page, box.rows - 2, room, theme),
    bottomRight: found,
    marks: paintHitMarks(page, box.rows - 2, theme),
    isInFocus: pane === 'page' && !state.panel,
    margin: 1,
  } as const;
  return paintFrame(framed, box, theme);
}

/** Without frames: what the mouse takes up is the text alone. */
export function paintPageAlone({ state, box, theme }: PaneProps): string[] {
  const lines = paintPage(state.page, box, theme, state.isQuiet);
  return [...lines, ...Array.from({ length: box.rows - lines.length }, () => '')];
}

export function paintInViewPane({ state, box, theme }: PaneProps): string[] {
  const lines = paintInView(state.page, pageHeight(state), box.columns - 2, box.rows - 2, theme);
  return paintFrame({ title: 'In view', lines, isInFocus: false, margin: 0 }, box, theme);
}

/** @param isDrawn the first map takes as long as all else on the first frame */
export function paintWherePane({ state, box, theme }: PaneProps, isDrawn: boolean): string[] {
  const size = { columns: box.columns - 2, rows: box.rows - 2 };
  const lines = isDrawn ? paintWhere(state.page, pageHeight(state), size, theme) : [];
  return paintFrame({ title: 'Where', lines, isInFocus: false, margin: 0 }, box, theme);
}

export function paintHelpPane({ state, box, theme }: PaneProps): string[] {
  const { of, query, top } = state.help!;
  const lines = helpLines({ of, query }, box.columns - 2, theme, state.settings.keys);
  const framed = {
    title: of === 'keys' ? 'Keys' : 'What you can search for',
    right: query ? `/ ${query}` : 'type to search',
    lines: lines.slice(Math.min(top, Math.max(0, lines.length - box.rows + 2))),
    bottomLeft: 'Esc closes, ↑ ↓ scroll',
    isInFocus: true,
    margin: 0,
  } as const;
  return paintFrame(framed, box, theme);
}

/** The panel that stands over the page. */
export function paintPanelPane({ state, box, theme }: PaneProps): string[] {
  const panel = state.panel!;
  const failure = panelFailure(state, panel);
  const framed = {
    ...panelTitle(panel),
    lines: failure
      ? wrapAnsi(failure, box.columns - 4, { hard: true }).split('\n')
      : panel.kind === 'map'
        ? paintMap(panel, state.page, pageHeight(state), panelSize(state), theme)
        : paintPanel(panel, box.columns - 4, box.rows - 2, theme),
    isInFocus: true,
    margin: 1,
  } as const;
  return paintFrame(framed, box, theme);
}

/** Why the archive could not fill it. */
function panelFailure({ failedReads, list }: State, panel: Panel): string | undefined {
  const query = list.answer?.query ?? '';
  return isUnfilled(panel, query) && failedReads.panel?.key === panelKey(panel, query)
    ? failedReads.panel.message
    : undefined;
}
