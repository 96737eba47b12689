// Words of the command line, and the help that explains them.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { type Arguments, parseArguments } from '../../src/cli/arguments.ts';
import { COMMANDS, OPTIONS } from '../../src/cli/command-table.ts';
import { commandHelp, helpText } from '../../src/cli/help.ts';

const NOTHING = { command: 'open', needed: [], paths: [], json: false, help: false, version: false, isNamed: false };

test.each<[string[], Partial<Arguments>]>([
  [[], {}],
  [['a.md', 'b'], { paths: ['a.md', 'b'] }],
  [['-'], { paths: ['-'] }],
  [['open', 'a.md'], { isNamed: true, paths: ['a.md'] }],
  [['./list'], { paths: ['./list'] }],
  [['list'], { command: 'list', isNamed: true }],
  [['list', '--json', 'a', 'b'], { command: 'list', isNamed: true, json: true, paths: ['a', 'b'] }],
  [['--json', 'list'], { command: 'list', isNamed: true, json: true }],
  [['show', 'id'], { command: 'show', isNamed: true, needed: ['id'] }],
  [['show', 'id', 'a.md'], { command: 'show', isNamed: true, needed: ['id'], paths: ['a.md'] }],
  [['search', 'two words'], { command: 'search', isNamed: true, needed: ['two words'] }],
  [['search', '--', '-without'], { command: 'search', isNamed: true, needed: ['-without'] }],
  [['search', ''], { command: 'search', isNamed: true, needed: [''] }],
  [['entities', '-'], { command: 'entities', isNamed: true, paths: ['-'] }],
  [['--archive', 'x.sqlite'], { archive: 'x.sqlite' }],
  [['--archive=x.sqlite', 'list'], { command: 'list', isNamed: true, archive: 'x.sqlite' }],
  [['--help'], { help: true }],
  [['-h', 'show'], { command: 'show', isNamed: true, help: true }],
  [['-V'], { version: true }],
])('%j', (argv, expected) => {
  expect(parseArguments(argv)).toMatchObject({ ...NOTHING, ...expected });
});

test.each<[string[], string]>([
  [['--colour'], '--colour'],
  [['-x'], '-x'],
  [['--archive'], '--archive'],
  [['--json=yes', 'list'], '--json'],
  [['show'], 'ID'],
  [['search'], 'QUERY'],
  [['--json'], '--json'],
  [['open', '--json'], '--json'],
])('%j is refused', (argv, named) => {
  expect(() => parseArguments(argv)).toThrow(UserError);
  expect(() => parseArguments(argv)).toThrow(named);
});

describe('help', () => {
  test('lists every command and every option, within 120 columns', () => {
    const help = helpText();
    for (const { name, usage, summary } of COMMANDS) {
      expect(help).toContain(`${name} ${usage}`);
      expect(help).toContain(summary.slice(0, 30));
    }
    for (const name of Object.keys(OPTIONS)) expect(help).toContain(`--${name}`);
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s has its own', (name, command) => {
    const help = commandHelp(name);
    expect(help).toContain(`sohr-reader ${name} ${command.usage}`);
    const accept = () => parseArguments([name, ...command.needs, '--json']);
    if (/^ +--json /m.test(help)) expect(accept()).toMatchObject({ json: true });
    else expect(accept).toThrow('--json');
    expect(help).toContain('It ends with 0');
  });
});
