// Keys that are typed before Ink listens: those of one character are obeyed, and whatever comes after others waits.
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import { earlyKeys } from '../../src/ui/terminal/early-keys.ts';
import { archiveOf } from '../archive/make-report.ts';
import { REPORTS, startSession } from './session.ts';

function begin() {
  const stdin = new PassThrough();
  const session = startSession(archiveOf(REPORTS));
  const keys = earlyKeys(stdin as unknown as ReadStream, session);
  const type = async (...reads: string[]) => {
    for (const typed of reads) {
      stdin.write(typed);
      await keys.obeyed();
      await keys.obeyed();
    }
    return session.state();
  };
  /** What Ink would read. */
  const rest = () => {
    keys.stop();
    return stdin.read() as string | null;
  };
  return { type, rest };
}

describe('obeyed', () => {
  test.each<[string[], number]>([
    [['j'], 1],
    [['jj', 'k'], 1],
    [['3j'], 3],
    [['G'], REPORTS.length - 1],
  ])('%j', async (reads, cursor) => {
    const { type, rest } = begin();
    expect((await type(...reads)).list.cursor).toBe(cursor);
    expect(rest()).toBeNull();
  });

  test('a search that is typed, and left', async () => {
    const { type } = begin();
    expect((await type('/bread')).list.answer).toMatchObject({ query: 'bread', count: 6 });
    expect((await type('\r', '\u0003')).isOver).toBe(true);
  });
});

test.each<[string[], number, string]>([
  [['\u001B[B'], 0, '\u001B[B'],
  [['j', '\u001B[B', 'jj'], 1, '\u001B[Bjj'],
  [['j\u001B[Bj'], 0, 'j\u001B[Bj'],
  [['\u001A'], 0, '\u001A'],
  [['jj\f'], 0, 'jj\f'],
  [['j', '\u001B[200~قا', 'م\u001B[201~'], 1, '\u001B[200~قام\u001B[201~'],
])('%j: what is for Ink waits for it, in its order', async (reads, cursor, left) => {
  const { type, rest } = begin();
  expect((await type(...reads)).list.cursor).toBe(cursor);
  expect(rest()).toBe(left);
});
