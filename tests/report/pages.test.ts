// Which part of a page is its article, whoever finds it, and that it is found before long.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { readHtml } from '../../src/report/html/html.ts';
import { parseHtml } from '../../src/report/html/html-tree.ts';
import { isSmall } from '../../src/report/html/readability.ts';

const words = (count: number, of = 'market') =>
  Array.from({ length: count }, (_, index) => `<p>Paragraph ${index} tells of the raid on the ${of}, with names.</p>`);
const text = words(12).join('');

const teaser = '<article><h3>Elsewhere</h3><p>A teaser that is longer than forty letters, no more.</p></article>';
const comments = `<div id="comments" class="comments-area">${words(5, 'comment').join('')}</div>`;

/** What stands around the text says so in capitals; what belongs to it says `kept`. */
const PAGES: [string, string][] = [
  ['a wrapper called sidebar', `<div class="content-sidebar-wrap"><main><article>${text}</article></main></div>`],
  ['a wrapper called share', `<div id="share-btns_parent" class="social">${text}</div>`],
  ['a teaser in an article', `<div id="content">${text}</div><div class="more">${teaser.toUpperCase()}</div>`],
  [
    'related headlines',
    `<div class="entry-content">${text}<div id="jp-relatedposts" class="jp-relatedposts"><p>CAR BOMB IN AZAZ</p></div></div>`,
  ],
  ['comments', `<article>${text}</article>${comments.toUpperCase()}`],
  ['comments in the article', `<article><div>${text}</div>${comments.toUpperCase()}</article>`],
  [
    'a cookie banner',
    `<div class="cookie-notice"><p>WE USE COOKIES TO MAKE THIS SITE BETTER FOR YOU.</p></div><div>${text}</div>`,
  ],
  [
    'a line to share by',
    `<article>${text}<div class="sharedaddy"><a href="/x">SHARE THIS ON ALL SITES</a></div></article>`,
  ],
  ['an unclosed head', `<title>T</title><head><div class="container"><div>${text}</div></div>`],
  ['a banner that is never closed', `<header role="banner"><div class="main">${text}</div>`],
  ['a column called aside', `<aside id="rightColumn"><div>${text}</div></aside>`],
];

/** More than Readability is given, and nothing to read. */
const WEIGHT = '<b></b>'.repeat(12_100);

describe.each([
  ['Readability', ''],
  ['our own way', WEIGHT],
])('%s', (_, weight) => {
  test.each(PAGES)('%s', (_, html) => {
    expect(isSmall(parseHtml(html + weight).root)).toBe(weight === '');
    const { markdown } = readHtml(html + weight);
    for (const index of [0, 6, 11]) expect(markdown).toContain(`Paragraph ${index} tells of the raid on the market`);
    expect(markdown).not.toMatch(/[A-Z]{4}/);
  });
});

test('what can be written as markdown is kept: a byline, headings, lists, small tables, captions, quotations', () => {
  const html = `<title>A raid</title><article><h1>A raid</h1><p class="byline">Aleppo, 3 November</p>${text}<h2>In figures</h2>
<table class="media"><tr><td>Town<td>Killed<tr><td><a href="https://a.example/n">Nawa</a><td>3</table>
<ul><li><a href="https://a.example/1">One source</a><li><a href="https://a.example/2">Another</a></ul>
<figure><img data-src="x.jpg" alt="p"><figcaption>The market</figcaption></figure><p><img data-src="y.jpg" alt="A bridge"></p>
<blockquote><p>“Slowly.”</p></blockquote><pre>a  b</pre><p>718<sup>3</sup> <del>700</del></p></article>`;
  const { markdown } = readHtml(html);
  for (const part of [
    'Aleppo, 3 November',
    '## In figures',
    '| Town | Killed |',
    '| [Nawa](<https://a.example/n>) | 3 |',
    '- [One source](<https://a.example/1>)\n- [Another](<https://a.example/2>)',
    'The market',
    'A bridge',
    '> “Slowly.”',
    '```\na  b\n```',
    '~~700~~',
  ])
    expect(markdown).toContain(part);
});

test('only how large a page is decides who reads it', () => {
  const isLarge = (html: string) => !isSmall(parseHtml(html).root);
  expect(isLarge(text)).toBe(false);
  expect(isLarge(`<ul>${'<li>x</li>'.repeat(4_100)}</ul>`)).toBe(true);
  expect(isLarge(`<section>${'<p>x</p>'.repeat(1_000)}</section>`.repeat(13))).toBe(true);
  expect(isLarge(`${'<div>'.repeat(60)}${'<p>some words</p>'.repeat(3_900)}`)).toBe(true);
  expect(isLarge(`${'<div>'.repeat(80)}x`)).toBe(true);
  expect(isLarge(`<p>${'some words '.repeat(100_000)}</p>`)).toBe(false);
});

/** Each is repeated; in HTML of its own, or within what is opened first. */
const PIECES: Record<string, string | [string, string]> = {
  links: '<a href="http://x.example/">x y</a> ',
  'links in boxes': '<div><a href="http://x.example/">x y</a></div>',
  items: ['<ul>', '<li>item'],
  paragraphs: ['<article>', '<p>Some words, and more.'],
  'breaks in a link': ['<a href="http://x.example/">x', '<br>'],
  'breaks in bold': ['<b>x', '<br>'],
  'empty italics': '<i> </i>',
  'pictures of one figure': ['<figure>', '<img alt="a b">'],
  rows: ['<table>', '<tr><td>1<td>2'],
  tables: '<table><tr><td>1<td>2</table>',
  'spanning cells': ['<table>', '<tr><td rowspan=9 colspan=9>1'],
  articles: `<article>${'some words '.repeat(5)}</article>`,
  'related boxes': ['<div><div class="related">', '<div class="related">x</div>'],
  'closing tags': [`<p>${'<i>'.repeat(400)}`, '</x>'],
  'raised numbers': ['<p>', 'a<sup>2</sup>'],
  scripts: '<script src="x"/>',
  comments: '<!-- a -->',
  'open comments': '<!--',
};

test.each(Object.entries(PIECES))('%s: the time grows with the page, not with its square', (_, piece) => {
  const [start, repeated] = typeof piece === 'string' ? ['', piece] : piece;
  const read = (count: number) => {
    const html = `<p>Some words here to make it long enough for an article.</p>${start}${repeated.repeat(count)}`;
    const before = process.threadCpuUsage();
    try {
      readHtml(html);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  // Large enough for our own way at both sizes.
  const few = 5_000;
  const more = process.env.LONG ? 8 : 4;
  const shortest = (count: number) => Math.min(read(count), read(count));
  // Less of the processor's time tells nothing.
  expect(shortest(more * few) / Math.max(shortest(few), 40)).toBeLessThan(3 * more);
});

test('forty comments before the first element are read', () => {
  const page = `${'<!-- a line of a licence -->\n'.repeat(40)}<p>Three civilians were killed.</p>`;
  expect(readHtml(page).markdown).toBe('Three civilians were killed.');
});
