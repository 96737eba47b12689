// The configuration file, as people write it, and what it says when it is wrong.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { parseConfiguration, SETTING_NAMES } from '../../src/config/configuration.ts';
import { CONFIGURATION_EXAMPLE } from '../../src/config/example.ts';
import { DEFAULT_SOURCES } from '../../src/config/source-settings.ts';
import { sourcesCalled } from '../../src/sources/sources-called.ts';

const parseSources = (yaml: string, file: string) => parseConfiguration(yaml, file).sources;

test('all that can be said of a source', () => {
  const yaml = `
# Mine
sources:
  - name: sohr
    url: https://www.syriahr.com/en/
    kind: wordpress
    limit: 500
    since: 2024-01
    rate: 0.5
    headers:
      Authorization: Basic abc
  - { name: "wire", url: "https://wire.example/feed" }
`;
  expect(parseSources(yaml, 'config.yaml')).toEqual([
    {
      name: 'sohr',
      url: new URL('https://www.syriahr.com/en/'),
      kind: 'wordpress',
      limit: 500,
      since: '2024-01-01',
      rate: 0.5,
      headers: { authorization: 'Basic abc' },
    },
    { name: 'wire', url: new URL('https://wire.example/feed'), kind: 'auto' },
  ]);
});

test('JSON will do', () => {
  expect(parseSources('{"sources": [{"name": "a", "url": "https://a.example"}]}', 'config.yaml')).toHaveLength(1);
});

test.each(['', '# nothing yet', '{}'])('without sources there is the default one: %j', (yaml) => {
  expect(parseSources(yaml, 'config.yaml')).toBe(DEFAULT_SOURCES);
});

const source = (line: string) => `sources:\n  - name: a\n    url: https://a.example\n    ${line}\n`;

test.each([
  ['sources: [', /line 1, column 11: /],
  ['- a', 'line 1, column 1: is no list of settings'],
  ['sources:\n  a: b', 'line 2, column 3: sources is no list'],
  ['\nsauces: []', 'line 2, column 1: sauces is no setting; did you mean sources?'],
  ['sources:\n  - https://a.example', 'line 2, column 5: a source has a name and a url'],
  ['sources:\n  - name: a', 'line 2, column 5: a source has no url'],
  ['dates: ymd', 'line 1, column 8: dates is none of dmy, mdy'],
  ['dates:', 'dates is none of dmy, mdy'],
  ['dates: dmy\ndates: mdy', 'line 2, column 1: '],
  [source('limt: 5'), 'line 4, column 5: limt is no setting of a source; did you mean limit?'],
  ['sauces\u001B[2J: 1', 'column 1: '],
  ['sources:\n  - url: https://a.example', 'line 2, column 5: a source has no name'],
  [source('kind: rss'), 'line 4, column 11: kind is none of auto, wordpress, feed'],
  [source('limit: many'), 'line 4, column 12: limit is no whole number'],
  [source('limit: -1'), 'line 4, column 12: limit is no whole number'],
  [source('since: last year'), 'line 4, column 12: since is no date'],
  [source('rate: 1000'), 'line 4, column 11: rate is no number up to 50'],
  [source('headers: x'), 'line 4, column 14: headers is no list of headers'],
  [source('headers: {a: "b\\nc: d"}'), 'line 4, column 14: headers is no list of headers'],
  [source('colour: red'), 'line 4, column 5: colour is no setting of a source'],
  [source('constructor: x'), 'line 4, column 5: constructor is no setting of a source'],
  ['sources:\n  - name: a\n    url: ftp://a.example', 'line 3, column 10: url is no web address'],
  [`${source('limit: 1')}  - name: a\n    url: https://b.example`, 'line 5, column 5: there are two sources called a'],
])('%j is said to be wrong', (yaml, message) => {
  const read = () => parseSources(yaml, 'config.yaml');
  expect(read).toThrow(UserError);
  expect(read).toThrow(message);
});

test('what the file does not give is the default, and what it gives has its line', () => {
  expect(parseConfiguration('# mine\n\ndates: mdy', 'config.yaml')).toEqual({
    ...{ sources: DEFAULT_SOURCES, dates: 'mdy', reading: {}, keys: [], commands: [] },
    lines: { dates: 3 },
  });
});

test('the example is a configuration, and has every setting', () => {
  const { sources, lines, reading, commands, keys } = parseConfiguration(CONFIGURATION_EXAMPLE, 'config.yaml');
  expect(Object.keys(lines).sort()).toEqual([...SETTING_NAMES].sort());
  const names = (objects: object[]) => [...new Set(objects.flatMap(Object.keys))].sort();
  expect(names(sources)).toEqual(['headers', 'kind', 'limit', 'name', 'rate', 'since', 'url']);
  expect(names(commands)).toEqual(['name', 'run', 'terminal']);
  expect(reading).toEqual({ marks: 'opened', list: 'short' });
  expect(keys).toEqual([
    { key: 'ctrl+t', does: ['timeline'] },
    { key: 'ctrl+o', does: [{ own: 'note' }] },
    { context: 'list', key: '!', does: ['star', 'next-unread'] },
    { context: 'list', key: 'X', does: [] },
  ]);
});

