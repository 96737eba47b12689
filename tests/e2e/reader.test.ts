// The built program in a pseudo-terminal, from the first key to the state in which the terminal is left.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runInTerminal, type Terminal } from '../../scripts/terminal.ts';
import { fillHome } from '../archive/filled-home.ts';
import { PROGRAM } from '../cli/program.ts';

let home: string;
/** Where Node keeps the program compiled: for all tests, else each of them compiles it. */
let cache: string;
const running: Terminal[] = [];

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'reader-cache-'));
});
afterAll(() => rmSync(cache, { recursive: true }));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'reader-'));
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
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true });
});

function start(command: string[], env: NodeJS.ProcessEnv = {}): Terminal {
  const terminal = runInTerminal(command, { env: { HOME: home, XDG_CACHE_HOME: cache, ...env }, cwd: home });
  running.push(terminal);
  return terminal;
}

const read = (...args: string[]) => start([process.execPath, PROGRAM, ...args]);

const SHELL = `
  stty -a; echo BEFORE
  sh -c 'echo "PID $$"; exec "$NODE" $FLAGS "$PROGRAM" "$@"' sh "$@"
  echo "ENDED $?"; stty -a; echo AFTER`;

/** In a shell that says how the terminal is set, before and after, and how the program ended. */
function readInShell(args: string[] = [], flags = ''): Terminal {
  return start(['sh', '-c', SHELL, 'sh', ...args], { NODE: process.execPath, PROGRAM, FLAGS: flags });
}

/** What `stty -a` said before and after. */
function settings(written: string): [string, string] {
  const text = written.replaceAll('\r', '');
  const before = text.slice(0, text.indexOf('BEFORE'));
  const [, after = ''] = /ENDED \d+\n([\s\S]*)AFTER/.exec(text) ?? [];
  return [before, after];
}

/** Everything that was switched on is off again, and the settings are what they were. */
function expectRestored(terminal: Terminal): void {
  const written = terminal.written();
  const last = (mode: string) => written.lastIndexOf(`\u001B[?${mode}`);
  for (const mode of ['1049', '1007', '2004']) {
    if (last(`${mode}h`) >= 0) expect([mode, last(`${mode}l`) > last(`${mode}h`)]).toEqual([mode, true]);
  }
  expect(last('1049h')).toBeGreaterThanOrEqual(0);
  expect(last('25h')).toBeGreaterThan(last('25l'));
  expect(terminal.screen.buffer.active.type).toBe('normal');
  expect(terminal.screen.modes.bracketedPasteMode).toBe(false);
  expect(terminal.screen.modes.mouseTrackingMode).toBe('none');
  const [before, after] = settings(written);
  expect(before).toContain('icanon');
  expect(after).toBe(before);
}

const FIRST = 'of 36';

/** Keys are taken from when Ink has asked for pastes: until then ^C is the terminal's own. */
async function opened(terminal: Terminal): Promise<void> {
  await terminal.until((text) => text.includes(FIRST) && terminal.written().includes('\u001B[?2004h'));
}

