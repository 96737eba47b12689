// Feeds of every sort, sound and broken, in; what is read of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { parseDate } from '../../../src/report/dates/parse-date.ts';
import { parseFeed as readFeed } from '../../../src/sources/records/feeds/feed.ts';
import { readMoment } from '../../../src/sources/records/moments.ts';
import { runs } from '../../runs.ts';

const parseFeed = async (text: string, address?: string) => (await readFeed(text, address)).entries;
const rss = (items: string) => `<?xml version="1.0"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:atom="http://www.w3.org/2005/Atom">
  <channel><title>SOHR &amp; others</title><link>https://example.org/</link><language>en-GB</language>${items}</channel></rss>`;

test('RSS 2.0: the whole text before the summary, the day as it was written there', async () => {
  const [one, ...others] = await parseFeed(
    rss(`<item>
      <title>Two killed &amp;#8211; near &lt;b&gt;Homs&lt;/b&gt;</title>
      <link>https://www.example.org/en/1/</link>
      <atom:link rel="self" href="https://www.example.org/feed/1"/>
      <guid isPermaLink="false">https://www.example.org/?p=1</guid>
      <pubDate>Tue, 10 Jun 2014 23:30:00 +0300</pubDate>
      <dc:creator><![CDATA[ Rami ]]></dc:creator>
      <category>Homs</category><category><![CDATA[Air & land]]></category>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>Long & whole.</p>]]></content:encoded>
    </item>`),
  );
  expect(others).toEqual([]);
  expect(one).toEqual({
    id: 'https://www.example.org/?p=1',
    url: 'https://www.example.org/en/1/',
    title: 'Two killed – near Homs',
    html: '<p>Long & whole.</p>',
    date: '2014-06-10',
    author: 'Rami',
    categories: ['Homs', 'Air & land'],
    publisher: 'SOHR & others',
    language: 'en-GB',
  });
});

test('RSS 2.0 with nothing but what it must have', async () => {
  expect(
    await parseFeed(rss('<item><title>A</title></item><item><description>b < c</description></item>')),
  ).toMatchObject([
    { id: '', title: 'A', categories: [] },
    { id: '', title: '', text: expect.stringContaining('b') },
  ]);
});

test('RSS 1.0, its names under a prefix of its own', async () => {
  const feed = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:one="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/">
    <one:channel r:about="x"><one:title>Old</one:title></one:channel>
    <one:item r:about="https://example.org/a"><one:title>A</one:title><one:link>https://example.org/a</one:link>
      <d:date>2012-05-25T10:00:00Z</d:date><one:description>Words.</one:description></one:item></r:RDF>`;
  expect(await parseFeed(feed)).toEqual([
    {
      id: 'https://example.org/a',
      url: 'https://example.org/a',
      title: 'A',
      text: 'Words.',
      date: '2012-05-25',
      categories: [],
      publisher: 'Old',
    },
  ]);
});

test('Atom: XHTML, relative links, the day of publication before the day of change', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>Monitor</title>
    <entry><id>tag:example.org,2024:1</id><title type="html">A &amp;amp; B</title>
      <link rel="enclosure" href="/x.mp3"/><link href="/en/1"/>
      <published>2024-11-20T01:00:00+03:00</published><updated>2024-11-21T01:00:00+03:00</updated>
      <author><name>Somebody</name><email>a@example.org</email></author><category term="idlib" label="Idlib"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p title="&quot;">a &lt; b</p></div></content></entry>
    <entry><id>2</id><title>T</title><content type="text">1 &lt; 2 &amp;amp; 3</content></entry></feed>`;
  expect(await parseFeed(feed, 'https://example.org/feed/')).toMatchObject([
    {
      id: 'tag:example.org,2024:1',
      url: 'https://example.org/en/1',
      title: 'A & B',
      html: expect.stringContaining('<p title="&quot;">a &lt; b</p>'),
      date: '2024-11-20',
      modified: '2024-11-20T22:00:00Z',
      author: 'Somebody',
      categories: ['Idlib'],
      publisher: 'Monitor',
    },
    { id: '2', text: '1 < 2 &amp; 3' },
  ]);
});

test('JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Monitor',
    items: [
      {
        id: 7,
        url: '/a',
        title: 'A',
        content_html: '<p>b</p>',
        date_published: '2024-11-20T10:00:00Z',
        authors: [{ name: 'Somebody' }],
        tags: ['x'],
      },
      null,
      { id: 'b', content_text: 'c', date_published: 'soon' },
    ],
  };
  expect(await parseFeed(JSON.stringify(feed), 'https://example.org')).toMatchObject([
    { id: '7', url: 'https://example.org/a', title: 'A', html: '<p>b</p>', date: '2024-11-20', author: 'Somebody' },
    { id: 'b', title: '', text: 'c', unreadDate: 'soon' },
  ]);
});

