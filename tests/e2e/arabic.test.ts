// A report in Arabic, opened in terminals of several kinds: who sets it in order is told by the terminal, or the configuration.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInTerminal, type Terminal } from '../../scripts/terminal.ts';
import { PROGRAM } from '../cli/program.ts';

const WORDS = 'قصف في حلب';
const REVERSED = [...WORDS].reverse().join('');

let home: string;
let terminal: Terminal | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'arabic-'));
  writeFileSync(join(home, 'a.md'), `# ${WORDS}\n\nSOHR: ${WORDS}.`);
});
afterEach(() => {
  try {
    terminal?.kill('SIGKILL');
  } catch {
    // It has ended by itself.
  }
  rmSync(home, { recursive: true });
});

async function open(env: NodeJS.ProcessEnv): Promise<string> {
  terminal = runInTerminal([process.execPath, PROGRAM, 'a.md'], { env: { HOME: home, ...env }, cwd: home });
  await terminal.until((text) => text.includes('1 of 1') && text.includes('SOHR: '));
  return terminal.lines().join('\n');
}

test('xterm, which sets nothing in order, gets it set and joined', async () => {
  const shown = await open({ XTERM_VERSION: 'XTerm(379)' });
  expect(shown.normalize('NFKC')).toContain(`SOHR: ${REVERSED}.`);
  expect(shown).not.toContain(REVERSED);
});

test('a terminal that does so itself gets what was written', async () => {
  expect(await open({ XTERM_VERSION: '', VTE_VERSION: '7600' })).toContain(`SOHR: ${WORDS}.`);
});

test('what the configuration says goes before what is known of the terminal', async () => {
  mkdirSync(join(home, '.config', 'sohr-reader'), { recursive: true });
  writeFileSync(join(home, '.config', 'sohr-reader', 'config.yaml'), 'arabic: reorder\n');
  expect(await open({ VTE_VERSION: '7600' })).toContain(`SOHR: ${REVERSED}.`);
});