describe('reading', () => {
  test('open, search, read, scroll, walk the names, quit', async () => {
    const terminal = readInShell();
    await opened(terminal);
    terminal.press('/qamshlo');
    await terminal.until((text) => text.includes('qamshlo → Qamishli') && /\d+ found/.test(text));
    expect(terminal.lines().find((line) => line.includes('▌'))).toContain('Russian jets');
    terminal.press('\r\r');
    await terminal.until((text) => text.includes('Two Russian warplanes') && text.includes('scroll'));
    terminal.press('G');
    await terminal.until((text) => text.includes('100%') && text.includes('Sources'));
    terminal.press('g');
    await terminal.until((text) => text.includes('Two Russian warplanes'));
    terminal.press('e');
    await terminal.until((text) => /╰─ .* · .* ─/.test(text));
    terminal.press('q');
    await terminal.until((text) => text.includes('read'));
    terminal.press('q');
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.written()).toContain('ENDED 0');
    expectRestored(terminal);
  });

  test('a star is there when it is started again', async () => {
    const first = read();
    await opened(first);
    first.press('s');
    await first.until((text) => text.includes('★'));
    first.press('Q');
    expect(await first.ended).toBe(0);
    const second = read();
    await second.until((text) => text.includes(FIRST) && text.includes('★'));
    second.press('Q');
    expect(await second.ended).toBe(0);
  });

  test('on the first start the bundled reports are there', async () => {
    rmSync(join(home, '.local'), { recursive: true });
    const terminal = read();
    await opened(terminal);
    terminal.press('Q');
    expect(await terminal.ended).toBe(0);
  });

  test('files given by path, one of them bad: read, and said after the screen has gone', async () => {
    writeFileSync(join(home, 'good.md'), '# A good one\n\nWords of Qamishli.');
    const terminal = readInShell(['good.md', 'missing.md']);
    await terminal.until((text) => text.includes('A good one') && text.includes('1 of 1'));
    terminal.press('q');
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.lines().join('\n')).toContain('missing.md: does not exist');
    expect(terminal.written()).toContain('ENDED 2');
    expectRestored(terminal);
  });

  test('a report from a pipe is read with the keys of the terminal', async () => {
    const words = 'printf "# From a pipe\\n\\nWords of Qamishli." | "$NODE" "$PROGRAM" -; echo "ENDED $?"';
    const terminal = start(['sh', '-c', words], { NODE: process.execPath, PROGRAM });
    await terminal.until((text) => text.includes('From a pipe') && text.includes('1 of 1'));
    terminal.press('l');
    await terminal.until((text) => text.includes('scroll'));
    terminal.press('Q');
    await terminal.until((text) => text.includes('ENDED'));
    expect(terminal.written()).toContain('ENDED 0');
  });

  test('resized while it runs', async () => {
    const terminal = read();
    await opened(terminal);
    terminal.resize({ columns: 60, rows: 20 });
    await terminal.until((text) => text.includes(FIRST) && !text.includes('In view'));
    terminal.resize({ columns: 120, rows: 36 });
    await terminal.until((text) => text.includes('In view'));
    terminal.press('Q');
    expect(await terminal.ended).toBe(0);
  });
});

describe('the terminal is given back', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('after %s', async (signal) => {
    const terminal = readInShell();
    await opened(terminal);
    const pid = Number(/PID (\d+)/.exec(terminal.written())![1]);
    process.kill(pid, signal);
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.written()).not.toContain('ENDED 0');
    expectRestored(terminal);
  });

  test.each(['\u0003', 'Q', '?\u0003\u0003', '/x\u0003\u0003'])('after the keys %j', async (keys) => {
    const terminal = readInShell();
    await opened(terminal);
    terminal.press(keys);
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.written()).toContain('ENDED 0');
    expectRestored(terminal);
  });

  test('after an error inside, which is said', async () => {
    const broken = join(home, 'broken.mjs');
    writeFileSync(broken, `setInterval(() => { if (process.stdin.isRaw) throw new Error('broken on purpose'); }, 50);`);
    const terminal = readInShell([], `--import ${broken}`);
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.written()).toContain('broken on purpose');
    expect(terminal.written()).not.toContain('ENDED 0');
    expectRestored(terminal);
  });

  /** From the list. */
  async function pipe(terminal: Terminal, command: string): Promise<void> {
    terminal.press('|');
    await terminal.until((text) => text.includes('the page goes to this command'));
    terminal.press(`${command}\r`);
  }

  test('| lends it to a command that reads the page, and keys; then all is as before', async () => {
    const terminal = readInShell();
    await opened(terminal);
    await pipe(terminal, 'head -n 1 | tr a-z A-Z; read -r typed </dev/tty; echo "typed $typed"');
    await terminal.until((text) => text.includes('SOHR COUNTS FOUR'));
    terminal.press('every key\r');
    await terminal.until((text) => text.includes('typed every key') && text.includes('The command is done.  [Enter]'));
    terminal.press('\r');
    await terminal.until((text) => text.includes(FIRST));
    terminal.press('jQ');
    await terminal.until((text) => text.includes('AFTER'));
    expect(terminal.written()).toContain('ENDED 0');
    expectRestored(terminal);
  });

  test('^C ends the command that has it, and nothing else', async () => {
    const terminal = read();
    await opened(terminal);
    await pipe(terminal, "cat >/dev/null; echo 'be'gun; sleep 1000");
    await terminal.until((text) => text.includes('begun'));
    terminal.press('\u0003');
    await terminal.until((text) => text.includes('The command ended with SIGINT.  [Enter]'));
    terminal.press('\r');
    await terminal.until((text) => text.includes(FIRST));
    terminal.press('Q');
    expect(await terminal.ended).toBe(0);
  });

  test('^Z gives it to the shell, fg takes it back', async () => {
    const terminal = start(['bash', '--norc', '--noprofile', '-i'], { PS1: '$ ', NODE: process.execPath, PROGRAM });
    await terminal.until((text) => text.includes('$ '));
    terminal.press('"$NODE" "$PROGRAM"\r');
    await opened(terminal);
    terminal.press('jj');
    await terminal.until((text) => text.includes('3 of 36'));
    terminal.press('\u001A');
    await terminal.until((text) => text.includes('Stopped'));
    expect(terminal.screen.buffer.active.type).toBe('normal');
    expect(terminal.screen.modes.bracketedPasteMode || terminal.written().lastIndexOf('\u001B[?2004l') > 0).toBe(true);
    terminal.press('fg\r');
    await terminal.until((text) => text.includes('3 of 36'));
    terminal.press('j');
    await terminal.until((text) => text.includes('4 of 36'));
    terminal.press('Q');
    await terminal.until((text) => /\$ $|\$$/m.test(text) && !text.includes('4 of 36'));
    expect(terminal.screen.buffer.active.type).toBe('normal');
    terminal.press('exit\r');
    await terminal.ended;
  });
});

