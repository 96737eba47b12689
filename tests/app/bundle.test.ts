// The bundled reports: there at once in a new archive, whatever else happens; brought to an old one, but never over what
// the reader did.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBundle } from '../../src/app/bundle.ts';
import { copyBundle } from '../../src/app/copy-bundle.ts';
import { openArchive } from '../../src/app/open-archive.ts';
import { Archive } from '../../src/archive/archive.ts';
import { countOutdated } from '../../src/archive/names/recognisers.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { BUNDLED } from '../../src/archive/reports/origins.ts';
import { countReports, numberOfId, rowsByDate } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { find } from '../../src/search/find.ts';
import { archiveIn, builtInstallation, fillHome } from '../archive/filled-home.ts';
import { makeReport, namer } from '../archive/make-report.ts';
import { allRows, oneRow, runSql } from '../archive/sql.ts';

const installation = builtInstallation();
const bundle = new URL('dist/bundle.sqlite', installation.root);
const ALL = readdirSync(new URL('articles/', installation.root)).filter((name) => name.endsWith('.md')).length;
const ANY = '2012-05-25-houla';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const open = async (file: string, version = installation.version) =>
  (await openArchive({ paths: [], archive: file }, { ...installation, version })).archive;

test('a new archive has them all, with their names, and can be written', async () => {
  const file = at('deep/er/new.sqlite');
  const archive = await open(file);
  expect(countReports(archive)).toBe(ALL);
  expect(find(archive, 'qamshlo')!.numbers.length).toBeGreaterThan(0);
  expect(countOutdated(archive, installation.namer)).toBe(0);
  setMark(archive, 1, 'read', true);
  expect(statSync(at('deep/er')).mode & 0o777).toBe(0o700);
  expect(readdirSync(at('deep/er')).filter((name) => name.endsWith('.new'))).toEqual([]);
  archive.close();
});

test('one that is there is never written over; what a killed start left is taken away in time', () => {
  writeFileSync(at('mine'), 'mine');
  copyBundle(bundle, at('mine'));
  expect(statSync(at('mine')).size).toBe(4);
  for (const [name, age] of [
    ['other.9.new', 3600],
    ['other.8.new', 0],
  ] as const) {
    writeFileSync(at(name), 'half');
    utimesSync(at(name), Date.now() / 1000 - age, Date.now() / 1000 - age);
  }
  copyBundle(bundle, at('other'));
  expect(countReports(new Archive(at('other')))).toBe(ALL);
  expect([existsSync(at('other.9.new')), existsSync(at('other.8.new'))]).toEqual([false, true]);
});

test('where it cannot be copied, an empty archive is filled', async () => {
  const file = at('no-copy.sqlite');
  copyBundle(new URL('nowhere', bundle), file);
  expect(readdirSync(folder).filter((name) => name.startsWith('no-copy'))).toEqual([]);
  const archive = new Archive(file);
  addBundle(archive, bundle, 'x');
  expect(countReports(archive)).toBe(ALL);
  expect(find(archive, 'qamshlo')!.numbers.length).toBeGreaterThan(0);
  expect(countOutdated(archive, installation.namer)).toBe(0);
  archive.close();
});

test('a new version changes what is new, and leaves marks, and what was removed', async () => {
  const archive = new Archive(fillHome(at('old')));
  const [changed, removed, other] = rowsByDate(archive, 0, 3).map(({ number, id }) => ({ number, id }));
  const { report } = readStored(archive, changed!.number)!;
  // As an older version had it.
  addReport(archive, { ...makeReport({ id: report.id, body: 'Old words.' }), origin: report.origin! }, namer);
  setMark(archive, changed!.number, 'starred', true);
  setMark(archive, other!.number, 'read', true);
  removeReports(archive, [removed!.number]);
  const lost = numberOfId(archive, ANY)!;
  runSql(archive, 'DELETE FROM words WHERE rowid = ?', lost);
  runSql(archive, 'DELETE FROM reports WHERE number = ?', lost);
  addReport(archive, makeReport({ id: 'mine' }), namer);
  archive.close();
  const again = await open(archiveIn(at('old')), 'newer');
  expect(countReports(again)).toBe(ALL);
  expect(numberOfId(again, removed!.id)).toBeUndefined();
  expect(readStored(again, changed!.number)!.report).toEqual(report);
  expect(rowsByDate(again, 0, 99).filter(({ starred, read }) => starred || read)).toMatchObject([
    { id: changed!.id, starred: true },
    { id: other!.id, read: true },
  ]);
  expect(readStored(again, numberOfId(again, ANY)!)!.report.origin).toBe(`${BUNDLED}${ANY}.md`);
  expect(countOutdated(again, installation.namer)).toBe(1);
  again.close();
});

test('many first starts at once, some killed, leave one whole archive', async () => {
  const file = at('at-once/archive.sqlite');
  const program = `
    const { openArchive } = await import(${JSON.stringify(new URL('src/app/open-archive.ts', installation.root))});
    const { setMark } = await import(${JSON.stringify(new URL('src/archive/state/marks.ts', installation.root))});
    const { archive } = await openArchive({ paths: [], archive: ${JSON.stringify(file)} }, {
      ...${JSON.stringify(installation)}, root: new URL(${JSON.stringify(installation.root)}),
    });
    setMark(archive, Number(process.argv[1]), 'starred', true);
    archive.close();`;
  const ends = await Promise.all(
    [1, 2, 3, 4].map((number) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program, String(number)]);
      // Somewhere within its start.
      if (number > 2) setTimeout(() => child.kill('SIGKILL'), 100 * number);
      return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
    }),
  );
  expect(ends.slice(0, 2)).toEqual([0, 0]);
  const archive = new Archive(file);
  expect(countReports(archive)).toBe(ALL);
  expect(allRows(archive, 'SELECT report FROM marks WHERE starred AND report < 3')).toEqual([
    { report: 1 },
    { report: 2 },
  ]);
  expect(oneRow(archive, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  archive.close();
});
