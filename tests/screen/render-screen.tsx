// Reports and a size in; the whole screen, drawn by Ink into a terminal that can be read and resized, out.
import { EventEmitter } from 'node:events';
import xterm, { type Terminal } from '@xterm/headless';
import { render } from 'ink';
import { onTestFinished } from 'vitest';
import type { ColourLevel } from '../../src/theme/colour-level.ts';
import { themeFor } from '../../src/theme/theme.ts';
import type { Session } from '../../src/ui/effects/session.ts';
import { App } from '../../src/ui/view/App.tsx';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { REPORTS, type Size, startSession, WIDE } from '../ui/session.ts';

/** What Ink needs of a standard output. */
class Output extends EventEmitter {
  readonly isTTY = true;
  written = '';
  columns: number;
  rows: number;
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    super();
    this.terminal = terminal;
    this.columns = terminal.cols;
    this.rows = terminal.rows;
  }

  readonly write = (data: string, done?: () => void): boolean => {
    this.written += data;
    this.terminal.write(data, done);
    return true;
  };

  resize({ columns, rows }: Size): void {
    this.terminal.resize(columns, rows);
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }
}

/** What Ink needs of a standard input. */
class Input extends EventEmitter {
  readonly isTTY = true;
  private waiting: string | null = null;

  press(keys: string): void {
    this.waiting = (this.waiting ?? '') + keys;
    this.emit('readable');
  }

  /** What came while nobody listened is told to who does, as a stream does. */
  override addListener(event: string, listener: (...all: unknown[]) => void): this {
    super.addListener(event, listener);
    if (event === 'readable' && this.waiting !== null) queueMicrotask(() => this.emit('readable'));
    return this;
  }

  read(): string | null {
    const keys = this.waiting;
    this.waiting = null;
    return keys;
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}

export type Rendered = {
  session: Session;
  terminal: Terminal;
  /** The visible lines, without the spaces at their ends. */
  lines: () => string[];
  text: () => string;
  /** One read of the keyboard, as a terminal sends it. */
  press: (keys: string) => void;
  resize: (size: Size) => void;
  /** All that Ink wrote. */
  written: () => string;
  /** Waits until the screen says so. */
  until: (isThere: (text: string) => boolean) => Promise<void>;
};

export function renderScreen(
  reports: Words[] = REPORTS,
  size: Size = WIDE,
  colours: ColourLevel = 'truecolor',
): Rendered {
  const terminal = new xterm.Terminal({
    cols: size.columns,
    rows: size.rows,
    convertEol: true,
    allowProposedApi: true,
  });
  const [stdout, stdin] = [new Output(terminal), new Input()];
  const session = startSession(archiveOf(reports), size);
  const theme = themeFor(colours);
  const looks = { theme: () => theme, subscribe: () => () => undefined };
  const { unmount } = render(<App session={session} looks={looks} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
    interactive: true,
  });
  onTestFinished(() => unmount());
  const lines = () =>
    Array.from({ length: terminal.rows }, (_, index) => {
      const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + index);
      return line?.translateToString(true) ?? '';
    });
  const text = () => lines().join('\n');
  return {
    session,
    terminal,
    lines,
    text,
    press: (keys) => stdin.press(keys),
    resize: (to) => stdout.resize(to),
    written: () => stdout.written,
    until: async (isThere) => {
      const end = Date.now() + 120_000;
      while (!isThere(text())) {
        if (Date.now() > end) throw new Error(`it did not come:\n${text()}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
  };
}
