// The bundle's own Output gives what Ink's gives: the same characters, in the same looks, in the same cells.
import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import InkOutput from '../../node_modules/ink/build/output.js';
import { isReady } from '../../src/patches/narrow.ts';
import { type Output, quickOutput } from '../../src/patches/quick-output.ts';
import { runs } from '../runs.ts';

const WIDTH = 24;
const HEIGHT = 5;

type Write = { x: number; y: number; text: string; transform?: (line: string) => string };
type InkLike = new (size: {
  width: number;
  height: number;
}) => Output & {
  write(x: number, y: number, text: string, options: { transformers: ((line: string) => string)[] }): void;
  clip(clip: { x1?: number; x2?: number; y1?: number; y2?: number }): void;
  unclip(): void;
};

const Plain = InkOutput as unknown as InkLike;

/** Tells whether it has had to ask Ink's own. */
class Watched extends Plain {
  static asked = 0;
  override get() {
    Watched.asked++;
    return super.get();
  }
}
const Quick = quickOutput(Watched as never) as unknown as InkLike;

function drawn(Kind: InkLike, writes: Write[], clip?: { x1: number; x2: number; y1: number; y2: number }): string[] {
  const output = new Kind({ width: WIDTH, height: HEIGHT });
  if (clip) output.clip(clip);
  for (const { x, y, text, transform } of writes)
    output.write(x, y, text, { transformers: transform ? [transform] : [(line) => line] });
  if (clip) output.unclip();
  const { output: text, height } = output.get();
  expect(height).toBe(HEIGHT);
  return text.split('\n');
}

/** Each cell's character with the looks it has, whatever sequences led to them. */
function cells(row: string): string[] {
  const looks = styledCharsFromTokens(tokenize(row)).map(
    ({ value, styles }) => `${value} ${styles.map(({ code }) => code).sort()}`,
  );
  while (looks.at(-1) === '  ') looks.pop();
  return looks;
}

const WORDS = [
  'Aleppo',
  ' ',
  '   ',
  '│',
  '─',
  '…',
  'é',
  '٠',
  'حلب',
  '漢字',
  'e\u0301',
  '\u200B',
  '👩‍👩‍👧',
  'x\u00ADy',
  '',
];
const LOOKS = ['1', '2', '1;38;5;36', '4;3', '7', '48;5;236', '38;2;1;2;3'];
const piece = fc
  .tuple(fc.constantFrom(...WORDS), fc.option(fc.constantFrom(...LOOKS)))
  .map(([word, look]) => (look ? `\x1B[${look}m${word}\x1B[0m` : word));
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const unclosed = fc.constantFrom('\x1B[1mbold', '\x1B[31mred\x1B[39m', '\x1B]8;;https://a.example/\x07a\x1B]8;;\x07');
const write = fc.record({
  x: fc.nat(WIDTH - 4),
  y: fc.nat(HEIGHT - 1),
  text: fc
    .array(fc.oneof({ weight: 12, arbitrary: line }, unclosed), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.join('\n')),
});

test('any writes, beside each other, over each other, outside', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 4 }), (writes) => {
      expect(drawn(Quick, writes).map(cells)).toEqual(drawn(Plain, writes).map(cells));
    }),
    { numRuns: runs(2000) },
  );
});

test('within clips, and under transformers', () => {
  const clip = { x1: 2, x2: 9, y1: 1, y2: 3 };
  fc.assert(
    fc.property(fc.array(write, { maxLength: 3 }), (writes) => {
      const shouted = writes.map((one) => ({ ...one, transform: (text: string) => text.toUpperCase() }));
      expect(drawn(Quick, writes, clip)).toEqual(drawn(Plain, writes, clip));
      expect(drawn(Quick, shouted).map(cells)).toEqual(drawn(Plain, shouted).map(cells));
    }),
  );
});

test('panes beside each other need nothing of Ink', () => {
  Watched.asked = 0;
  const left = { x: 0, y: 1, text: '│ \x1B[1mAleppo\x1B[0m │\n│ حلب    │' };
  const right = { x: 12, y: 0, text: '╭──╮\n│\x1B[7m  \x1B[0m│\n╰──╯' };
  const rows = drawn(Quick, [left, right]);
  expect(Watched.asked).toBe(0);
  expect(rows.slice(0, 2)).toEqual(['            ╭──╮', '│ \x1B[1mAleppo\x1B[0m │  │\x1B[7m  \x1B[0m│']);
});

test('only what no terminal is harmed by is ready', () => {
  for (const text of ['Aleppo', 'a\nb', '\x1B[1;38;5;36mé\x1B[0m', '│ ⣿ …']) expect(isReady(text)).toBe(true);
  for (const text of ['a\tb', '\x1B[2J', '\x1B]0;title\x07', '\x1B', '\x9B1m', 'a\rb', 'e\u0301', '\x1B[4:3m', '\x00'])
    expect(isReady(text), JSON.stringify(text)).toBe(false);
});
