// What is written as markdown is read again as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../src/report/markdown/write-markdown.ts';
import { readReport } from '../../src/report/read.ts';

const folder = new URL('../../articles/', import.meta.url);

test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', async (name) => {
  const report = await readReport(readFileSync(new URL(name, folder)), name);
  const again = await readReport(Buffer.from(writeMarkdown(report)), name);
  expect(again).toEqual(report);
});

test('values that YAML would take for something else', async () => {
  const report = await readReport(Buffer.from('# "A": b # c\n\nWords.'), 'x.md');
  const strange = { ...report, id: '2012', kind: 'true', attribution: ['null', '- x: y', "it's", '---'], date: '2012' };
  const again = await readReport(Buffer.from(writeMarkdown(strange)), 'x.md');
  expect(again).toEqual(strange);
});
