// A session in; the whole screen, which follows it, and the keys, which go to it, out.
import { Box, Text, useApp, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Theme } from '../../theme/theme.ts';
import type { Session } from '../effects/session.ts';
import { actionOf, keysOf, pasted } from '../keys/key-input.ts';
import { LEAST } from '../state/arrange.ts';
import { arrangementOf, type State } from '../state/state.ts';
import { isTerminalTurn, terminalTurns } from '../terminal/terminal-turns.ts';
import { Footer, Header, Help, InViewPane, ListPane, PagePane, PanelPane, WherePane } from './Panes.tsx';
import { promptCursor } from './paint-prompt.ts';

type AppProps = { session: Session; theme: Theme };

export function App({ session, theme }: AppProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { columns, rows } = useWindowSize();
  const { exit, suspendTerminal } = useApp();
  const { setCursorPosition } = useCursor();

  // The first map takes as long as all else on the first frame: it comes right after it.
  const [isStarted, setStarted] = useState(false);
  useEffect(() => setStarted(true), []);
  useEffect(() => session.dispatch({ type: 'resized', columns, rows }), [session, columns, rows]);
  useEffect(() => {
    if (state.isOver) exit();
  }, [state.isOver, exit]);
  const takeTurn = useMemo(
    () => terminalTurns(suspendTerminal, (error) => session.dispatch({ type: 'message', text: String(error) })),
    [suspendTerminal, session],
  );
  useInput((input, key) => {
    for (const name of keysOf(input, key)) {
      const action = actionOf(session.state(), name);
      if (action) session.dispatch(action);
      if (action?.type === 'command' && isTerminalTurn(action.command)) takeTurn(action.command);
    }
  });
  usePaste((text) => session.dispatch(pasted(text)));

  const cursor = promptCursor(state);
  setCursorPosition(cursor === undefined ? undefined : { x: cursor, y: state.rows - 1 });
  return <Screen state={state} theme={theme} hasMap={isStarted} />;
}

type ScreenProps = { state: State; theme: Theme; hasMap?: boolean };

export function Screen({ state, theme, hasMap = true }: ScreenProps): ReactNode {
  const places = arrangementOf(state);
  const { columns, rows, help, panel } = state;
  if (!places) {
    return (
      <Box width={columns} height={rows}>
        <Text>{`sohr-reader needs a window of ${LEAST.columns} x ${LEAST.rows}; this one has ${columns} x ${rows}. q quits.`}</Text>
      </Box>
    );
  }
  const { list, page, inView, where } = places;
  const middle = { x: 0, y: 1, columns, rows: rows - 2 };
  const isWide = list !== undefined && page !== undefined;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header state={state} theme={theme} />
      {help ? (
        <Help state={state} place={middle} theme={theme} />
      ) : panel && !isWide ? (
        <PanelPane state={state} place={middle} theme={theme} />
      ) : (
        <Box height={middle.rows}>
          <Box flexDirection="column">
            {list && <ListPane state={state} place={list} theme={theme} />}
            {!list && page && <PagePane state={state} place={page} theme={theme} />}
            {inView && <InViewPane state={state} place={inView} theme={theme} />}
          </Box>
          {isWide && panel && <PanelPane state={state} place={{ ...page, rows: middle.rows }} theme={theme} />}
          {isWide && !panel && (
            <Box flexDirection="column">
              <PagePane state={state} place={page} theme={theme} />
              {where && <WherePane state={state} place={where} theme={theme} isDrawn={hasMap} />}
            </Box>
          )}
        </Box>
      )}
      <Footer state={state} theme={theme} />
    </Box>
  );
}
