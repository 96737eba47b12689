// A program in; what it wrote in a pseudo-terminal, and when each piece arrived, out.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** Times are milliseconds since the program was started. */
type Piece = { at: number; data: string };

/** No output for so long is the end of what a key caused. Frames may come 8 ms apart. */
const QUIET = 50;
/** A key that has written nothing for so long, far longer than any frame, changes nothing. */
const NOTHING = 1000;
const PATIENCE = 10_000;

export class Recording {
  readonly pieces: Piece[] = [];
  readonly pid: number;
  /** When it had ended. */
  readonly ended: Promise<number>;
  private readonly size: { cols: number; rows: number };
  private readonly start = performance.now();
  private readonly pty;

  constructor([file, ...args]: string[], env: NodeJS.ProcessEnv, size = { cols: 120, rows: 36 }) {
    this.size = size;
    // Ink draws no alternate screen where it thinks it runs in CI.
    const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env;
    const environment = { ...own, COLORTERM: 'truecolor', ...env, CI: 'false' } as Record<string, string>;
    this.pty = spawn(file!, args, { name: 'xterm-256color', ...size, env: environment });
    this.pid = this.pty.pid;
    this.pty.onData((data) => this.pieces.push({ at: this.now(), data }));
    this.ended = new Promise((resolve) => this.pty.onExit(() => resolve(this.now())));
  }

  /** Waits until something has been written after the piece `from`, and then nothing more for `QUIET`. */
  async settle(from = 0): Promise<void> {
    const end = this.now() + NOTHING;
    for (;;) {
      const last = this.pieces.length > from ? this.pieces.at(-1) : undefined;
      if (last ? this.now() - last.at > QUIET : this.now() > end) return;
      await pause(5);
    }
  }

  /** Presses a key, waits for all that it changes, and says how long the first and the last byte took; undefined when it changes nothing. */
  async press(keys: string): Promise<{ ms: number; firstMs: number; bytes: number } | undefined> {
    const from = this.pieces.length;
    const pressed = this.now();
    this.pty.write(keys);
    await this.settle(from);
    const written = this.pieces.slice(from);
    const bytes = written.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0);
    const last = written.at(-1);
    return last && { ms: last.at - pressed, firstMs: written[0]!.at - pressed, bytes };
  }

  /** Types without looking up: `between` ms lie between two keys. */
  async type(keys: string, between: number): Promise<void> {
    for (const key of keys) {
      this.pty.write(key);
      await pause(between);
    }
  }

  /** When the piece had arrived with which the screen first shows what `isThere` asks for. */
  async shown(isThere: (screen: string) => boolean): Promise<number> {
    const end = this.now() + PATIENCE;
    const screen = new xterm.Terminal({ ...this.size, allowProposedApi: true });
    for (let index = 0; this.now() < end; ) {
      const piece = this.pieces[index];
      if (!piece) {
        await pause(5);
        continue;
      }
      await new Promise<void>((resolve) => screen.write(piece.data, resolve));
      if (isThere(textOf(screen))) return piece.at;
      index++;
    }
    throw new Error(`it was not shown within ${PATIENCE} ms:\n${textOf(screen)}`);
  }

  /** VmHWM, in MB; undefined where there is no /proc. */
  peakMemory(): number | undefined {
    if (process.platform !== 'linux') return undefined;
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1024;
  }

  async quit(keys: string): Promise<void> {
    this.pty.write(keys);
    const stop = setTimeout(() => this.pty.kill('SIGKILL'), 3000);
    await this.ended;
    clearTimeout(stop);
  }

  private now(): number {
    return performance.now() - this.start;
  }
}

function textOf(screen: InstanceType<typeof xterm.Terminal>): string {
  const { active } = screen.buffer;
  const lines = Array.from({ length: screen.rows }, (_, y) => active.getLine(active.viewportY + y));
  return lines.map((line) => line?.translateToString(true) ?? '').join('\n');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
