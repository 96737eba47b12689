// The built program with so many reports that another thread searches them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInTerminal, type Terminal } from '../../scripts/terminal.ts';
import { PROGRAM } from '../cli/program.ts';

const COUNT = 5200;
const WORDS = ['potatoes', 'aubergines', 'cucumbers', 'lentils'];

let home: string;
let terminal: Terminal | undefined;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'large-'));
  const records = Array.from({ length: COUNT }, (_, index) => ({
    id: `r${index}`,
    title: `Report ${index} of ${WORDS[index % WORDS.length]}`,
    date: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString().slice(0, 10),
    text: `Nothing happened at ${index % 2 ? 'Qamishli' : 'Homs'}.`,
    kind: index % 10 === 0 ? 'tenth' : 'other',
  }));
  writeFileSync(join(home, 'reports.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'));
  execFileSync(process.execPath, [PROGRAM, 'import', join(home, 'reports.jsonl')], {
    env: { ...process.env, HOME: home },
    stdio: 'pipe',
  });
});
afterAll(() => {
  terminal?.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

test('search, facets, names and a correction, one after the other', async () => {
  terminal = runInTerminal([process.execPath, PROGRAM], { env: { HOME: home }, cwd: home });
  const { until, press } = terminal;
  const see = (words: string) => until((text) => text.includes(words));
  const total = (COUNT + 36).toLocaleString('en');
  await see(`1 of ${total}`);
  press('/cucmbers');
  await see('cucmbers → cucumbers');
  await see(`1,300 of ${total}`);
  press('\r');
  press('F\t');
  await until((text) => /other +1040/.test(text) && /tenth +260/.test(text));
  press('j\r');
  await see(`260 of ${total}`);
  press('i');
  await until((text) => /Homs +260/.test(text));
  press('\u001B');
  await see('Nothing happened at Homs.');
  press('\u001B');
  // The list stands where it stood in the search.
  await see(`7 of ${total}`);
  press('/qamishli\r');
  await see(`of ${total}`);
  press('l');
  await see('Two Russian warplanes');
  // A name that thousands of reports have.
  press('J');
  await see('happened at Qamishli.');
  press('ec');
  await see('Correct a name');
  // The third of them: everywhere, and not here or in this report alone.
  press('jj\r');
  await until((text) => /is hidden: 2,?602 mentions in 2,?602 reports/.test(text));
  press('U');
  await see('The last correction of a name is taken back');
  press('Q');
  expect(await terminal.ended).toBe(0);
});
