// The Ink app: it follows the session, gives it the keys, and ends when the reader has left.
import type { ReadStream } from 'node:tty';
import { useApp, useCursor, useInput, usePaste, useStdin, useStdout, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Session } from '../effects/session.ts';
import { keysOf } from '../terminal/key-names.ts';
import type { Looks } from '../terminal/looks.ts';
import { isTerminalTurn, takeTurnsOnSignals, terminalTurns } from '../terminal/terminal-turns.ts';
import { actionOf, keysMeant, pasted } from '../update/key-actions.ts';
import { composeScreen } from './compose-screen.ts';
import { promptCursor } from './paint-prompt.ts';
import { Screen } from './Screen.tsx';

type AppProps = { session: Session; looks: Looks };

export function App({ session, looks }: AppProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const theme = useSyncExternalStore(looks.subscribe, looks.theme);
  const { columns, rows } = useWindowSize();
  const { exit, suspendTerminal } = useApp();
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  const { setCursorPosition } = useCursor();

  // The first map takes as long as all else on the first frame: it comes right after it.
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => setIsWhole(true), []);
  useEffect(() => {
    if (state.isOver) exit();
  }, [state.isOver, exit]);
  const turns = useMemo(
    () =>
      terminalTurns(suspendTerminal, { stdin: stdin as ReadStream, stdout: stdout as NodeJS.WriteStream }, (error) =>
        session.dispatch({ type: 'message', text: String(error) }),
      ),
    [suspendTerminal, stdin, stdout, session],
  );
  useEffect(() => takeTurnsOnSignals(turns.take), [turns]);
  useEffect(() => session.setLend(turns.lend), [session, turns]);
  const size = useRef(`${columns} ${rows}`);
  useEffect(() => {
    session.dispatch({ type: 'resized', columns, rows });
    // Ink begins with the size that it finds.
    if (size.current !== `${columns} ${rows}`) turns.take('refit');
    size.current = `${columns} ${rows}`;
  }, [session, turns, columns, rows]);
  useInput((input, key) => {
    for (const name of keysOf(input, key).flatMap((one) => keysMeant(session.state(), one))) {
      const action = actionOf(session.state(), name);
      if (action) session.dispatch(action);
      if (action?.type === 'command' && isTerminalTurn(action.command)) turns.take(action.command);
    }
  });
  usePaste((text) => session.dispatch(pasted(text)));

  const cursor = promptCursor(state);
  setCursorPosition(cursor === undefined ? undefined : { x: cursor, y: state.rows - 1 });
  return <Screen {...composeScreen(state, theme, isWhole)} />;
}
