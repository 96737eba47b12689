// Whole reports out and in again: nothing is lost on the way.
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { countReports, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { printJson } from '../../src/cli/commands/archive/export.ts';
import { importReports } from '../../src/sources/import/import.ts';
import { makeParser } from '../../src/sources/import/parse-items.ts';
import { readItems } from '../../src/sources/import/read-items.ts';
import { namer } from '../archive/make-report.ts';
import { runs } from '../runs.ts';
import { ROOT } from './program.ts';
import { collectOutput } from './run-here.ts';

async function importInto(archive: Archive, paths: string[], stdin = ''): Promise<void> {
  const found = readItems(paths, Readable.from([Buffer.from(stdin)]));
  const stop = new AbortController().signal;
  await importReports(found, { archive, namer, parse: makeParser(namer.recognise), tell: () => undefined, stop });
}

function exported(archive: Archive): string {
  const output = collectOutput();
  printJson(archive, allNewestFirst(archive), output);
  return output.ended().out;
}

/** @returns how many there were */
async function expectRoundTrip(archive: Archive): Promise<number> {
  const first = exported(archive);
  const other = new Archive(':memory:');
  await importInto(other, ['-'], first);
  expect(exported(other)).toBe(first);
  return countReports(other);
}

test('the bundled reports, with what was marked', async () => {
  const archive = new Archive(':memory:');
  await importInto(archive, [`${ROOT}/articles`]);
  const [one, two] = rowsByDate(archive, 0, 2);
  setMark(archive, one!.number, 'starred', true);
  setMark(archive, two!.number, 'read', true);
  expect(await expectRoundTrip(archive)).toBe(
    readdirSync(`${ROOT}/articles`).filter((name) => name.endsWith('.md')).length,
  );
});

test('whatever came in as text, HTML or markdown', async () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '\n', '#', '*', '-', '<', '>', '&', '|', '_', '`', '1', '.', 'ب'),
    maxLength: 60,
  });
  const record = fc.record(
    {
      title: words,
      date: fc.constantFrom('2014', '2014-11', '2014-11-03'),
      source: words,
      url: fc.webUrl(),
      location: fc.constantFrom('Homs', 'Homs, Azaz', 'Nowhere'),
      text: words,
      html: words.map((text) => `<p>${text}</p>`),
      markdown: words,
    },
    { requiredKeys: ['title'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (records) => {
      const archive = new Archive(':memory:');
      await importInto(archive, ['-'], records.map((one) => `${JSON.stringify(one)}\n`).join(''));
      fc.pre(countReports(archive) > 0);
      await expectRoundTrip(archive);
    }),
    { seed: 45, numRuns: runs(300) },
  );
});
