// An archive from other hands, each column of each table full of what commands a terminal: nothing of it is printed by any
// command in any form, nothing stands on the screen in any pane, and nothing ends in anything but an answer or a sentence.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { addCheck } from '../../src/archive/checks/checks.ts';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { addNote } from '../../src/archive/notes/notes.ts';
import { setTag } from '../../src/archive/notes/tags.ts';
import { saveSearch } from '../../src/archive/state/searches.ts';
import { BUNDLE, writeSetting } from '../../src/archive/state/settings.ts';
import { writeSyncItem, writeSyncSource } from '../../src/archive/state/sync-state.ts';
import { COMMAND_NAMES } from '../../src/cli/parsing/command-names.ts';
import { BINDINGS } from '../../src/keys/keys.ts';
import { anchorOf } from '../../src/report/anchor/anchor.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { builtInstallation } from '../archive/filled-home.ts';
import { archiveOf } from '../archive/make-report.ts';
import { collectOutput, runHere } from '../cli/run-here.ts';
import { press, startSession } from '../ui/session.ts';
import { commandLines } from './command-lines.ts';
import { cameThrough, HOSTILE_UNICODE } from './hostile.ts';

let home: string;
let sound: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'columns-'));
  sound = join(home, 'sound.sqlite');
  const archive = archiveOf(
    [
      { id: 'one', title: 'Bread at Qamishli', date: '2022-05-27', body: 'Bread. Qamishli, Abu Rasin and SDF. SOHR.' },
      { id: 'two', title: 'Second bread', date: '2021-01', governorates: ['Homs'], kind: 'calm', body: 'Kamishli.' },
    ],
    sound,
  );
  writeSetting(archive, BUNDLE, builtInstallation().version);
  saveSearch(archive, { name: 'saved', query: 'bread' });
  const to = { id: 'own:person:x', type: 'person', name: 'Somebody', who: 'whoever', kind: 'kind' } as const;
  const anchor = anchorOf('Bread at Qamishli', { start: 0, end: 5 });
  addNote(archive, { report: 'one', text: 'A note.', anchor });
  const found = { min: 1, max: 1, effect: 'killed', class: 'unknown', claimant: 'SOHR' } as const;
  addCheck(archive, {
    report: 'one',
    edition: '00',
    anchor,
    sentence: 'Bread at Qamishli',
    verdict: 'corrected',
    found,
    values: found,
  });
  setTag(archive, 'one', 'bakeries', true);
  addCorrection(archive, { kind: 'add', surface: 'Bread', to });
  const site = writeSyncSource(
    archive,
    'https://nobody.invalid/',
    { kind: 'feed', feed: 'https://nobody.invalid/' },
    {},
  );
  writeSyncItem(archive, site, 'guid', 1, '2022');
  archive.close();
  writeFileSync(join(home, 'corrections.json'), '{"corrections": []}');
  writeFileSync(join(home, 'annotations.json'), '[]');
  writeFileSync(join(home, 'report.md'), '# Third\n\nWords.');
});
afterAll(() => rmSync(home, { recursive: true }));

/** Of the archive's own tables; what an index keeps for itself is no text. */
function textColumns(): { table: string; column: string }[] {
  const database = new DatabaseSync(sound, { readOnly: true });
  const columns = database
    .prepare(
      `SELECT tables.name AS "table", columns.name AS "column"
       FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.type = 'TEXT' AND tables.name NOT LIKE 'words%' AND tables.sql NOT LIKE '%VIRTUAL%'`,
    )
    .all() as { table: string; column: string }[];
  database.close();
  return columns;
}

/** JSON stays JSON, with every text in it changed; all else gets it at its end. */
function spoiled(text: string): string {
  try {
    const value = JSON.parse(text);
    if (typeof value !== 'object') return text + HOSTILE_UNICODE;
    return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? inner + HOSTILE_UNICODE : inner));
  } catch {
    return text + HOSTILE_UNICODE;
  }
}

function spoil(file: string, columns: { table: string; column: string }[]): void {
  copyFileSync(sound, file);
  const database = new DatabaseSync(file);
  database.function('spoiled', (text) => (typeof text === 'string' ? spoiled(text) : text));
  database.exec('PRAGMA foreign_keys = OFF');
  // Whoever sends an archive leaves out what guards it.
  const guards = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[];
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  for (const { table, column } of columns) database.exec(`UPDATE ${table} SET ${column} = spoiled(${column})`);
  database.close();
}

