import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCanvas, type Part, strokeLine, toLines, write } from '../../src/map/canvas.ts';

const PLAIN: Record<Part, string> = {
  edge: '',
  border: '',
  place: '',
  often: '',
  focus: '',
  note: '',
  area: '',
  city: '',
};

function draw(points: number[], every?: number): string[] {
  const canvas = createCanvas({ columns: 4, rows: 2 });
  strokeLine(canvas, points, 'edge', every);
  return toLines(canvas, PLAIN);
}

test.each<[string, number[], number | undefined, string[]]>([
  ['a dot', [0, 0, 0, 0], undefined, ['⠁   ', '    ']],
  ['across', [0, 3, 7, 3], undefined, ['⣀⣀⣀⣀', '    ']],
  ['down', [0, 0, 0, 7], undefined, ['⡇   ', '⡇   ']],
  ['aslant', [0, 0, 7, 7], undefined, ['⠑⢄  ', '  ⠑⢄']],
  ['dotted', [0, 0, 7, 0], 2, ['⠁⠁⠁⠁', '    ']],
  ['dotted, evenly round a corner', [0, 0, 3, 0, 7, 0], 2, ['⠁⠁⠁⠁', '    ']],
  ['from outside, through, and out again', [-20, 0, 20, 0], undefined, ['⠉⠉⠉⠉', '    ']],
  ['past the window', [-5, 3, 3, -5], undefined, ['    ', '    ']],
])('line: %s', (_, points, every, lines) => {
  expect(draw(points, every)).toEqual(lines);
});

test('both ends are drawn, and nothing beyond the canvas, wherever a line goes', () => {
  const inside = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
  const far = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }));
  fc.assert(
    fc.property(inside, inside, far, (from, to, away) => {
      const start = draw([...from, ...from]).join('');
      const drawn = draw([...from, ...to, ...away]).join('');
      const bits = (text: string) => [...text].map((character) => (character.codePointAt(0)! % 256) % 32);
      expect(drawn).toHaveLength(8);
      bits(start).forEach((dots, cell) => {
        if (start[cell] !== ' ') expect(bits(drawn)[cell]! & dots).toBe(dots);
      });
    }),
    { seed: 20260107 },
  );
});

test('what is written stands over the dots and has its own look', () => {
  const canvas = createCanvas({ columns: 4, rows: 1 });
  strokeLine(canvas, [0, 0, 7, 0], 'edge');
  write(canvas, 1, 0, 'ab', 'place');
  expect(toLines(canvas, { ...PLAIN, edge: '2', place: '1' })).toEqual([
    '\u001B[2m⠉\u001B[0m\u001B[1mab\u001B[0m\u001B[2m⠉\u001B[0m',
  ]);
});