describe('hostile feeds', () => {
  test('entities that a document declares are not expanded', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const [item] = await parseFeed(`${bomb}<rss><channel><item><title>&b;</title></item></channel></rss>`);
    expect(item!.title).toBe('&b;');
  });

  test('an item that is nested too deep is left out, and the next one read', async () => {
    const deep = (levels: number) => `<item><title>x</title>${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</item>`;
    const feed = (levels: number) => rss(`${deep(levels)}<item><title>sound</title></item>`);
    expect((await parseFeed(feed(5000))).map(({ title }) => title)).toEqual(['sound']);
    await expect(parseFeed(feed(100_000))).rejects.toThrow(UserError);
  });

  test('what is too large or nested too deep in one item is told, and the others are read', async () => {
    const items = [
      `<title>A</title><description>${'word '.repeat(2_200_000)}</description>`,
      `<title>${'&lt;b&gt;'.repeat(600)}B</title>`,
      '<title>C</title>',
    ];
    const { entries, problems } = await readFeed(rss(items.map((item) => `<item>${item}</item>`).join('')));
    expect(entries.map(({ title }) => title)).toEqual(['C']);
    expect(problems).toEqual(['item 1 is over the limit of 10 MB', 'item 2 has HTML nested deeper than 512 levels']);
  });

  test('a feed that was cut off has the items that were whole', async () => {
    const feed = rss('<item><title>A</title></item><item><title>B</title></item>');
    expect((await parseFeed(feed.slice(0, feed.indexOf('B</title>'))))[0]).toMatchObject({ title: 'A' });
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://'])(
    'no address: %s',
    async (link) => {
      expect((await parseFeed(rss(`<item><title>A</title><link>${link}</link></item>`)))[0]).not.toHaveProperty('url');
    },
  );

  test.each(['', 'words', '{}', '{"version":"1"}', '[1]', '{', '<html><p>x</p></html>'])(
    'no feed: %j',
    async (text) => {
      await expect(parseFeed(text)).rejects.toThrow(UserError);
    },
  );

  test('whatever it is, it is read or refused in words', async () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '<a:b c="',
      '>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        async (parts) => {
          try {
            await parseFeed(`<rss>${parts.join('')}`);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { seed: 41, numRuns: runs(500) },
    );
  });
});

test.each([
  ['Tue, 10 Jun 2003 04:00:00 GMT', '2003-06-10'],
  ['10 Jun 03 04:00 EST', '2003-06-10'],
  ['2014-11-03T23:59:59-05:00', '2014-11-03'],
  ['2014-11-03 12:00:00', '2014-11-03'],
  ['2014-11', '2014-11'],
  ['2014', '2014'],
  ['20141103', '2014-11-03'],
  ['2014/11/03', '2014-11-03'],
  ['3 November 2014', '2014-11-03'],
  ['Monday, November 3, 2014', '2014-11-03'],
  ['November 3, 2014, 10:30 pm', '2014-11-03'],
  ['26/05/2022', '2022-05-26'],
  ['2012-W44-6', '2012-11-03'],
  ['2013W011', '2012-12-31'],
  ['2012-W54-1', undefined],
  ['2012-308', '2012-11-03'],
  ['2011-366', undefined],
  ['2012-11-03Z', '2012-11-03'],
  ['2012-11-03+02:00', '2012-11-03'],
  ['2012-11-03 at 10.00', '2012-11-03'],
  ['11/2012', '2012-11'],
  ['/Date(1351936800000+0200)/', '2012-11-03'],
  ['٣ تشرين الثاني ٢٠١٢', '2012-11-03'],
  ['Saturday, 03-Nov-12 10:00:00 GMT', '2012-11-03'],
  ['03/11/2014', undefined],
  ['2014-02-30', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('the date %j is %j', (written, date) => expect(parseDate(written)).toBe(date));

test.each([
  ['2024-11-20T01:00:00+03:00', '2024-11-19T22:00:00Z'],
  ['2024-11-20 01:00:00', '2024-11-20T01:00:00Z'],
  ['soon', undefined],
])('the moment %j is %j', (written, moment) => expect(readMoment(written)).toBe(moment));

test('marks in titles stay apart from the numbers beside them, in every form of a title', async () => {
  const atom =
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">718<sup>3</sup> <b>dead</b></div></title>';
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${atom}</entry></feed>`;
  const items = ['<title>718<sup>3</sup> dead</title>', '<title>718&lt;sup&gt;3&lt;/sup&gt; dead</title>'];
  const titles = [
    ...(await parseFeed(feed)),
    ...(await parseFeed(rss(items.map((item) => `<item>${item}</item>`).join('')))),
  ];
  expect(titles.map(({ title }) => title)).toEqual(['718[3] dead', '718[3] dead', '718[3] dead']);
});
