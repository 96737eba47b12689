// `config`: what is in force, where it comes from, and a file to begin with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { runHere } from './run-here.ts';

let home: string;
let file: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'config-'));
  file = join(home, '.config', 'sohr-reader', 'config.yaml');
  mkdirSync(join(file, '..'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

test('without a file all is the default, and where it would stand is said', async () => {
  const { code, out, error } = await runHere(home, ['config']);
  expect([code, error]).toEqual([0, `there is no ${file}\n`]);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map(([name, , where]) => [name, where])).toEqual(
    ['theme', 'arabic', 'sources', 'dates', 'reading', 'commands', 'keys'].map((name) => [name, 'default']),
  );
  expect(out).toContain('https://www.syriahr.com/en/');
});

test('what the file gives has its line, and no secret is printed', async () => {
  writeFileSync(
    file,
    `# Mine
dates: mdy
sources:
  - name: a
    url: https://me:hidden@a.example/
    headers: {Authorization: Bearer hidden}
`,
  );
  const { out, error } = await runHere(home, ['config', '--json']);
  expect([error, out]).toEqual(['', expect.not.stringContaining('hidden')]);
  const settings = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(settings[2]).toMatchObject({
    setting: 'sources',
    file,
    line: 3,
    value: [{ name: 'a', headers: ['authorization'] }],
  });
  expect(settings[3]).toEqual({ schema: 1, setting: 'dates', value: 'mdy', file, line: 2 });
  expect(settings[4]).toEqual({ schema: 1, setting: 'reading', value: {}, file: null, line: null });
});

test('the example can be used as it is', async () => {
  const { code, out } = await runHere(home, ['config', '--example']);
  expect(code).toBe(0);
  expect(parseConfiguration(out, 'config.yaml').keys.length).toBeGreaterThan(0);
});

test('a mistake is said with line, column and what was probably meant', async () => {
  writeFileSync(file, 'keys:\n  list:\n    x: strar\n');
  const { code, error } = await runHere(home, ['config']);
  expect([code, error]).toEqual([
    2,
    expect.stringContaining('line 3, column 8: strar is no command; did you mean star?'),
  ]);
});

test('import reads doubtful dates as the configuration says, unless asked otherwise', async () => {
  const table = join(home, 'a.csv');
  writeFileSync(table, 'title,text,date\nOne,Words of one.,03/04/2018\n');
  writeFileSync(file, 'dates: mdy\n');
  const dateOf = async (name: string, ...options: string[]) => {
    const archive = ['--archive', join(home, name)];
    await runHere(home, ['import', table, ...options, ...archive]);
    return JSON.parse((await runHere(home, ['list', '--json', '-q', 'one', ...archive])).out.split('\n')[0]!).date;
  };
  expect(await dateOf('one.sqlite')).toBe('2018-03-04');
  expect(await dateOf('two.sqlite', '--dates', 'dmy')).toBe('2018-04-03');
});
