// Feeds as sites really write them: whose words stand elsewhere, whose tags do not close, whose download was cut.
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../src/sources/records/feeds/xml.ts';
import { reportOf } from '../../../src/sources/records/record.ts';
import { gather, inPieces, recordsOf } from './read.ts';

const NAMES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMES}><channel><title>M</title><link>https://m.example/</link>${items}</channel></rss>`;
const atom = (entry: string, names = 'xmlns="http://www.w3.org/2005/Atom"') =>
  `<feed ${names}><title>M</title><link href="https://m.example/"/><entry><title>T</title>${entry}</entry></feed>`;
const bodyOf = async (xml: string) => {
  const [record] = await recordsOf(readXml(inPieces(xml, xml.length)));
  return reportOf(record!, 'x').text.replace(/^T\n\n/, '');
};

const LONG = 'Four civilians died in Daraya on Sunday.';
const PICTURE = '<content:encoded><![CDATA[<img src="a.jpg">]]></content:encoded>';

describe('the words of an item', () => {
  test.each([
    ['a picture hides no description', `<description>${LONG}</description>${PICTURE}`],
    ['nor one before it', `${PICTURE}<description>${LONG}</description>`],
    [
      'nor does an empty paragraph',
      `<description>${LONG}</description><content:encoded>&lt;p&gt;&amp;nbsp;&lt;/p&gt;</content:encoded>`,
    ],
    [
      'nor the words Read more',
      `<description>${LONG}</description><content:encoded><![CDATA[<a href="x">Read more</a>]]></content:encoded>`,
    ],
    ['media:description', `<media:description>${LONG}</media:description>`],
    [
      'media:group',
      `<media:group><media:title>T</media:title><media:description>${LONG}</media:description></media:group>`,
    ],
    ['itunes:summary', `<itunes:summary>${LONG}</itunes:summary>`],
    ['dc:description', `<dc:description>${LONG}</dc:description>`],
    ['dcterms:abstract', `<dcterms:abstract>${LONG}</dcterms:abstract>`],
    ['xhtml:body', `<xhtml:body><xhtml:p>${LONG}</xhtml:p></xhtml:body>`],
    ['atom:summary', `<atom:summary>${LONG}</atom:summary>`],
    ['the whole before a summary', `<description>Four died.</description><content:encoded>${LONG}</content:encoded>`],
  ])('%s', async (_, words) => {
    expect(await bodyOf(rss(`<item><title>T</title>${words}</item>`))).toBe(LONG);
  });

  test.each([
    [
      'XHTML',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two <a href="https://x.example/">linked</a>.</p></div></content>',
    ],
    [
      'XHTML under a prefix',
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One.</h:p><h:p>Two linked.</h:p></h:div></content>',
    ],
    [
      'XML of Atom 0.3',
      '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two linked.</p><script>alert(1)</script></div></content>',
    ],
    ['HTML', '<content type="html">&lt;p>One.&lt;/p>&lt;p>Two linked.&lt;/p></content>'],
    [
      'HTML of Atom 0.3',
      '<content type="text/html" mode="escaped">&lt;p>One.&lt;/p>&lt;p>Two linked.&lt;/p></content>',
    ],
  ])('of Atom: %s', async (_, content) => {
    expect(await bodyOf(atom(content))).toBe('One.\n\nTwo linked.');
  });

  test.each([
    ['a tag that XML leaves open', '<description>One.<br>Two.</description>', 'One.\nTwo.'],
    ['a tag that XML closes', '<description>One.<br/>Two.</description>', 'One.\nTwo.'],
    ['paragraphs', '<description><p>One.</p><p>Two.</p><style>p {}</style></description>', 'One.\n\nTwo.'],
    ['escaped breaks', '<description>One.&lt;br&gt;Two.</description>', 'One.\nTwo.'],
    ['raised numbers', '<description>718<sup>3</sup> dead</description>', '718[3] dead'],
    [
      'a self-closed frame',
      '<content:encoded><![CDATA[<p>One.</p><iframe src="x" /><p>Two.</p>]]></content:encoded>',
      'One.\n\nTwo.',
    ],
  ])('%s within it', async (_, words, text) => {
    expect(await bodyOf(rss(`<item><title>T</title>${words}</item>`))).toBe(text);
  });
});

const doubts = async (xml: string) =>
  (await gather(readXml(inPieces(xml, 50)))).map((read) =>
    'record' in read
      ? [read.record.title, read.record.text ?? read.record.html, read.record.doubt?.split(':')[0]]
      : read.error.message,
  );
const full = (name: string) => `<item><title>${name}</title><description>${name} words.</description></item>`;

