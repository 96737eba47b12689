// One publisher is one, however reports write it: in the counts, in what is searched, and in archives of before.
import { expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { checkIndex } from '../../src/archive/check/check-index.ts';
import { publisherOf } from '../../src/archive/index/publishers.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { numberOfId, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import { countFacet } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import { makeReport, namer } from './make-report.ts';

test.each([
  ['SOHR', 'SOHR'],
  ['sohr.', 'SOHR'],
  ['Syrian Observatory for Human Rights', 'SOHR'],
  ['The Syrian  Observatory for Human Rights (SOHR)', 'SOHR'],
  ['SYRIAN OBSERVATORY FOR HUMAN RIGHTS', 'SOHR'],
  ['www.syriahr.com', 'SOHR'],
  ['https://www.syriahr.com/en/', 'SOHR'],
  ['المرصد السوري لحقوق الإنسان', 'SOHR'],
  ['Syria Civil Defence (White Helmets)', 'White Helmets'],
  ['Syrian Network for Human Rights', 'SNHR'],
  ['The New Arab', 'New Arab'],
  ['Reuters.', 'Reuters'],
  ['AFP (LBCI)', 'AFP (LBCI)'],
  ['Syrian Observer', 'Syrian Observer'],
  ['Médecins Sans Frontières (MSF)', 'Médecins Sans Frontières'],
  ['London Observatory for Human Rights', 'London Observatory for Human Rights'],
])('%s is counted as %s', (written, name) => expect(publisherOf(written)).toBe(name));

test('they are one in the counts, are found by each of their names, and stay as they are written', () => {
  const archive = new Archive(':memory:');
  const written = ['SOHR', 'Syrian Observatory for Human Rights (SOHR)', 'syriahr.com', 'Reuters', 'REUTERS'];
  for (const [index, name] of written.entries()) {
    addReport(archive, makeReport({ id: `r${index}`, body: `Words ${index}.`, attribution: [name] }), namer);
  }
  expect(countFacet(archive, 'source')).toEqual([
    { value: 'SOHR', reports: 3 },
    { value: 'Reuters', reports: 2 },
  ]);
  for (const query of ['source:sohr', 'source:"syrian observatory"', 'source:syriahr.com', 'source:المرصد']) {
    expect([query, find(archive, query)!.numbers.length]).toEqual([query, 3]);
  }
  const both = makeReport({
    id: 'both',
    body: 'Words.',
    attribution: ['Reuters', 'REUTERS', 'SOHR', 'Syrian Observatory'],
  });
  addReport(archive, both, namer);
  expect(countFacet(archive, 'source')).toEqual([
    { value: 'SOHR', reports: 4 },
    { value: 'Reuters', reports: 3 },
  ]);
  expect([...checkIndex(archive, new Set())].flat()).toEqual([]);
  removeReports(archive, [numberOfId(archive, 'both')!]);
  expect(find(archive, 'source:reuters')!.numbers.length).toBe(2);
  expect(
    rowsByDate(archive, 0, 9)
      .map(({ attribution }) => attribution[0])
      .sort(),
  ).toEqual([...written].sort());
});
