// The built program: what is noted in one run is found, and taken back, in the next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInTerminal, type Terminal } from '../../scripts/terminal.ts';
import { fillHome } from '../archive/filled-home.ts';
import { PROGRAM } from '../cli/program.ts';
import { runHere } from '../cli/run-here.ts';

let home: string;
const terminals: Terminal[] = [];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'noted-'));
  fillHome(home);
});
afterAll(() => {
  for (const terminal of terminals) terminal.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

function start(): Terminal {
  const terminal = runInTerminal([process.execPath, PROGRAM], { env: { HOME: home }, cwd: home });
  terminals.push(terminal);
  return terminal;
}

test('a note and a tag in one run, their taking back in the next', async () => {
  const first = start();
  const see = (words: string) => first.until((text) => text.includes(words));
  await see('1 of 36');
  first.press('l');
  await see('scroll');
  first.press('ea');
  await see('note on these words:');
  first.press('Ask the village council.\r');
  await see('note: Ask the village council.');
  first.press('Tcourt\r');
  await see('#court');
  first.press('Q');
  await first.ended;
  expect((await runHere(home, ['search', 'tag:court has:note', '--json'])).out.trim().split('\n')).toHaveLength(1);
  const second = start();
  await second.until((text) => text.includes('1 of 36'));
  second.press('M');
  await second.until((text) => text.includes('Ask the village council.'));
  second.press('qU');
  await second.until((text) => text.includes('Taken back: tag'));
  second.press('U');
  await second.until((text) => text.includes('Taken back: note'));
  second.press('Q');
  await second.ended;
  expect((await runHere(home, ['notes'])).code).toBe(1);
}, 60_000);
