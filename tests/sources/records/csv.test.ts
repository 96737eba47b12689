// Tables as people and programs save them, and as they break.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { readCsv } from '../../../src/sources/records/csv.ts';
import { parseFieldMap } from '../../../src/sources/records/fields.ts';
import { runs } from '../../runs.ts';
import { inPieces, outline, recordsOf } from './read.ts';

const read = (text: string, map = '', size?: number) =>
  readCsv(inPieces(text, size), map ? parseFieldMap(map) : new Map());

test('columns are found by their names, whatever their order and case', async () => {
  const table = `ID,Publication Date,Article_Text,Headline,Link,Publisher,Governorate,notes
7,2014-11-03,"Words, and
more.",Shelling,https://example.org/7,SOHR,Rif Dimashq,x
8,soon,Words.,Raid,,,Kafr Nabl,`;
  expect(await recordsOf(read(table))).toEqual([
    {
      id: '7',
      title: 'Shelling',
      text: 'Words, and\nmore.',
      date: '2014-11-03',
      url: 'https://example.org/7',
      attribution: ['SOHR'],
      sources: [{ title: 'Shelling', publisher: 'SOHR', url: 'https://example.org/7' }],
      governorates: ['Rif Dimashq'],
    },
    { id: '8', title: 'Raid', text: 'Words.', unreadDate: 'soon', location: 'Kafr Nabl' },
  ]);
});

test.each([
  ['tabs', 'title\ttext\nA\tb, c'],
  ['semicolons', 'title;text\nA;b, c'],
  ['bars', 'title|text\nA|b, c'],
])('%s part as well as commas', async (_, table) =>
  expect(await recordsOf(read(table))).toEqual([{ title: 'A', text: 'b, c' }]),
);

test('--map says what columns mean, and wins over their names', async () => {
  const table = 'title,Kopf,Inhalt\nx,A,b';
  expect(await recordsOf(read(table, 'title=Kopf, text=Inhalt'))).toEqual([{ title: 'A', text: 'b' }]);
  expect(() => parseFieldMap('colour=Red')).toThrow(UserError);
  expect(() => parseFieldMap('title')).toThrow(UserError);
});

test.each([
  ['Homs', { governorates: ['Homs'] }],
  ['al-hasaka governorate', { governorates: ['Al-Hasakah'] }],
  ['Aleppo; Idleb', { governorates: ['Aleppo', 'Idlib'] }],
  ["Dar'a", { governorates: ['Daraa'] }],
  ['Aleppo - Azaz', { location: 'Aleppo - Azaz' }],
  ['Aleppo, Azaz', { governorates: ['Aleppo'], location: 'Aleppo, Azaz' }],
])('the location %j', async (location, expected) => {
  expect(await recordsOf(read(`title;location\nA;"${location}"`))).toEqual([{ title: 'A', text: '', ...expected }]);
});

describe('broken tables', () => {
  test('a quotation mark that never closes costs its line, and no other', async () => {
    const table = 'title,text\nA,a\n"B,b\nC,"c, c"\nD,d\n';
    expect(await outline(read(table))).toEqual([
      'line 2: A',
      'line 3! has a quotation mark too many or too few',
      'line 4: C',
      'line 5: D',
    ]);
  });

  test('quotation marks within a cell are a matter of taste', async () => {
    expect(await recordsOf(read('title,text\nA,"He said "no" twice"'))).toEqual([
      { title: 'A', text: expect.stringContaining('no') },
    ]);
  });

  test('rows of another length are told, with their lines, after cells of many lines too', async () => {
    expect(await outline(read('title,text\nA,"a\n\na"\nB\nC,c,c\nD,d,\n\nE,e'))).toEqual([
      'line 2: A',
      'line 5! has 1 cell where the first line has 2',
      'line 6! has 3 cells where the first line has 2',
      'line 7: D',
      'line 9: E',
    ]);
  });

  test('a table without a title or a text is refused, and says how to name them', async () => {
    await expect(outline(read('a,b\n1,2'))).rejects.toMatchObject({ advice: expect.stringContaining('--map') });
  });

  test('a cell without end is given up at 10 MB, and the rows after it are read', async () => {
    const table = `title,text\n"A,${'a\n'.repeat(6_000_000)}`;
    const lines = await outline(
      read(`${table.slice(0, 20)}\n${table.slice(20).replaceAll('\n', ' ')}\nB,b\n`, '', 256 * 1024),
    );
    expect(lines.at(-1)).toMatch(/: B$/);
    expect(lines[0]).toBe('line 2! has a quotation mark too many or too few');
  });
});

test('what a program wrote as CSV is read as it was, in pieces of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', ';', 'ب', "'"), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const table = Papa.unparse([['title', 'text'], ...rows], { newline: '\n', quotes: true });
        const expected = rows.filter((row) => row.some((value) => value.trim())).map(([, text]) => text);
        expect((await recordsOf(read(table, '', size))).map(({ text }) => text)).toEqual(expected);
      },
    ),
    { seed: 42, numRuns: runs(300) },
  );
});
