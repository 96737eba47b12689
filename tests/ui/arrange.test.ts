// Where the panes stand: as pictures at some sizes, as a law at all of them.
import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, type Box, LEAST, type Pane } from '../../src/ui/state/arrange.ts';

const PANES: Pane[] = ['list', 'page'];
const SIZES = [
  [120, 36],
  [100, 30],
  [90, 24],
  [89, 24],
  [80, 24],
  [60, 20],
  [40, 12],
  [39, 12],
  [40, 11],
] as const;

function boxesOf(arrangement: Arrangement): [string, Box][] {
  return Object.entries(arrangement).filter((entry): entry is [string, Box] => entry[1] !== undefined);
}

/** Each box with its name, drawn where it stands. */
function draw(columns: number, rows: number, arrangement: Arrangement | undefined): string {
  if (!arrangement) return 'too small';
  const cells = Array.from({ length: rows }, () => Array<string>(columns).fill('?'));
  for (const [name, box] of boxesOf(arrangement)) {
    for (let y = 0; y < box.rows; y++) {
      const isEdge = y === 0 || y === box.rows - 1;
      const corner = isEdge ? '+' : '|';
      const middle = y === 0 ? ` ${name} `.padEnd(box.columns - 2, '-') : (isEdge ? '-' : ' ').repeat(box.columns - 2);
      cells[box.y + y]!.splice(box.x, box.columns, ...`${corner}${middle}${corner}`);
    }
  }
  return cells.map((row) => row.join('')).join('\n');
}

test('pictures', async () => {
  const pictures = SIZES.flatMap(([columns, rows]) =>
    PANES.map((pane) => `${columns} x ${rows}, ${pane}\n${draw(columns, rows, arrange(columns, rows, pane))}\n`),
  );
  await expect(pictures.join('\n')).toMatchFileSnapshot('arrange.txt');
});

describe('at every size', () => {
  test.each(PANES)('the boxes fill the window and do not overlap: %s', (pane) => {
    for (let columns = 40; columns <= 250; columns++) {
      for (let rows = 12; rows <= 80; rows++) {
        const boxes = boxesOf(arrange(columns, rows, pane)!);
        const problems = boxes.flatMap(([name, box], index) => [
          ...(box.x < 0 || box.y < 0 || box.x + box.columns > columns || box.y + box.rows > rows
            ? [`${name} is outside`]
            : []),
          ...(box.columns < 1 || box.rows < 1 ? [`${name} is empty`] : []),
          ...boxes
            .slice(index + 1)
            .filter(([, other]) => overlap(box, other))
            .map(([other]) => `${name} on ${other}`),
        ]);
        const covered = boxes.reduce((sum, [, box]) => sum + box.columns * box.rows, 0);
        // One assertion a size: 28,000 of them.
        if (problems.length > 0 || covered !== columns * rows) {
          expect({ columns, rows, problems, covered }).toEqual({
            columns,
            rows,
            problems: [],
            covered: columns * rows,
          });
        }
      }
    }
  });

  test('the pane of the keys is shown, with room for words', () => {
    for (let columns = 40; columns <= 250; columns += 7) {
      for (let rows = 12; rows <= 80; rows++) {
        for (const pane of PANES) {
          const box = arrange(columns, rows, pane)![pane]!;
          expect(box.columns).toBeGreaterThanOrEqual(30);
          expect(box.rows).toBeGreaterThanOrEqual(7);
        }
      }
    }
  });

  test('under the least there is nothing', () => {
    expect(arrange(LEAST.columns - 1, 80, 'list')).toBeUndefined();
    expect(arrange(250, LEAST.rows - 1, 'page')).toBeUndefined();
    expect(arrange(1, 1, 'page')).toBeUndefined();
  });
});

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.columns &&
    other.x < one.x + one.columns &&
    one.y < other.y + other.rows &&
    other.y < one.y + one.rows
  );
}