/** What a column can show itself in: the others read no more of the archive than these. */
const READING = [
  'check',
  'entities',
  'editions',
  'export',
  'history',
  'list',
  'names',
  'search',
  'searches',
  'show',
  'sources',
  'stats',
  'timeline',
  'who',
];

async function expectNothingPrinted(file: string, commands: readonly string[] = COMMAND_NAMES): Promise<void> {
  const samples = {
    ...{ id: 'one', word: 'bread', name: 'Qamishli' },
    ...{ reports: join(home, 'report.md'), corrections: join(home, 'corrections.json') },
    annotations: join(home, 'annotations.json'),
  };
  for (const line of await commandLines(samples)) {
    if (!commands.includes(line[0]!) || (commands === READING && line.includes('nobodyiscalledso'))) continue;
    for (const isTerminal of commands === READING ? [true] : [false, true]) {
      const look = { isTerminal, env: { FORCE_COLOR: isTerminal ? '3' : '0' } };
      const { out, error, code } = await runHere(home, [...line, '--archive', file], look);
      expect([line, code, cameThrough(out, isTerminal ? 'truecolor' : 'pipe'), cameThrough(error, 'pipe')]).toEqual([
        ...[line, expect.toSatisfy((one) => [0, 1, 2].includes(one))],
        ...[[], []],
      ]);
    }
  }
}

/** Every key that means something anywhere, on the list and on the page. */
function expectNothingShown(file: string): void {
  const archive = new Archive(file);
  const theme = themeFor('truecolor');
  for (const into of ['', 'l', 'l e', '/ =bread', 'i', 'F', 't', 'e return', 'l c']) {
    for (const { keys } of BINDINGS) {
      const session = startSession(archive);
      press(session, into);
      const state = press(session, keys[0]!);
      const shown = linesOf(composeScreen(state, theme)).join('\n');
      expect([into, keys[0], cameThrough(shown, 'truecolor')]).toEqual([into, keys[0], []]);
    }
  }
  archive.close();
}

/** What is written to files: a page, and the tables of a database. */
async function expectNothingWritten(file: string): Promise<void> {
  const [page, tables] = ['html', 'sqlite'].map((form) => join(home, `written.${form}`)) as [string, string];
  for (const args of [
    ['--html', page],
    ['--sqlite', tables],
  ]) {
    const { code, error } = await runHere(home, ['export', ...args, '--archive', file]);
    expect([args[0], error, code]).toEqual([args[0], expect.not.stringContaining('damaged'), 0]);
    expect(cameThrough(error, 'pipe')).toEqual([]);
  }
  expect(cameThrough(readFileSync(page, 'utf8'), 'pipe')).toEqual([]);
  const database = new DatabaseSync(tables, { readOnly: true });
  for (const table of ['reports', 'sources', 'names', 'mentions', 'about']) {
    const rows = database.prepare(`SELECT * FROM ${table}`).all();
    for (const value of rows.flatMap(Object.values)) {
      if (typeof value === 'string') expect([table, cameThrough(value, 'pipe')]).toEqual([table, []]);
    }
  }
  database.close();
}

test('what is looked for is found where nothing is cleaned', () => {
  expect(cameThrough(HOSTILE_UNICODE, 'pipe').length).toBeGreaterThan(90);
  const { ended, line } = collectOutput();
  line('plain');
  expect(cameThrough(ended().out, 'pipe')).toEqual([]);
});

test('every column alone', async () => {
  const columns = textColumns();
  expect(columns.length).toBeGreaterThan(20);
  for (const [index, one] of columns.entries()) {
    const file = join(home, `column-${index}.sqlite`);
    spoil(file, [one]);
    await expectNothingPrinted(file, READING);
  }
});

const isWords = ({ table, column }: { table: string; column: string }) =>
  !(table === 'settings' || (table === 'entities' && column === 'type') || table === 'recognisers');

test('every column at once, but for what says what the others are', async () => {
  const file = join(home, 'all.sqlite');
  spoil(file, textColumns().filter(isWords));
  expectNothingShown(file);
  await expectNothingPrinted(file);
});

test('every column that an export reads, at once', async () => {
  const file = join(home, 'exported.sqlite');
  spoil(file, textColumns().filter(isWords));
  // One that cannot be read is said, and ends it.
  const database = new DatabaseSync(file);
  database.exec('DELETE FROM corrections');
  database.close();
  await expectNothingWritten(file);
});
