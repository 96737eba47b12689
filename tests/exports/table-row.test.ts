// Cells of a table for other programs: one line each, and none that a spreadsheet would run.
import { expect, test } from 'vitest';
import { type Cell, tableRow } from '../../src/exports/table-row.ts';

test.each<[Cell[], tsv: string, csv: string]>([
  [['a', 1, -37.25, null, undefined, ''], 'a\t1\t-37.25\t\t\t', 'a,1,-37.25,,,'],
  [['a, "b"', 'c\td\ne'], 'a, "b"\tc d e', '"a, ""b""",c d e'],
  [['=1+1', '+1', '-1', '@x'], "'=1+1\t'+1\t'-1\t'@x", "'=1+1,'+1,'-1,'@x"],
  [['\t=1', '\r=1', ' =1', '\u200B=1', '\u0000=1'], Array(5).fill("'=1").join('\t'), Array(5).fill("'=1").join(',')],
  [['＝1', '＋1', '－1', '＠x'], "'＝1\t'＋1\t'－1\t'＠x", "'＝1,'＋1,'－1,'＠x"],
  [['=HYPERLINK("http://x","y")'], `'=HYPERLINK("http://x","y")`, `"'=HYPERLINK(""http://x"",""y"")"`],
  [['a=1', '2-1'], 'a=1\t2-1', 'a=1,2-1'],
])('%j', (cells, tsv, csv) => {
  expect([tableRow(cells, 'tsv'), tableRow(cells, 'csv')]).toEqual([tsv, csv]);
});
