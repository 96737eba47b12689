// The built program as a process: its streams, its exit codes, and what the system does to it. What commands print is
// tested in commands.test.ts.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { environment, PROGRAM, ROOT, run } from './program.ts';

const QAMISHLI = '2022-05-27-qamishli-russian-aircraft';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reader-'));
  fillHome(home);
});
afterAll(() => rmSync(home, { recursive: true }));

test('what was found goes to standard output, what is said of it beside', () => {
  const { code, out, error } = run(home, ['search', 'qamshlo']);
  expect([code, out.split('\t')[1], error]).toEqual([0, QAMISHLI, expect.stringMatching(/^qamshlo → Qamishli/)]);
  expect(run(home, ['search', 'xyzzyx'])).toMatchObject({ code: 1, out: '' });
  expect(run(home, ['--colour'])).toMatchObject({ code: 2, out: '', error: expect.stringContaining('--colour') });
});

test('ended without an answer, it does not say that all went well', () => {
  const other = join(home, 'unanswered');
  mkdirSync(join(other, 'dist'), { recursive: true });
  writeFileSync(join(other, 'package.json'), '{"type":"module"}');
  cpSync(PROGRAM, join(other, 'bin/sohr-reader.js'));
  writeFileSync(join(other, 'dist/load.js'), 'export const load = () => new Promise(() => undefined);');
  const { status } = spawnSync(process.execPath, [join(other, 'bin/sohr-reader.js')], { env: environment(home) });
  expect(status).toBe(2);
});

test('--version', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  expect(run(home, ['--version'])).toEqual({ code: 0, out: `sohr-reader ${version}\n`, error: '' });
});

test('- is standard input', () => {
  const { out } = run(home, ['list', '-', '--json'], { input: '# From a pipe\n\nWords.' });
  expect(JSON.parse(out)).toMatchObject({ title: 'From a pipe', words: 4 });
  expect(run(home, ['list', '-']).code).toBe(2);
});

test('without a terminal it says what to do instead of drawing', () => {
  const { code, out, error } = run(home, []);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain('needs a terminal');
  expect(error).toContain('list');
});

// Only root can become somebody whom the system does not know.
test.skipIf(process.getuid?.() !== 0)('without any home folder it says what to do', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'list'], {
    env: { PATH: process.env.PATH },
    uid: 54_321,
    encoding: 'utf8',
    timeout: 120_000,
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    'sohr-reader: there is no home folder to keep the archive in\n  Set HOME, or name a file with --archive.\n',
  );
});

describe('a pipe', () => {
  const pipe = (words: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${words}`], {
      env: environment(home, { NODE: process.execPath, PROGRAM }),
      encoding: 'utf8',
      timeout: 120_000,
    });

  test('that is closed early is no error', () => {
    const { status, stdout, stderr } = pipe('"$NODE" "$PROGRAM" entities --json | head -c 20');
    expect([status, stdout, stderr]).toEqual([0, '{"schema":1,"id":"20', '']);
  });

  test.skipIf(!existsSync('/dev/full'))('into a disk that is full is an error', () => {
    const { status, stderr } = pipe('"$NODE" "$PROGRAM" list > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sohr-reader: the output cannot be written: .*\n {2}Nothing more is printed\.\n$/);
  });

  test('whose reader is slow loses nothing', () => {
    const { status, stdout } = pipe('"$NODE" "$PROGRAM" entities --json | (sleep 1; wc -l)');
    expect([status, Number(stdout)]).toEqual([0, 36]);
  });

  test('has no colours, unless they are asked for', () => {
    expect(run(home, ['show', QAMISHLI], { env: { COLORTERM: 'truecolor', TERM: 'xterm' } }).out).not.toContain(
      '\u001B',
    );
  });
});
