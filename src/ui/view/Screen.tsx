// The composed screen as components of Ink.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Pane as ComposedPane, Screen as ComposedScreen } from './compose-screen.ts';

export function Screen({ header, columns, footer }: ComposedScreen): ReactNode {
  return (
    <Box flexDirection="column">
      {header && <Pane {...header} />}
      <Box>
        {columns.map((panes) => (
          <Box key={panes[0]!.name} flexDirection="column">
            {panes.map((pane) => (
              <Pane key={pane.name} {...pane} />
            ))}
          </Box>
        ))}
      </Box>
      {footer && <Pane {...footer} />}
    </Box>
  );
}

/** Lines that are ready for the terminal and fit their box: as one text they are measured and drawn fastest. */
export function Pane({ box, lines }: ComposedPane): ReactNode {
  return (
    <Box width={box.columns} height={box.rows} flexShrink={0}>
      <Text wrap="truncate">{lines.map((line) => line || ' ').join('\n')}</Text>
    </Box>
  );
}
