// The configuration file, as people write it, and what it says when it is wrong.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { DEFAULT_SOURCES, parseSources, sourcesCalled } from '../../../src/sources/config.ts';
import { crawlDelay } from '../../../src/sources/sync/robots.ts';

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
  ['sources: [', /line 1: /],
  ['- a', 'line 1: is no list of settings'],
  ['sources:\n  a: b', 'line 2: sources is no list'],
  ['\nsauces: []', 'line 2: sauces is no setting'],
  ['sources:\n  - https://a.example', 'line 2: a source has a name and a url'],
  ['sources:\n  - name: a', 'line 2: a source has no url'],
  ['sources:\n  - url: https://a.example', 'line 2: a source has no name'],
  [source('kind: rss'), 'line 4: kind is none of auto, wordpress, feed'],
  [source('limit: many'), 'line 4: limit is no whole number'],
  [source('limit: -1'), 'line 4: limit is no whole number'],
  [source('since: last year'), 'line 4: since is no date'],
  [source('rate: 1000'), 'line 4: rate is no number up to 50'],
  [source('headers: x'), 'line 4: headers is no list of headers'],
  [source('headers: {a: "b\\nc: d"}'), 'line 4: headers is no list of headers'],
  [source('colour: red'), 'line 4: colour is no setting of a source'],
  [source('constructor: x'), 'line 4: constructor is no setting of a source'],
  ['sources:\n  - name: a\n    url: ftp://a.example', 'line 3: url is no web address'],
  [`${source('limit: 1')}  - name: a\n    url: https://b.example`, 'line 5: there are two sources called a'],
])('%j is said to be wrong', (yaml, message) => {
  const read = () => parseSources(yaml, 'config.yaml');
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

test.each([
  ['User-agent: *\nCrawl-delay: 3', 3],
  ['User-agent: other\nCrawl-delay: 3', 0],
  ['User-agent: other\nUser-agent: sohr-reader\n\nCrawl-delay: 2 # slow', 2],
  ['User-agent: *\nDisallow: /x\nUser-agent: other\nCrawl-delay: 9', 0],
  ['User-agent: *\nCrawl-delay: 86400', 10],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['<html>', 0],
])('robots.txt %j asks for %i s', (robots, seconds) => {
  expect(crawlDelay(robots)).toBe(seconds);
});