test('nothing of a hostile report reaches the terminal as a command', async () => {
  const evil =
    '\u001B]0;owned\u0007\u001B[31;5mred\u001B[0m\u009B5m\u202Egnp.exe \u001B]52;c;b3duZWQ=\u0007\u001BPq\u001B\\';
  const link = '[a link](javascript:alert(1)) [other](https://example.org/\u001B]0;owned\u0007)';
  mkdirSync(join(home, 'hostile'));
  writeFileSync(
    join(home, 'hostile/one.md'),
    `# Title ${evil}\n\nWords ${evil} of Qamishli. ${link}\n\n${'Other words. '.repeat(100)}\n\n\`code ${evil}\`\n`,
  );
  writeFileSync(join(home, `hostile/two\u001B]0;owned\u0007.txt`), `Second ${evil}\n\n${'Other words. '.repeat(100)}`);
  const terminal = read('hostile');
  await terminal.until((text) => text.includes('1 of 2'));
  terminal.press('l');
  await terminal.until((text) => text.includes('a link'));
  terminal.press('eJ');
  await terminal.until((text) => text.includes('2 of 2'));
  terminal.press('h/owned');
  await terminal.until((text) => text.includes('found'));
  terminal.press('\rQ');
  await terminal.ended;
  const written = terminal.written();
  // Sequences that set a title, blink, write the clipboard, are C1, or turn the order of letters.
  for (const sequence of [
    '\u001B]0',
    '\u001B]52',
    '\u001BP',
    '\u001B[31;5m',
    '\u009B',
    '\u202E',
    '\u0007owned',
    'javascript:',
  ]) {
    expect([sequence, written.includes(sequence)]).toEqual([sequence, false]);
  }
});

describe('what cannot be opened is a sentence', () => {
  test.each<[string, () => NodeJS.ProcessEnv]>([
    ['a data folder within a file', () => ({ XDG_DATA_HOME: PROGRAM })],
    ['an archive that is none', () => ({ SOHR_READER_ARCHIVE: PROGRAM })],
  ])('%s', async (_, env) => {
    const terminal = start([process.execPath, PROGRAM], env());
    expect(await terminal.ended).toBe(2);
    const text = terminal.written();
    expect(text).toContain('cannot be opened as an archive');
    expect(text).toContain('--archive');
    expect(text).not.toContain('    at ');
    expect(text).not.toContain('\u001B[?1049h');
  });

  test('without HOME it finds the home of the user, or says what to do', async () => {
    const terminal = start([process.execPath, PROGRAM], { HOME: '', XDG_DATA_HOME: home, XDG_CACHE_HOME: home });
    await opened(terminal);
    terminal.press('Q');
    expect(await terminal.ended).toBe(0);
  });
});

