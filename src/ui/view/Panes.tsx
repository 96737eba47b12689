// The state in; the panes of the screen out. They only map.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Box as Place } from '../state/arrange.ts';
import { paintFooter, paintHeader } from './paint-bars.ts';
import {
  type PaneProps,
  paintHelpPane,
  paintInViewPane,
  paintListPane,
  paintPagePane,
  paintPanelPane,
  paintWherePane,
} from './paint-panes.ts';

/** Lines that are ready for the terminal and fit their place: as one text they are measured and drawn fastest. */
export function Lines({ lines }: { lines: string[] }): ReactNode {
  return <Text wrap="truncate">{lines.map((line) => line || ' ').join('\n')}</Text>;
}

function Pane({ lines, place }: { lines: string[]; place: Place }): ReactNode {
  return (
    <Box flexDirection="column" width={place.columns} height={place.rows} flexShrink={0}>
      <Lines lines={lines} />
    </Box>
  );
}

export function Header({ state, theme }: Omit<PaneProps, 'place'>): ReactNode {
  return <Lines lines={[paintHeader(state, theme)]} />;
}

export function Footer({ state, theme }: Omit<PaneProps, 'place'>): ReactNode {
  return <Lines lines={[paintFooter(state, theme)]} />;
}

export function ListPane(props: PaneProps): ReactNode {
  return <Pane lines={paintListPane(props)} place={props.place} />;
}

export function PagePane(props: PaneProps): ReactNode {
  return <Pane lines={paintPagePane(props)} place={props.place} />;
}

export function InViewPane(props: PaneProps): ReactNode {
  return <Pane lines={paintInViewPane(props)} place={props.place} />;
}

export function WherePane({ isDrawn, ...props }: PaneProps & { isDrawn: boolean }): ReactNode {
  return <Pane lines={paintWherePane(props, isDrawn)} place={props.place} />;
}

export function Help(props: PaneProps): ReactNode {
  return <Pane lines={paintHelpPane(props)} place={props.place} />;
}

export function PanelPane(props: PaneProps): ReactNode {
  return <Pane lines={paintPanelPane(props)} place={props.place} />;
}
