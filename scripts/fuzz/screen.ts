// Keys, pastes and sizes of window in the built program: after each the screen is whole, and at the end the terminal is as
// it was.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ensureClean } from '../../src/base/clean.ts';
import { runInTerminal, type Size, type Terminal } from '../terminal.ts';
import { type Random, wordsOf } from './random.ts';
import { hold, type Target } from './target.ts';

/** Those that leave are left out, and so is ^Z, for there is no shell to come back from. */
const KEYS = [
  ...[
    'j',
    'k',
    'J',
    'K',
    'g',
    'G',
    'd',
    'u',
    ' ',
    'b',
    'f',
    'h',
    'l',
    '\r',
    '\t',
    '\u001B',
    'e',
    'E',
    ']',
    '[',
    'c',
    'i',
    'm',
    't',
    'F',
  ],
  ...[
    'o',
    'D',
    's',
    'x',
    'U',
    '/',
    '?',
    'n',
    'N',
    'S',
    '+',
    '-',
    '=',
    '0',
    '7',
    '12',
    '\u000C',
    '\u0015',
    '\u0017',
    '\u007F',
    '\u0001',
  ],
  ...[
    '\u001B[A',
    '\u001B[B',
    '\u001B[C',
    '\u001B[D',
    '\u001B[5~',
    '\u001B[6~',
    '\u001BOP',
    '\u001B[H',
    '\u001B[F',
    '\u001B[3~',
  ],
  ...[
    'damshk',
    'homs',
    'طائرات',
    '漢',
    '\u001B[I',
    '\u001B]11;rgb:ffff/ffff/ffff\u001B\\',
    '\u001BP>|XTerm(390)\u001B\\',
    '\u001B[?1;2c',
  ],
];

const STEPS = 40;
/** Milliseconds: without a word from the program, after which it has said all; and for a screen to be whole. */
const QUIET = 30;
const PATIENCE = 15_000;
const MOST_MEGABYTES = 450;

export function screenOf(program: string, home: string): Target {
  return { name: 'screen', tryOnce: (random) => playOnce(program, home, random) };
}

async function playOnce(program: string, home: string, random: Random): Promise<void> {
  // A key may open an address, or copy words: nothing of whoever fuzzes is to be opened or written over.
  const env = { HOME: home, BROWSER: 'true', DISPLAY: '', WAYLAND_DISPLAY: '', TMUX: '', WSL_DISTRO_NAME: '' };
  const terminal = runInTerminal([process.execPath, program], { env, cwd: home, size: sizeOf(random) });
  const played: string[] = [];
  let hasEnded = false;
  void terminal.ended.then(() => {
    hasEnded = true;
  });
  try {
    await terminal.until(() => terminal.written().includes('\u001B[?2004h'), 60);
    for (let step = 0; step < STEPS; step++) {
      played.push(playStep(terminal, random));
      await whole(terminal, () => hasEnded, played);
    }
    await leave(terminal, () => hasEnded, played);
  } finally {
    if (!hasEnded) terminal.kill('SIGKILL');
  }
}

function playStep(terminal: Terminal, random: Random): string {
  if (random.oneIn(6)) {
    const size = sizeOf(random);
    terminal.resize(size);
    return `${size.columns}x${size.rows}`;
  }
  const keys = random.oneIn(8)
    ? `\u001B[200~${wordsOf(random).replaceAll('\u001B', '')}\u001B[201~`
    : Array.from({ length: 1 + random.below(4) }, () => random.pick(KEYS)).join('');
  terminal.press(keys);
  return keys;
}

function sizeOf({ below, oneIn }: Random): Size {
  return oneIn(3)
    ? { columns: 1 + below(45), rows: 1 + below(14) }
    : { columns: 40 + below(160), rows: 12 + below(50) };
}

/** While a frame is under way, it may be anything; it is to be whole in the end, and to stay so. */
async function whole(terminal: Terminal, hasEnded: () => boolean, played: string[]): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let before = -1; ; ) {
    hold(!hasEnded(), 'it ended', { played, said: terminal.written().slice(-800) });
    const wrong = whatIsWrong(terminal);
    const isQuiet = before === terminal.written().length;
    if (isQuiet && !wrong) return;
    hold(Date.now() < end, wrong ?? 'it never stands still', { played, shown: terminal.lines() });
    before = terminal.written().length;
    await setTimeout(QUIET);
  }
}

function whatIsWrong({ screen, lines, pid }: Terminal): string | undefined {
  const { active } = screen.buffer;
  const shown = lines();
  if (active.type !== 'alternate') return 'not on the screen of its own';
  if (shown.every((line) => line.trim() === '')) return 'blank';
  if (shown.some((_, row) => active.getLine(active.viewportY + row)?.isWrapped)) return 'a line that goes on below';
  if (shown.some((line) => ensureClean(line) !== line)) return 'not clean';
  if (!screen.modes.bracketedPasteMode) return 'pastes are keys';
  return megabytesOf(pid) > MOST_MEGABYTES ? 'too much memory' : undefined;
}

/** 0 where no system tells. */
function megabytesOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function leave(terminal: Terminal, hasEnded: () => boolean, played: string[]): Promise<void> {
  terminal.resize({ columns: 100, rows: 30 });
  for (let times = 0; times < 100 && !hasEnded(); times++) {
    terminal.press(times % 2 ? 'Q' : '\u001B');
    await setTimeout(QUIET * 2);
  }
  hold(hasEnded(), 'it does not end', played);
  hold((await terminal.ended) === 0, 'it did not end well', played);
  hold(terminal.screen.buffer.active.type === 'normal', 'the screen was not given back', played);
}
