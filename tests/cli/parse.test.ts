// Words of the command line: which command they mean, and what it is given.
import { expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { parse } from '../../src/cli/parsing/parse.ts';

test.each<[argv: string[], command: string, given: object]>([
  [[], 'open', { paths: [] }],
  [['a.md', 'b'], 'open', { paths: ['a.md', 'b'] }],
  [['-'], 'open', { paths: ['-'] }],
  [['open', 'a.md'], 'open', { paths: ['a.md'] }],
  [['./list'], 'open', { paths: ['./list'] }],
  [['list'], 'list', { paths: [], json: false, query: undefined, archive: undefined }],
  [['list', 'list'], 'list', { paths: ['list'] }],
  [['list', '--json', 'a', 'b'], 'list', { json: true, paths: ['a', 'b'] }],
  [['--json', 'list'], 'list', { json: true }],
  [['-q', 'list', 'names', 'a'], 'names', { query: 'list', paths: ['a'] }],
  [['--facet', 'year', 'search', 'syria'], 'search', { facet: 'year', query: 'syria' }],
  [['search', '--facet', 'year'], 'search', { facet: 'year', query: undefined }],
  [['show', 'id'], 'show', { id: 'id', paths: [] }],
  [['show', 'id', 'a.md'], 'show', { id: 'id', paths: ['a.md'] }],
  [['search', 'two words'], 'search', { query: 'two words' }],
  [['search', '--', '-without'], 'search', { query: '-without' }],
  [['search', ''], 'search', { query: '' }],
  [['entities', '-'], 'entities', { paths: ['-'] }],
  [['searches', 'save', 'a', 'b'], 'searches', { verb: 'save', words: ['a', 'b'] }],
  [['sync'], 'sync', { source: undefined }],
  [['--archive', 'x.sqlite'], 'open', { archive: 'x.sqlite' }],
  [['--archive=x.sqlite', 'list'], 'list', { archive: 'x.sqlite' }],
  [['--archive', 'list'], 'open', { archive: 'list' }],
  [['--help'], 'open', { help: true }],
  [['-h', 'show'], 'show', { help: true }],
  [['-V'], 'open', { version: true }],
])('%j is %s', async (argv, command, given) => {
  const parsed = await parse(argv);
  expect([parsed.command.name, parsed.isNamed]).toEqual([command, argv.includes(command)]);
  expect(parsed.given).toMatchObject(given);
});

test('a command is given what it declares, and no more', async () => {
  const { given } = await parse(['list']);
  expect(Object.keys(given).sort()).toEqual(['archive', 'help', 'json', 'paths', 'query', 'version']);
});

test.each<[argv: string[], message: string]>([
  [['--colour'], "Unknown option '--colour'"],
  [['-x'], "Unknown option '-x'"],
  [['--archive'], '--archive'],
  [['--json=yes', 'list'], '--json'],
  [['show'], 'show: ID is missing'],
  [['search'], 'search: QUERY is missing'],
  [['import'], 'import: PATH is missing'],
  [['corrections'], 'corrections: export or import is missing'],
  [['sync', 'sohr', 'other'], 'sync: other is one word too many'],
  [['--json'], 'open: --json means nothing here'],
  [['open', '--json'], 'open: --json means nothing here'],
  [['list', '-q', 'a', '--markdown'], 'list: --markdown means nothing here'],
  [['list', '--jsno'], "Unknown option '--jsno'; did you mean --json?"],
  [['list', '-json'], "Unknown option '-j'; did you mean --json?"],
  [['list', '--qeury=syria'], "Unknown option '--qeury'; did you mean --query?"],
  [['serach', 'qamshlo'], 'there is no command serach; did you mean search?'],
  [['--json', 'lits'], 'there is no command lits; did you mean list?'],
  [['export', '--jsonl', '--markdown'], 'export: --jsonl and --markdown are two forms, and it prints one'],
  [['entities', '--json', '--csv'], 'entities: --json and --csv are two forms, and it prints one'],
  [['entities', '--geojson', '--csv'], 'entities: --csv and --geojson are two forms, and it prints one'],
])('%j is refused', async (argv, message) => {
  const error = await parse(argv).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toContain(message);
  expect((error as UserError).advice).not.toBe('');
});

test.each([[['missing.md']], [['package']], [['tests']], [['a', 'list']]])('%j are files', async (argv) => {
  expect((await parse(argv)).given).toMatchObject({ paths: argv });
});
