// A program and its arguments in; a terminal that it runs in, whose screen can be read and whose keys can be pressed, out.
import { spawn } from '@lydell/node-pty';
import xterm, { type Terminal as Screen } from '@xterm/headless';

export type Size = { columns: number; rows: number };

export type Terminal = {
  /** Of the process. */
  pid: number;
  /** Everything the program wrote. */
  written: () => string;
  screen: Screen;
  /** The visible lines, without the spaces at their ends. */
  lines: () => string[];
  press: (keys: string) => void;
  resize: (size: Size) => void;
  /** Waits until the screen says so; throws, with the screen, after `seconds`. */
  until: (isThere: (text: string) => boolean, seconds?: number) => Promise<void>;
  /** The exit code, once it has ended. */
  ended: Promise<number>;
  kill: (signal?: string) => void;
  /** As a window that is closed. */
  close: () => void;
};

export function runInTerminal(
  command: string[],
  { size = { columns: 120, rows: 36 }, env = {}, cwd }: { size?: Size; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Terminal {
  const { columns, rows } = size;
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...args] = command;
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const pty = spawn(file!, args, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    ...(cwd && { cwd }),
    // Ink draws no alternate screen where it thinks it runs in CI.
    env: { ...environment, COLORTERM: 'truecolor', ...env, CI: 'false' } as Record<string, string>,
  });
  let written = '';
  pty.onData((data) => {
    written += data;
    screen.write(data);
  });
  // The terminal answers what it is asked, as a real one does.
  screen.onData((data) => pty.write(data));
  const ended = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)));
  const lines = () =>
    Array.from({ length: screen.rows }, (_, index) => {
      const line = screen.buffer.active.getLine(screen.buffer.active.viewportY + index);
      return line?.translateToString(true) ?? '';
    });
  return {
    pid: pty.pid,
    screen,
    lines,
    ended,
    written: () => written,
    press: (keys) => pty.write(keys),
    resize: (to) => {
      screen.resize(to.columns, to.rows);
      pty.resize(to.columns, to.rows);
    },
    until: async (isThere, seconds = 120) => {
      const end = Date.now() + seconds * 1000;
      while (!isThere(lines().join('\n'))) {
        if (Date.now() > end) throw new Error(`it did not come within ${seconds} s:\n${lines().join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    kill: (signal) => pty.kill(signal),
    close: () => (pty as unknown as { destroy(): void }).destroy(),
  };
}