describe('what is broken loses nothing in silence', () => {
  test('an item that does not end', async () => {
    const open = full('A').replace('</item>', '');
    expect(await doubts(rss(open + full('B') + full('C')))).toEqual([
      ['A', 'A words.', 'its end tag is missing'],
      ['B', 'B words.', undefined],
      ['C', 'C words.', undefined],
    ]);
  });

  test('a description that does not end', async () => {
    const open = '<item><title>A</title><description>A words.';
    expect(await doubts(rss(open + full('B')))).toEqual([
      ['A', 'A words.', 'its end tag is missing'],
      ['B', 'B words.', undefined],
    ]);
  });

  test('the last item does not end', async () => {
    expect(await doubts(rss(full('A') + full('B').replace('</item>', '')))).toEqual([
      ['A', 'A words.', undefined],
      ['B', 'B words.', undefined],
    ]);
  });

  test.each([
    ['within its words', '<item><title>B</title><description>B wor', 'B wor'],
    ['within a tag', '<item><title>B</title><description>B words.</descr', 'B words.'],
    ['within CDATA', '<item><title>B</title><description><![CDATA[<p>B wor', '<p>B wor'],
  ])('a download cut %s', async (_, cut, words) => {
    const xml = rss(full('A') + cut).replace('</channel></rss>', '');
    expect(await doubts(xml)).toEqual([
      ['A', 'A words.', undefined],
      ['B', words, 'its end is missing'],
    ]);
  });

  test.each([
    ['a title', '<title>B<description>B words.</description>'],
    ['an address', '<title>B</title><link>https://m.example/b<description>B words.</description>'],
    ['a date', '<title>B</title><pubDate>Mon, 05 Mar 2018 10:00:00 GMT<description>B words.</description>'],
  ])('%s that does not end is read up to the next field', async (_, fields) => {
    expect(await doubts(rss(`${full('A')}<item>${fields}</item>${full('C')}`))).toEqual([
      ['A', 'A words.', undefined],
      ['B', 'B words.', 'the end tag of one of its fields is missing'],
      ['C', 'C words.', undefined],
    ]);
  });

  test('a CDATA that never ends', async () => {
    const open = '<item><title>A</title><description><![CDATA[A words.</description></item>';
    expect(await doubts(rss(open + full('B') + full('C')))).toEqual([
      ['A', 'A words.', 'its end is missing'],
      ['B', 'B words.', undefined],
      ['C', 'C words.', undefined],
    ]);
  });

  test('the warnings of a program before the feed', async () => {
    const warning = '<br />\n<b>Warning</b>:  Cannot modify header in <b>/a.php</b> on line <b>3</b><br />\n';
    expect(await doubts(warning + rss(full('A')))).toEqual([['A', 'A words.', undefined]]);
  });

  test('forty comments before the feed', async () => {
    expect(await doubts('<!-- a -->\n'.repeat(40) + rss(full('A')))).toEqual([['A', 'A words.', undefined]]);
  });
});

describe('addresses', () => {
  const urlOf = async (xml: string) => (await recordsOf(readXml(inPieces(xml, xml.length))))[0]!.url;

  test.each([
    ['relative to the feed', rss('<item><title>T</title><link>/a/1</link></item>'), 'https://m.example/a/1'],
    [
      'relative to xml:base',
      atom('<link href="1"/>', 'xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"'),
      'https://b.example/x/1',
    ],
    ['relative to the page of Atom', atom('<link href="a/1"/>'), 'https://m.example/a/1'],
    [
      'the first alternate of the web',
      atom(
        '<link href="mailto:a@b.c"/><link rel="alternate" href="https://x.example/1"/><link href="https://x.example/2"/>',
      ),
      'https://x.example/1',
    ],
    [
      'no edit link',
      atom('<link rel="edit" href="https://x.example/e"/><link rel="self" href="https://x.example/s"/>'),
      undefined,
    ],
    [
      'not the link of Atom within RSS',
      rss(
        '<item><title>T</title><atom:link rel="self" href="https://x.example/s"/><link>https://x.example/1</link></item>',
      ),
      'https://x.example/1',
    ],
    [
      'an empty link, then a guid',
      rss('<item><title>T</title><link></link><guid>https://x.example/g</guid></item>'),
      'https://x.example/g',
    ],
  ])('%s', async (_, xml, url) => {
    expect(await urlOf(xml)).toBe(url);
  });

  test('of links in the words are relative to the item, or to xml:base', async () => {
    const [item] = await recordsOf(
      readXml(
        inPieces(
          rss(
            '<item><title>T</title><link>/p/1</link><content:encoded>&lt;a href="2">x&lt;/a> &lt;a href="#n">y&lt;/a></content:encoded></item>',
          ),
          1e6,
        ),
      ),
    );
    expect(reportOf(item!, 'x').markdown).toContain('[x](<https://m.example/p/2>) y');
    const [entry] = await recordsOf(
      readXml(
        inPieces(
          atom('<link href="1"/><content type="html" xml:base="https://c.example/">&lt;a href="2">x&lt;/a></content>'),
          1e6,
        ),
      ),
    );
    expect(reportOf(entry!, 'x').markdown).toContain('[x](<https://c.example/2>)');
  });
});

test.each([
  ['created of Atom 0.3', '<created>2004-02-03T10:00:00Z</created>', '2004-02-03'],
  ['dcterms:created', '<x:created xmlns:x="http://purl.org/dc/terms/">2004-02-03</x:created>', '2004-02-03'],
  ['modified alone', '<modified>2004-02-03T10:00:00Z</modified>', '2004-02-03'],
  ['the first that can be read', '<published>soon</published><updated>2004-02-03T10:00:00Z</updated>', '2004-02-03'],
  ['seconds', '<published>1075802400</published>', '2004-02-03'],
])('a date: %s', async (_, date, day) => {
  expect((await recordsOf(readXml(inPieces(atom(date), 1e6))))[0]).toMatchObject({ date: day });
});
