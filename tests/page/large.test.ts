// Pages of what nobody writes: each line keeps to its column, and it ends.
import { expect, test } from 'vitest';
import { layout } from '../../src/page/layout.ts';
import { widthOf } from '../../src/page/line.ts';
import { readReport } from '../../src/report/read.ts';

const MARKS = '\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(15);

test.each<[string, string]>([
  ['one word of 800,000 letters', 'www.'.repeat(200_000)],
  ['addresses without a space', 'http://'.repeat(100_000)],
  ['a letter with a hundred marks', `e${MARKS} and x${MARKS}`],
  ['many of them', `x${MARKS}`.repeat(500)],
  ['a cell of a hundred marks', `| a | b |\n|---|---|\n| e${MARKS} | ${`x${MARKS}`.repeat(40)} |`],
  ['a heading of them', `# ${`x${MARKS}`.repeat(200)}`],
  ['a table of 2,000 columns', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}`],
  ['a list of 20,000 items', '- x\n'.repeat(20_000)],
])('%s', async (_, words) => {
  const report = await readReport(Buffer.from(`# Title\n\n${words}\n`), 'a.md');
  for (const columns of [20, 61]) {
    for (const line of layout(report, columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  }
});