test('the very first start shows the bundled reports with its first frame', async () => {
  rmSync(join(home, '.local'), { recursive: true, force: true });
  const terminal = read();
  await terminal.until((text) => text.includes('1 of 36'));
  // Before Ink, whose frames begin so.
  const first = terminal.written().split('\u001B[?2026h')[0];
  expect(first).toContain('1 of 36');
  expect(first).toContain('? lists all keys');
  terminal.press('j');
  await terminal.until((text) => text.includes('2 of 36') && !text.includes('? lists all keys'));
  terminal.press('Q');
  expect(await terminal.ended).toBe(0);
});

test('what is typed before there is anybody to listen is heard, and not printed', async () => {
  const terminal = read();
  await terminal.until((text) => text.includes('1 of 36'));
  terminal.press('jj');
  await terminal.until((text) => text.includes('3 of 36'));
  // Some terminals clear the screen each time that it is entered.
  expect(terminal.written().split('\u001B[?1049h')).toHaveLength(2);
  terminal.press('Q');
  expect(await terminal.ended).toBe(0);
});

test.each(['Q', 'jQ', '\u0003', '/x\u0003\u0003', '\u001B[Bq'])('who types %j at once has left', async (keys) => {
  const terminal = readInShell();
  await terminal.until(() => terminal.written().includes('\u001B[?1049h'));
  terminal.press(keys);
  await terminal.until((text) => text.includes('AFTER'));
  expect(terminal.written()).toContain('ENDED 0');
  expectRestored(terminal);
});

test('names that an older version found are shown meanwhile, said to be old, and brought up to date', async () => {
  const file = join(home, '.local/share/sohr-reader/archive.sqlite');
  const change = (sql: string) => {
    const archive = new DatabaseSync(file);
    archive.exec(sql);
    archive.close();
  };
  const first = read();
  await first.until((text) => text.includes('1 of 36'));
  first.press('Q');
  expect(await first.ended).toBe(0);
  change(`UPDATE recognisers SET version = 'older'; UPDATE entities SET details = '{}' WHERE type = 'place'`);
  const run = () => spawnSync(process.execPath, [PROGRAM, 'names', '--json'], { env: { ...process.env, HOME: home } });
  const old = run();
  expect(String(old.stderr)).toContain('The names in 36 reports are as an older version found them');
  expect(String(old.stdout)).not.toContain('"kind":"village"');
  const terminal = read();
  await terminal.until((text) => text.includes('up to date now'));
  terminal.press('Q');
  expect(await terminal.ended).toBe(0);
  const now = run();
  expect(String(now.stderr)).toBe('');
  expect(String(now.stdout)).toContain('"kind":"village"');
});

test('an archive that cannot be read is said on no screen of its own', async () => {
  const first = read();
  await first.until((text) => text.includes('1 of 36'));
  first.press('Q');
  expect(await first.ended).toBe(0);
  const archive = new DatabaseSync(join(home, '.local/share/sohr-reader/archive.sqlite'));
  archive.exec('ALTER TABLE months RENAME TO elsewhere');
  archive.close();
  const again = read();
  expect(await again.ended).toBeGreaterThan(0);
  expect(again.written()).toContain('no such table: months');
  expect(again.written()).not.toContain('\u001B[?1049h');
});

test.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 40, rows: 12 },
])('every panel opens, and closes again, at $columns x $rows', async (size) => {
  const terminal = runInTerminal([process.execPath, PROGRAM], {
    env: { HOME: home, XDG_CACHE_HOME: cache },
    cwd: home,
    size,
  });
  running.push(terminal);
  const see = (words: string) => terminal.until((text) => text.includes(words));
  const close = async () => {
    terminal.press('\u001B');
    await see('1 of 36');
  };
  await see('1 of 36');
  terminal.press('?');
  await see('Keys');
  terminal.press('map');
  await see('/ map');
  await close();
  for (const [key, title] of [
    ['i', 'Names'],
    ['t', 'Months'],
    ['m', 'Places of the report'],
    ['c', 'Correct a name'],
  ] as const) {
    terminal.press(key);
    await see(title);
    await close();
  }
  terminal.press('Q');
  expect(await terminal.ended).toBe(0);
});
