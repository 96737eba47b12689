// An export of WordPress (WXR) in; the posts that were published.
import { expect, test } from 'vitest';
import { readXml } from '../../../src/sources/records/feeds/xml.ts';
import { reportOf } from '../../../src/sources/records/record.ts';
import { gather, inPieces, recordsOf } from './read.ts';

const item = (
  title: string,
  content: string,
  { type = 'post', status = 'publish', date = '2014-11-03 10:00:00' } = {},
) => `
  <item><title><![CDATA[${title}]]></title><link>https://example.org/${title.length}/</link>
  <pubDate>Mon, 03 Nov 2014 07:00:00 +0000</pubDate><dc:creator><![CDATA[admin]]></dc:creator>
  <guid isPermaLink="false">https://example.org/?p=${title.length}</guid><description></description>
  <content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>
  <wp:post_date><![CDATA[${date}]]></wp:post_date><wp:status><![CDATA[${status}]]></wp:status>
  <wp:post_type><![CDATA[${type}]]></wp:post_type></item>`;

const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Monitor</title><language>en-US</language>${items}</channel></rss>`;

test('posts that were published, and no drafts, pages or pictures', async () => {
  const file = wxr(
    item('A', 'a') +
      item('Draft', 'b', { status: 'draft' }) +
      item('About us', 'c', { type: 'page' }) +
      item('Picture', 'd', { type: 'attachment', status: 'inherit' }) +
      item('News', 'e', { type: 'news' }),
  );
  for (const size of [1, 50, file.length]) {
    const reads = await gather(readXml(inPieces(file, size)));
    expect(reads.map((read) => [read.place, 'record' in read && read.record.title])).toEqual([
      ['item 1', 'A'],
      ['item 5', 'News'],
    ]);
  }
});

test('empty lines part paragraphs, as WordPress shows them, and shortcodes go', async () => {
  const content =
    'One\ntwo.\n\n[caption id="x" width="3"]<img src="x.jpg" alt="A tank"/> Words[/caption]\n\n<h2>Then</h2>\n\nMore.';
  const [record] = await recordsOf(readXml(inPieces(wxr(item('Title', content)))));
  const report = reportOf(record!, 'x');
  expect(report.markdown).toMatch(/^# Title\n\nOne\\\ntwo\.\n\n[^[]*Words\n\n## Then\n\nMore\.$/);
  expect(report).toMatchObject({
    id: '2014-11-03-title',
    date: '2014-11-03',
    attribution: ['The Monitor'],
    origin: 'https://example.org/5/',
    sources: [{ title: 'Title', publisher: 'The Monitor', url: 'https://example.org/5/' }],
    language: 'en-US',
  });
});

test('an item of more than 10 MB is told and never held', async () => {
  const reads = await gather(readXml(inPieces(wxr(item('A', 'x'.repeat(12e6)) + item('B', 'b')), 1e6)));
  expect(reads).toMatchObject([
    { place: 'item 1', error: { message: 'is over the limit of 10 MB' } },
    { place: 'item 2' },
  ]);
});