const ours = 'commands: [{name: note, run: [notes]}]\n';

test.each([
  ['j: up', [{ key: 'j', does: ['up'] }]],
  ['"?": none', [{ key: '?', does: [] }]],
  ['enter: star', [{ key: 'return', does: ['star'] }]],
  ['PgDn: last', [{ key: 'pagedown', does: ['last'] }]],
  ['^T: timeline', [{ key: 'ctrl+t', does: ['timeline'] }]],
  ['Alt+x: timeline', [{ key: 'alt+x', does: ['timeline'] }]],
  ['é: timeline', [{ key: 'é', does: ['timeline'] }]],
  ['page: {n: run note}', [{ context: 'page', key: 'n', does: [{ own: 'note' }] }]],
  ['x: [read, run note]', [{ key: 'x', does: ['read', { own: 'note' }] }]],
])('keys: %s', (yaml, keys) => {
  expect(parseConfiguration(`${ours}keys:\n  ${yaml}`, 'config.yaml').keys).toEqual(keys);
  // Wherever the commands stand.
  expect(parseConfiguration(`keys:\n  ${yaml}\n${ours}`, 'config.yaml').keys).toEqual(keys);
});

test.each([
  ['keys: x', 'line 1, column 7: keys is no list of keys'],
  ['keys: {jj: up}', 'line 1, column 8: jj is no key'],
  ['keys: {"3": up}', '3 is no key'],
  ['keys: {3: up}', '3 is no key'],
  ['keys: {ctrl+c: up}', 'ctrl+c always quits'],
  ['keys: {x: stra}', 'line 1, column 11: stra is no command; did you mean star?'],
  ['keys: {x: run nte}', 'nte is none of your commands; did you mean note?'],
  ['keys: {x:}', 'is no command'],
  ['keys: {pane: {x: up}}', 'pane is no key; places are list, page'],
  ['keys: {list: {^T: up, ctrl+t: down}}', 'line 1, column 23: ctrl+t is set twice'],
  ['keys: {^T: up, ctrl+t: down}', 'ctrl+t is set twice'],
  ['keys: {x: up, x: down}', 'unique'],
  ['reading: {marks: never}', 'line 1, column 18: marks is none of opened, asked'],
  ['reading: {mark: asked}', 'mark is no setting of reading; did you mean marks?'],
  ['reading: short', 'reading is no list of settings'],
  ['commands: {a: b}', 'commands is no list'],
  ['commands: [{run: [x]}]', 'a command has no name of one word'],
  ['commands: [{name: a b, run: [x]}]', 'a command has no name of one word'],
  ['commands: [{name: a, run: less -S}]', 'line 1, column 27: run is no list of words'],
  ['commands: [{name: a}]', 'run is no list of words'],
  ['commands: [{name: a, run: []}]', 'run is no list of words'],
  ['commands: [{name: a, run: [x, {}]}]', 'run is no list of words'],
  ['commands: [{name: a, run: [x], terminal: maybe}]', 'terminal is none of yes, no'],
  ['commands: [{name: a, rum: [x]}]', 'rum is no setting of a command; did you mean run?'],
  ['commands: [{name: a, run: [x]}, {name: a, run: [y]}]', 'there are two commands called a'],
])('%s is said to be wrong', (yaml, message) => {
  const read = () => parseConfiguration(yaml.startsWith('commands') ? yaml : `${yaml}\n${ours}`, 'config.yaml');
  expect(read).toThrow(UserError);
  expect(read).toThrow(message);
});

describe('what is typed after sync', () => {
  const sources = parseSources(source('limit: 1'), 'config.yaml');
  test.each([
    [undefined, ['a', 'https://a.example/']],
    ['a', ['a', 'https://a.example/']],
    ['https://a.example', ['a', 'https://a.example/']],
    ['https://b.example/feed', ['b.example', 'https://b.example/feed']],
    ['b.example/feed', ['b.example', 'https://b.example/feed']],
  ])('%s', (typed, expected) => {
    expect(sourcesCalled(sources, typed).map(({ name, url }) => [name, url.href])).toEqual([expected]);
  });

  test('an unknown name is said, with those that there are', () => {
    expect(() => sourcesCalled(sources, 'b')).toThrow('there is no source b');
    expect(() => sourcesCalled([], undefined)).toThrow('there are no sources');
  });
});
