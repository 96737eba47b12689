// The state in; the panes of the screen out. They only map.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Theme } from '../page/theme.ts';
import type { Box as Place } from './arrange.ts';
import { grouped, paintFooter, paintHeader } from './paint-bars.ts';
import { type Framed, paintFrame } from './paint-frame.ts';
import { helpLines } from './paint-help.ts';
import { paintInView } from './paint-in-view.ts';
import { paintList } from './paint-list.ts';
import { paintMap, paintWhere } from './paint-map.ts';
import { aboutReport, explainFocus, paintPage, progress } from './paint-page.ts';
import { paintPanel, panelTitle } from './paint-panel.ts';
import { listCount, pageHeight, panelSize, type State } from './state.ts';

type PaneProps = { state: State; place: Place; theme: Theme };

/** Lines that are ready for the terminal and fit their place: as one text they are measured and drawn fastest. */
export function Lines({ lines }: { lines: string[] }): ReactNode {
  return <Text wrap="truncate">{lines.map((line) => line || ' ').join('\n')}</Text>;
}

function Pane({ framed, place, theme }: { framed: Framed; place: Place; theme: Theme }): ReactNode {
  return (
    <Box flexDirection="column" width={place.columns} height={place.rows} flexShrink={0}>
      <Lines lines={paintFrame(framed, place, theme)} />
    </Box>
  );
}

export function Header({ state, theme }: Omit<PaneProps, 'place'>): ReactNode {
  return <Lines lines={[paintHeader(state, theme)]} />;
}

export function Footer({ state, theme }: Omit<PaneProps, 'place'>): ReactNode {
  return <Lines lines={[paintFooter(state, theme)]} />;
}

export function ListPane({ state, place, theme }: PaneProps): ReactNode {
  const { list, pane } = state;
  const framed: Framed = {
    title: 'Reports',
    right: placeInList(state),
    lines: paintList(list, place.columns - 2, place.rows - 2, theme, state.isFilling),
    isInFocus: pane === 'list' && !state.panel,
    margin: 0,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}

/** `3 of 36`: what was found of all, or else where the cursor stands. */
function placeInList({ list, total }: State): string {
  if (total === 0) return '';
  const count = listCount(list);
  const found = count < total || list.query !== '' ? count : list.cursor + 1;
  return `${grouped(found)} of ${grouped(total)}`;
}

export function PagePane({ state, place, theme }: PaneProps): ReactNode {
  const { page, pane } = state;
  const { report, hits, hit } = page;
  const framed: Framed = {
    title: report ? aboutReport(report) : '',
    right: report && progress(page, place.rows - 2),
    lines: paintPage(page, place.rows - 2, theme),
    bottomLeft: explainFocus(page, theme),
    bottomRight: hits.length > 0 ? `${hit === undefined ? '' : `${hit + 1}/`}${hits.length} found` : undefined,
    isInFocus: pane === 'page' && !state.panel,
    margin: 1,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}

export function InViewPane({ state, place, theme }: PaneProps): ReactNode {
  const framed: Framed = {
    title: 'In view',
    lines: paintInView(state.page, pageHeight(state), place.columns - 2, place.rows - 2, theme),
    isInFocus: false,
    margin: 0,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}

export function WherePane({ state, place, theme, isDrawn }: PaneProps & { isDrawn: boolean }): ReactNode {
  const size = { columns: place.columns - 2, rows: place.rows - 2 };
  const framed: Framed = {
    title: 'Where',
    lines: isDrawn ? paintWhere(state.page, pageHeight(state), size, theme) : [],
    isInFocus: false,
    margin: 0,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}

export function Help({ state, place, theme }: PaneProps): ReactNode {
  const { query, top } = state.help!;
  const lines = helpLines(query, place.columns - 2, theme);
  const framed: Framed = {
    title: 'Keys',
    right: query ? `/ ${query}` : 'type to search',
    lines: lines.slice(Math.min(top, Math.max(0, lines.length - place.rows + 2))),
    bottomLeft: 'Esc closes, ↑ ↓ scroll',
    isInFocus: true,
    margin: 0,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}

/** The panel that stands over the page. */
export function PanelPane({ state, place, theme }: PaneProps): ReactNode {
  const panel = state.panel!;
  const framed: Framed = {
    ...panelTitle(panel),
    lines:
      panel.kind === 'map'
        ? paintMap(panel, state.page, pageHeight(state), panelSize(state), theme)
        : paintPanel(panel, place.columns - 4, place.rows - 2, theme),
    isInFocus: true,
    margin: 1,
  };
  return <Pane framed={framed} place={place} theme={theme} />;
}
