// What a terminal sends that is no key of the reader's, and what is one.
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyboardOnly, keysIn } from '../../src/ui/terminal/keyboard-only.ts';

test.each<[string, string, string]>([
  ['a colour', '\u001B]11;rgb:ffff/ffff/ffff\u001B\\', ''],
  ['a colour, to BEL', 'j\u001B]11;rgb:ffff/ffff/ffff\u0007k', 'jk'],
  ['a name', '\u001BP>|XTerm(390)\u001B\\', ''],
  ['others of these', '\u001B_x\u001B\\\u001B^x\u001B\\\u001BXx\u001B\\q', 'q'],
  ['Insert, F2, F5, F12', '\u001B[2~\u001BOQ\u001B[15~\u001B[24~', ''],
  ['F5 with Shift, the middle key', '\u001B[15;2~\u001B[E', ''],
  ['F2 of the Linux console', '\u001B[[B', ''],
  [
    'F1, arrows, pages stay',
    '\u001BOP\u001B[A\u001B[5~\u001B[H\u001B[3~',
    '\u001BOP\u001B[A\u001B[5~\u001B[H\u001B[3~',
  ],
  ['a paste stays', '\u001B[200~a\u001B[201~', '\u001B[200~a\u001B[201~'],
  ['words stay', 'قامشلي', 'قامشلي'],
])('%s', (_, sent, keys) => {
  expect(keysIn(sent)).toBe(keys);
});

/** Of what a terminal sends in these pieces, what is read; `later` are read when an answer is not waited for any more. */
function readOf(pieces: string[], later: string[] = []): string[] {
  const waiting = [...pieces];
  const stdin = keyboardOnly({ read: () => waiting.shift() ?? null } as unknown as ReadStream);
  const readAll = () => {
    const got: string[] = [];
    for (let piece = stdin.read(); piece !== null; piece = stdin.read()) got.push(piece);
    return got;
  };
  const first = readAll();
  vi.setSystemTime(Date.now() + 1000);
  waiting.push(...later);
  return [...first, ...readAll()];
}

test('an answer in pieces is one; what only begins like one takes nothing with it', () => {
  vi.useFakeTimers();
  try {
    expect(readOf(['j\u001B]11;rgb:ff', 'ff/ffff/ffff\u001B', '\\k'])).toEqual(['j', 'k']);
    expect(readOf(['\u001B]'], ['jk', '\u001B[A'])).toEqual(['jk', '\u001B[A']);
    expect(readOf(['\u001BP'], ['q'])).toEqual(['q']);
  } finally {
    vi.useRealTimers();
  }
});

describe('a key in pieces', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Strings come from the terminal, numbers are milliseconds between them: what the program reads of it. */
  function sent(...pieces: (string | number)[]): string {
    const waiting: string[] = [];
    let got = '';
    const readAll = () => {
      for (let piece = stdin.read(); piece !== null; piece = stdin.read()) got += piece;
    };
    const stdin = keyboardOnly({ read: () => waiting.shift() ?? null, emit: readAll } as unknown as ReadStream);
    for (const piece of pieces) {
      if (typeof piece === 'number') vi.advanceTimersByTime(piece);
      else {
        waiting.push(piece);
        readAll();
      }
    }
    vi.advanceTimersByTime(1000);
    return got;
  }

  const ESCAPE = '\u001B[27u';

  test.each<[(string | number)[], string]>([
    [['\u001B', 30, '[B'], '\u001B[B'],
    [['\u001B', 90, '[B'], '\u001B[B'],
    [['\u001B[', 60, 'B'], '\u001B[B'],
    [['\u001B', 40, '[', 40, '1;5', 40, 'C'], '\u001B[1;5C'],
    [['\u001BO', 60, 'A'], '\u001BOA'],
    [['j\u001B', 30, '[Bk'], 'j\u001B[Bk'],
    [['\u001B', 60, ']11;rgb:0/0/0\u0007'], ''],
    [['\u001B'], ESCAPE],
    [['\u001B', 30, 'j'], `${ESCAPE}j`],
    [['\u001B', 30, '\u001B'], `${ESCAPE}${ESCAPE}`],
    [['\u001B', 300, '[B'], `${ESCAPE}[B`],
    [['\u001B[', 300, 'B'], `${ESCAPE}[B`],
    [['\u001Bj'], '\u001Bj'],
  ])('%j', (pieces, keys) => {
    expect(sent(...pieces)).toBe(keys);
  });
});
