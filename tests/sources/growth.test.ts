// No reader takes worse than n log n of what it is given: each is fed with one token again and again, n of it and 2n.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { readReport } from '../../src/report/read.ts';
import { readCsv } from '../../src/sources/records/csv.ts';
import { readXml } from '../../src/sources/records/feeds/xml.ts';
import { formatOf } from '../../src/sources/records/format.ts';
import { readJsonDocument, readJsonLines } from '../../src/sources/records/json.ts';
import { reportOf } from '../../src/sources/records/record.ts';
import { inPieces } from './records/read.ts';

/** In characters. A square of these takes a third of a second; the long run takes a megabyte. */
const LENGTH = process.env.LONG ? 512 * 1024 : 8 * 1024;
/** Less of the processor's time tells nothing, in milliseconds. */
const TOO_SHORT = process.env.LONG ? 1500 : 120;

const file =
  (name: string, before = '', after = '') =>
  (text: string) =>
    readReport(Buffer.from(before + text + after), name);
const records = (read: (text: string) => AsyncIterable<object>) => async (text: string) => {
  for await (const one of read(text)) if ('record' in one) reportOf(one.record as object, 'x');
};
const NAMES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:m="http://search.yahoo.com/mrss/"';
const rss = (inner: string) => `<?xml version="1.0"?><rss ${NAMES}><channel><title>x</title>${inner}</channel></rss>`;
const xml = (make: (text: string, escaped: string) => string) =>
  records((text) => readXml(inPieces(make(text, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), 64 * 1024)));
const inTags = (...names: string[]) =>
  xml((_, text) => rss(`<item>${names.map((name) => `<${name}>${text}</${name.split(' ', 1)[0]}>`).join('')}</item>`));

const READERS: Record<string, (text: string) => Promise<unknown>> = {
  markdown: file('a.md', '# T\n\n'),
  'front matter': file('a.md', '---\ntitle: ', '\n---\nx'),
  'a page': file('a.html', '<title>x</title><article><p>Some words here</p>', 'y</article>'),
  'a page alone': file('a.html'),
  'a link': file('a.html', '<p>x<a href="http://x.example/">x', 'y</a>'),
  'bold words': file('a.html', '<p>x<b>x', 'y</b>'),
  'plain text': file('a.txt'),
  'standard input': file('-'),
  'fields of an item': inTags('title', 'author', 'pubDate', 'link', 'guid', 'category'),
  'words of an item': inTags('description', 'content:encoded', 'm:description'),
  'a post of WordPress': inTags('content:encoded', 'wp:post_type', 'wp:status'),
  'XML in an item': xml((text) => rss(`<item>${text}</item>`)),
  'XML around items': xml((text) => rss(text)),
  'XML before a feed': xml((text) => text + rss('')),
  CSV: records((text) => readCsv(inPieces(`title,text\n${text}`, 64 * 1024), new Map())),
  'the head of CSV': records((text) => readCsv(inPieces(text, 64 * 1024), new Map())),
  JSON: records((text) => readJsonDocument(inPieces(text, 64 * 1024), new Map())),
  'fields of JSON': records((text) => {
    const line = JSON.stringify({ title: text, text, date: text, url: text, location: text, source: text });
    return readJsonLines(inPieces(line, 64 * 1024), new Map());
  }),
  'the format': async (text) => formatOf('x', text.slice(0, 16 * 1024), new Map()),
};

const TOKENS = [
  ...[
    ' ',
    'a',
    '\n',
    '@',
    'a@',
    '\t',
    '1',
    '1/',
    '12 ',
    'a b\n',
    'a\n\n',
    '\u0627\u0644',
    '\u0301',
    '"',
    '""',
    "'",
    '",',
    '\\',
  ],
  ...[
    '[',
    '[a',
    '](',
    '*',
    '**a',
    '_a',
    '~~a',
    '`',
    '<',
    '&',
    '&amp',
    '&#',
    '|',
    '|a|',
    '# ',
    '> ',
    '- ',
    '1. ',
    '[^1]',
  ],
  ...['<b>', '</b>', '<i> </i>', '<br>', '<br/>', '<p>', '<div>', '<sup>', '<sup>3</sup>', '<del>', '<q>', '<a href="'],
  ...[
    '<!--',
    '<!-- a -->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<?xml ?>',
    '<!DOCTYPE ',
    '<script',
    '<script/>',
    '<style>',
    '<meta ',
  ],
  ...['<table><tr><td>', '<tr><td>1', '<ul><li>', '<article><p>', '<aside>', '<item>', '<entry>', '</item>', '<rss>'],
  ...['[vc_a ', '[caption caption="', 'http://', 'http://a.', 'www.a.', 'Jan ', '5 May 2012 ', 'sep=', '{"a":', '[['],
];

/** Milliseconds of the processor, however busy the machine is. */
async function cost(read: (text: string) => Promise<unknown>, text: string): Promise<number> {
  const before = process.cpuUsage();
  try {
    await read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The short run gives each reader a third of the tokens, and each token to a third of the readers. */
const tokensOf = (reader: number) => TOKENS.filter((_, index) => process.env.LONG || (index + reader) % 3 === 0);

describe.each(Object.entries(READERS))('%s', (name, read) => {
  test('takes twice as long for twice as much of anything', { timeout: 600_000 }, async () => {
    for (const token of tokensOf(Object.keys(READERS).indexOf(name))) {
      const text = token.repeat(Math.ceil(LENGTH / token.length));
      const twice = await cost(read, text + text);
      if (twice < TOO_SHORT) continue;
      // The first time code is compiled and memory cleared: what is slow must be so again, and ever more.
      const costs = [await cost(read, text), await cost(read, text + text), await cost(read, text.repeat(4))] as const;
      const [first, second, third] = costs;
      const grows = second > 3 * first && third > 3 * second;
      expect(grows, `${JSON.stringify(token)}: ${costs.map(Math.round).join(', ')} ms`).toBe(false);
    }
  });
});
