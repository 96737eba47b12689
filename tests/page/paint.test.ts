import { expect, test } from 'vitest';
import type { Line } from '../../src/page/line.ts';
import { type Marks, type Name, paint } from '../../src/page/paint.ts';
import { themeFor } from '../../src/theme/theme.ts';

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
  ['a doubtful name', { mentions: [place(15, 24, 0.4)] }, '{90|• }over {1;90;4|Abu Rasin} again'],
  [
    'the name in focus',
    { mentions: [place(10, 14), place(15, 24)], focus: 1 },
    '{90|• }{36;4|over} {1;36;4;1;7|Abu Rasin} again',
  ],
  ['a hit', { mentions: [], hits: [{ start: 12, end: 16 }] }, '{90|• }ov{43;30|er }{1;43;30|A}{1|bu Rasin} again'],
  [
    'a hit across a name: its ground, the sign of the name',
    { mentions: [place(15, 24)], hits: [{ start: 19, end: 26 }] },
    '{90|• }over {1;36;4|Abu }{1;36;4;43;30|Rasin}{43;30| a}gain',
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
