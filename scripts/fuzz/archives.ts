// Archives with bytes or columns changed: every command answers, or says that the archive is damaged; nothing else.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Installation } from '../../src/base/installation.ts';
import { obey } from '../../src/cli/obey.ts';
import { outputTo } from '../../src/cli/output/output.ts';
import { safeLines } from '../../src/theme/safe-line.ts';
import { jsonOf, type Random, spoilBytes, wordsOf } from './random.ts';
import { hold, type Target } from './target.ts';

const LINES = [
  ...[
    ['list'],
    ['list', '--json'],
    ['stats'],
    ['sources'],
    ['timeline'],
    ['names'],
    ['names', '--query', 'homs'],
    ['map', '--words'],
  ],
  ...[
    ['entities', '--csv'],
    ['export'],
    ['search', 'homs'],
    ['search', '--facet', 'year'],
    ['searches'],
    ['corrections', 'export'],
  ],
  ...[
    ['who', 'Homs'],
    ['show', '2011'],
  ],
];

export function archivesIn(folder: string, bundle: string, installation: Installation): Target {
  const file = join(folder, 'spoilt.sqlite');
  const clear = () => {
    for (const end of ['', '-wal', '-shm', '-journal', '.backup']) rmSync(file + end, { force: true });
  };
  return {
    name: 'archives',
    tryOnce: async (random) => {
      clear();
      const what = random.oneIn(2) ? spoilFile(file, bundle, random) : spoilColumn(file, bundle, random);
      for (let times = 0; times < 4; times++) {
        const line = random.pick(LINES);
        const { code, out, error } = await run([...line, '--archive', file], installation, folder);
        const about = { what, line, code, error };
        hold(code === 0 || code === 1 || code === 2, 'an exit code of its own', about);
        hold(!error.includes('a fault of the program'), 'a fault', about);
        // Tabs part the cells of a table.
        const text = out.replaceAll('\t', ' ');
        hold(safeLines(text) === text && safeLines(error) === error, 'not clean', about);
      }
    },
    close: clear,
  };
}

function spoilFile(file: string, bundle: string, random: Random): string {
  writeFileSync(file, spoilBytes(readFileSync(bundle), random));
  return 'bytes';
}

function spoilColumn(file: string, bundle: string, random: Random): string {
  copyFileSync(bundle, file);
  const database = new DatabaseSync(file);
  const columns = database
    .prepare(`SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND t.name NOT LIKE 'words%' AND t.name NOT LIKE 'vocabulary%' AND t.name NOT LIKE 'sqlite%'`)
    .all() as { table: string; column: string }[];
  const { table, column } = random.pick(columns);
  const value = random.pick([
    wordsOf(random),
    JSON.stringify(jsonOf(random)),
    -1,
    2 ** 40,
    0.5,
    Uint8Array.from([255, 0, 7]),
    null,
  ]);
  try {
    database.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid % 3 = 0`).run(value);
  } catch {
    // The tables allow no such value.
  }
  database.close();
  return `${table}.${column} = ${JSON.stringify(value)?.slice(0, 200)}`;
}

async function run(argv: string[], installation: Installation, home: string) {
  const said = { out: '', error: '' };
  const output = outputTo({
    ...{ isTerminal: false, columns: 80, isPainted: false, isTerminalBeside: () => false, columnsBeside: () => 80 },
    write: (text) => {
      said.out += text;
    },
    writeBeside: (text) => {
      said.error += text;
    },
  });
  const code = await obey(argv, {
    ...{ installation, output, env: { HOME: home } },
    stopSignal: () => new AbortController().signal,
    openScreen: async () => 2,
    confirm: async () => false,
  });
  return { code, ...said };
}
