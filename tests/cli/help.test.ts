// What the program says of its commands: help, man page and completions, all made of the same objects.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, test } from 'vitest';
import { bashCompletions } from '../../src/cli/help/completions/bash.ts';
import { fishCompletions } from '../../src/cli/help/completions/fish.ts';
import { zshCompletions } from '../../src/cli/help/completions/zsh.ts';
import { allOptions, commandHelp, commandWords, helpText } from '../../src/cli/help/help-text.ts';
import { MADE_FILES, SHELLS } from '../../src/cli/help/made-files.ts';
import { manPage } from '../../src/cli/help/man-page.ts';
import { COMMAND_FILES } from '../../src/cli/parsing/command-names.ts';
import { loadCommands } from '../../src/cli/parsing/load-command.ts';
import { parse } from '../../src/cli/parsing/parse.ts';
import { ROOT } from './program.ts';
import { runHere } from './run-here.ts';

const COMMANDS = await loadCommands();

test('each command stands in the folder of its group', () => {
  for (const { name, group } of COMMANDS) expect(COMMAND_FILES).toContain(`${group.toLowerCase()}/${name}`);
});

test('every command has an object of its own, under the name of its file', async () => {
  for (const command of COMMANDS) expect((await parse([command.name, '--help'])).command).toBe(command);
});

test('the help lists every command and every option, within 120 columns', () => {
  const help = helpText(COMMANDS);
  for (const command of COMMANDS) {
    expect(help).toContain(commandWords(command));
    expect(help).toContain(command.summary);
  }
  for (const { name } of allOptions(COMMANDS)) expect(help).toContain(`--${name}`);
  for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(120);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))('%s has its own help', async (name, command) => {
  const help = commandHelp(command);
  expect(help).toContain(`sohr-reader ${commandWords(command)}`);
  expect(help).toContain('It ends with 0');
  for (const option of command.options) expect(help).toContain(`--${option.name}`);
  expect(await runHere('/nowhere', ['help', name])).toEqual({ code: 0, out: help, error: '' });
  expect(await runHere('/nowhere', [name, '--help'])).toEqual({ code: 0, out: help, error: '' });
});

test('help and --help print the same; of no command, it offers the nearest', async () => {
  const help = await runHere('/nowhere', ['help']);
  expect(help).toEqual({ code: 0, out: helpText(COMMANDS), error: '' });
  expect(await runHere('/nowhere', ['--help'])).toEqual(help);
  expect(await runHere('/nowhere', ['help', 'snyc'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('there is no command snyc; did you mean sync?'),
  });
});

test.each(SHELLS)('completion %s prints what the build made', async (shell) => {
  const made = { bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions }[shell](COMMANDS);
  expect(readFileSync(`${ROOT}/${MADE_FILES[shell]}`, 'utf8')).toBe(made);
  expect(await runHere('/nowhere', ['completion', shell])).toEqual({ code: 0, out: made, error: '' });
});

test('completion of another shell is refused', async () => {
  expect(await runHere('/nowhere', ['completion', 'zhs'])).toMatchObject({
    code: 2,
    error: 'sohr-reader: there are no completions for zhs; did you mean zsh?\n  There are bash, zsh, fish.\n',
  });
});

test('the man page has every command and option, and no line that roff does not know', () => {
  const page = manPage(COMMANDS, '1.2.3');
  for (const { name } of [...COMMANDS, ...allOptions(COMMANDS)]) expect(page).toContain(name.replaceAll('-', '\\-'));
  for (const line of page.split('\n')) expect(line).toMatch(/^(\.(TH|SH|SS|PP|TP|B|I|RI|br|nf|fi|RS|RE)\b|[^.']|$)/);
  expect(readFileSync(`${ROOT}/${MADE_FILES.man}`, 'utf8').split('\n').slice(1)).toEqual(page.split('\n').slice(1));
});

describe('bash completes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'completion-'));
  const script = join(folder, 'script');
  writeFileSync(script, bashCompletions(COMMANDS));
  writeFileSync(join(folder, 'with space.md'), '');
  const complete = (...words: string[]) =>
    execFileSync(
      'bash',
      [
        '-c',
        `cd ${folder}; source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sohr_reader; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        'sohr-reader',
        ...words,
      ],
      { encoding: 'utf8' },
    )
      .split('\n')
      .filter(Boolean);

  test.each<[string[], string[]]>([
    [['sea'], ['search', 'searches']],
    [['with'], ['with space.md']],
    [['search', '--f'], ['--facet']],
    [['search', '--facet', 'mo'], ['month']],
    [
      ['entities', '--'],
      ['--query', '--json', '--csv', '--geojson', '--archive', '--help', '--version'],
    ],
    [
      ['corrections', ''],
      ['export', 'import', 'script', 'with space.md'],
    ],
    [['completion', 'z'], ['zsh']],
    [['help', 'sy'], ['sync']],
    [['list', '--archive', 'with'], ['with space.md']],
    [['list', '-q', ''], []],
    [['sync', ''], []],
  ])('%j', (words, expected) => {
    expect(complete(...words).sort()).toEqual(expected.sort());
  });

  afterAll(() => rmSync(folder, { recursive: true }));
});

test.each([
  ['zsh', ['-n']],
  ['fish', ['-n']],
] as const)('%s reads its completions, where it is installed', (shell, flags) => {
  const { error, status, stderr } = spawnSync(shell, [...flags, `${ROOT}/${MADE_FILES[shell]}`], { encoding: 'utf8' });
  if (!error) expect([status, stderr]).toEqual([0, '']);
});
