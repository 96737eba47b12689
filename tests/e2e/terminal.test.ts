// The terminal while somebody, or something, tugs at it: it is the screen's while the screen stands, and as it was after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runInTerminal, type Size, type Terminal } from '../../scripts/terminal.ts';
import { fillHome } from '../archive/filled-home.ts';
import { PROGRAM } from '../cli/program.ts';

let home: string;
const running: Terminal[] = [];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'terminal-'));
  fillHome(home);
});
afterEach(() => {
  for (const terminal of running.splice(0)) {
    try {
      terminal.kill('SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
});
afterAll(() => rmSync(home, { recursive: true }));

function start(command: string[], size: Size = { columns: 100, rows: 30 }): Terminal {
  const env = { HOME: home, PS1: '$ ', NODE: process.execPath, PROGRAM, BASH_SILENCE_DEPRECATION_WARNING: '1' };
  const terminal = runInTerminal(command, { env, cwd: home, size });
  running.push(terminal);
  return terminal;
}

/** In a shell with jobs, whose `stty -a` before and after can be compared. */
async function startInShell(): Promise<{ terminal: Terminal; pid: number }> {
  const terminal = start(['bash', '--norc', '--noprofile', '-i']);
  await terminal.until((text) => text.includes('$ '));
  terminal.press('stty -a; sh -c \'echo "PID $$"; exec "$NODE" "$PROGRAM"\'; echo "ENDED $?"; stty -a\r');
  await opened(terminal);
  return { terminal, pid: Number(/PID (\d+)/.exec(terminal.written())![1]) };
}

/** Keys are taken from when Ink has asked for pastes. */
async function opened(terminal: Terminal): Promise<void> {
  await terminal.until((text) => text.includes('of 36') && terminal.written().includes('\u001B[?2004h'));
}

const isShell = ({ screen, written }: Terminal) =>
  screen.buffer.active.type === 'normal' && written().includes('ENDED');

/** Everything that was switched on is off, and the settings are what they were. */
async function expectGivenBack(terminal: Terminal, code: number): Promise<void> {
  await terminal.until(() => isShell(terminal) && terminal.written().split('speed ').length > 2);
  await terminal.until((text) => /\$ $|\$$/m.test(text));
  const written = terminal.written().replaceAll('\r', '');
  expect(/ENDED (\d+)/.exec(written)![1]).toBe(String(code));
  const settings = written
    .split(/(?=speed \d+ baud)/)
    .slice(1)
    .map((text) => text.slice(0, text.search(/PID|\n\S*\$ /)));
  expect(settings[1]!.split('\n').slice(0, 5)).toEqual(settings[0]!.split('\n').slice(0, 5));
  for (const mode of ['1049', '1007', '2004']) {
    const last = (sign: string) => written.lastIndexOf(`\u001B[?${mode}${sign}`);
    // Its own line of input the shell sets up again.
    if (mode !== '2004') expect([mode, last('l') > last('h')]).toEqual([mode, true]);
  }
  expect(written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(written.lastIndexOf('\u001B[?25l'));
}

test('^L held beside other keys draws anew, echoes nothing, and loses none of them', async () => {
  const terminal = start([process.execPath, PROGRAM]);
  await opened(terminal);
  for (let times = 0; times < 30; times++) {
    terminal.press('\u000C\u000Cj\u000C');
    await setTimeout(5);
  }
  await terminal.until((text) => text.includes('31 of 36'));
  expect(terminal.written()).not.toContain('^L');
  terminal.press('Q');
  expect(await terminal.ended).toBe(0);
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['SIGUSR2', 140],
] as const)('%s ends it, and gives the terminal back', async (signal, code) => {
  const { terminal, pid } = await startInShell();
  // By then it has read what the terminal answers at a start.
  terminal.press('j');
  await terminal.until((text) => text.includes('2 of 36'));
  process.kill(pid, signal);
  await expectGivenBack(terminal, code);
});

test('SIGUSR1 opens no debugger', async () => {
  const { terminal, pid } = await startInShell();
  for (let times = 0; times < 3; times++) process.kill(pid, 'SIGUSR1');
  terminal.press('j');
  await terminal.until((text) => text.includes('2 of 36'));
  expect(terminal.written()).not.toContain('Debugger');
  terminal.press('Q');
  await expectGivenBack(terminal, 0);
});

test('a window that has another size when it comes back is filled', async () => {
  const terminal = start(['bash', '--norc', '--noprofile', '-i']);
  await terminal.until((text) => text.includes('$ '));
  terminal.press('"$NODE" "$PROGRAM"\r');
  await opened(terminal);
  terminal.press('j\u001A');
  await terminal.until((text) => text.includes('Stopped'));
  terminal.resize({ columns: 70, rows: 24 });
  terminal.press('fg\r');
  await terminal.until((text) => text.includes('2 of 36'));
  const isFilled = () => terminal.lines()[1]!.length === 70 && terminal.lines()[22]!.length === 70;
  await terminal.until(isFilled);
  terminal.press('Q');
  await terminal.until((text) => !text.includes('of 36'));
});

test('stopped and continued by somebody else, again and again, it stands as before', async () => {
  const terminal = start(['bash', '--norc', '--noprofile', '-i']);
  await terminal.until((text) => text.includes('$ '));
  terminal.press('sh -c \'echo "PID $$"; exec "$NODE" "$PROGRAM"\'\r');
  await opened(terminal);
  const pid = Number(/PID (\d+)/.exec(terminal.written())![1]);
  for (let times = 0; times < 3; times++) {
    process.kill(pid, 'SIGTSTP');
    await terminal.until(() => terminal.screen.buffer.active.type === 'normal');
    await terminal.until((text) => text.split('Stopped').length > 1 && /\$ $|\$$/m.test(text));
    // In the shell keys are its own, and shown.
    terminal.press(`echo here-${times}\r`);
    await terminal.until((text) => text.includes(`here-${times}`));
    terminal.press('fg\r');
    await terminal.until((text) => text.includes('of 36'));
  }
  for (let times = 0; times < 50; times++) process.kill(pid, times % 2 ? 'SIGCONT' : 'SIGWINCH');
  terminal.press('jjj');
  await terminal.until((text) => text.includes('4 of 36'));
  expect(terminal.lines().join('\n')).not.toContain('jjj');
  terminal.press('Q');
  await terminal.until((text) => /\$ $|\$$/m.test(text) && !text.includes('of 36'));
});

test('a window that is closed ends it', async () => {
  const terminal = start(['sh', '-c', 'trap "" HUP; "$NODE" "$PROGRAM"']);
  await opened(terminal);
  terminal.close();
  await terminal.ended;
});
