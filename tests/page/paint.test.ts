import { expect, test } from 'vitest';
import type { Line } from '../../src/page/line.ts';
import { type Marks, type Name, paint } from '../../src/page/paint.ts';
import type { Style } from '../../src/theme/styles.ts';
import { merged, themeFor } from '../../src/theme/theme.ts';

const theme = themeFor('ansi16');
const LINE: Line = [
  { styles: ['bullet'], text: '• ' },
  { styles: [], text: 'over ', start: 10 },
  { styles: ['strong'], text: 'Abu Rasin', start: 15 },
  { styles: [], text: ' again', start: 24 },
];

function place(start: number, end: number, certainty = 1): Name {
  return { start, end, type: 'place', certainty };
}

/** `{codes|words}` for each dressed stretch. */
function painted(marks: Marks): string {
  return paint(LINE, marks, theme).replace(/\u001B\[([\d;]+)m([^\u001B]*)\u001B\[0m/g, '{$1|$2}');
}

test.each<[string, Marks, string]>([
  ['nothing', { mentions: [] }, '{90|• }over {1|Abu Rasin} again'],
  ['a name', { mentions: [place(15, 24)] }, '{90|• }over {1;36;4|Abu Rasin} again'],
  ['a part of a word', { mentions: [place(11, 13)] }, '{90|• }o{36;4|ve}r {1|Abu Rasin} again'],
  ['a name over two runs', { mentions: [place(10, 18)] }, '{90|• }{36;4|over }{1;36;4|Abu}{1| Rasin} again'],
  ['a name that began on the line before', { mentions: [place(2, 14)] }, '{90|• }{36;4|over} {1|Abu Rasin} again'],
  ['names elsewhere', { mentions: [place(0, 10), place(30, 40)] }, '{90|• }over {1|Abu Rasin} again'],
  ['a sure name', { mentions: [place(15, 24, 0.85)] }, '{90|• }over {1;36;4|Abu Rasin} again'],
  ['a doubtful name', { mentions: [place(15, 24, 0.84)] }, '{90|• }over {1;90;4|Abu Rasin} again'],
  [
    'the name in focus',
    { mentions: [place(10, 14), place(15, 24)], focus: 1 },
    '{90|• }{36;4|over} {1;36;4;1;7|Abu Rasin} again',
  ],
  ['a hit', { mentions: [], hits: [{ start: 12, end: 16 }] }, '{90|• }ov{43;30|er }{1;43;30|A}{1|bu Rasin} again'],
  [
    'a hit across a name: its ground, the sign of the name',
    { mentions: [place(15, 24)], hits: [{ start: 19, end: 26 }] },
    '{90|• }over {1;36;4|Abu }{1;30;4;43|Rasin}{43;30| a}gain',
  ],
  [
    'the hit that the reader is at',
    {
      mentions: [],
      hits: [
        { start: 10, end: 12 },
        { start: 13, end: 14 },
      ],
      currentHit: 1,
    },
    '{90|• }{43;30|ov}e{41;30;1|r} {1|Abu Rasin} again',
  ],
])('%s', (_, marks, expected) => {
  expect(painted(marks)).toBe(expected);
});

test('tmux takes every sequence: none is longer than 64 bytes, whatever is marked where', () => {
  for (const level of ['none', 'ansi16', 'ansi256', 'truecolor'] as const) {
    const dressed = themeFor(level);
    for (const style of Object.keys(dressed.text) as Style[]) {
      for (const type of Object.keys(dressed.names) as Name['type'][]) {
        for (const focus of [undefined, 0]) {
          const marks = {
            mentions: [{ ...place(10, 14), type }],
            hits: [{ start: 10, end: 14 }],
            currentHit: 0,
            focus,
          };
          const line: Line = [{ styles: ['quote', style, 'strong'], text: 'over', start: 10 }];
          const [sequence = ''] = /\u001B\[[\d;]*m/.exec(paint(line, marks, dressed)) ?? [];
          expect(sequence.length).toBeLessThanOrEqual(64);
        }
      }
    }
  }
});

test('of what is marked twice the later colours stay, and every sign', () => {
  expect(merged('1;38;2;1;2;3', '38;5;4;4', '48;2;5;6;7;38;5;8;1')).toBe('1;38;5;8;4;48;2;5;6;7');
  expect(merged('1;31', '', '43;30', '7')).toBe('1;30;43;7');
  expect(merged('', '')).toBe('');
});
