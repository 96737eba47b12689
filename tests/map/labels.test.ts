import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeLabel, noneTaken, placeLabels, spotsBeside } from '../../src/map/labels.ts';
import { layOutMap } from '../../src/map/layout.ts';
import { runs } from '../runs.ts';
import { requests } from './arbitrary.ts';

test('signs, notes and labels stay in the window, apart from each other', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { signs, notes, labels } = layOutMap(request);
      const pieces = [
        ...signs.map((sign) => ({ ...sign, width: 1 })),
        ...notes,
        ...labels.map((label) => ({ ...label, width: label.text.length })),
      ];
      const taken = new Set<string>();
      for (const { column, row, width } of pieces) {
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(request.rows);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column + width).toBeLessThanOrEqual(request.columns);
        for (let at = column; at < column + width; at++) {
          expect(taken).not.toContain(`${at},${row}`);
          taken.add(`${at},${row}`);
        }
      }
      for (const { column, row, text } of labels) {
        expect(taken).not.toContain(`${column - 1},${row}`);
        expect(taken).not.toContain(`${column + text.length},${row}`);
      }
    }),
    { seed: 20260102, numRuns: runs(300) },
  );
});

test.each<[string, boolean]>([
  ['Aleppo', true],
  ["Ma'arrat al-Nu'man", true],
  ['Şanlıurfa', true],
  ['ʿAyn al-ʿArab', true],
  ['حلب', false],
  ['Aleppo حلب', false],
  ['北京', false],
  ['Ａleppo', false],
  ['cafe\u0301', false],
  ['a\u001B[31mb', false],
  ['', false],
])('can be a label: %j %s', (name, expected) => {
  expect(canBeLabel(name)).toBe(expected);
});

const SIZE = { columns: 30, rows: 5 };

test.each<[string, { column: number; row: number }, { column: number; row: number } | undefined]>([
  ['right where there is room', { column: 5, row: 2 }, { column: 7, row: 2 }],
  ['left at the right edge', { column: 29, row: 2 }, { column: 22, row: 2 }],
])('a label goes %s', (_, sign, expected) => {
  const [label] = placeLabels([{ text: 'Aleppo', spots: spotsBeside(sign, 'Aleppo'), what: 1 }], noneTaken(SIZE));
  expect(label).toMatchObject(expected!);
});

test('then above, then below, then nowhere', () => {
  const sign = { column: 15, row: 2 };
  const request = { text: 'Aleppo', spots: spotsBeside(sign, 'Aleppo'), what: 0 };
  const rows = placeLabels([request, request, request, request, request, request], noneTaken(SIZE)).map(
    ({ row }) => row,
  );
  expect(rows).toEqual([2, 2, 1, 3]);
});
