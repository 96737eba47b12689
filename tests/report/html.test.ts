// Pages as sites make them, and pages that nobody should have made.
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { readHtml } from '../../src/report/html/html.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { readReport } from '../../src/report/read.ts';

const markdownOf = (html: string) => readHtml(html).markdown;
const textOf = (html: string) => parseMarkdown(markdownOf(html)).text;
const open = (html: string) => readReport(Buffer.from(html), 'x.html');

const PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head>
<meta charset="utf-8"><title>Two lorries cross &#8211; The Monitor</title>
<meta property="og:title" content="Two lorries cross &#8211; The Monitor">
<meta property="og:site_name" content="The Monitor">
<meta property="article:published_time" content="2022-05-27T10:00:00+03:00">
<meta name="author" content="Ann Lee">
<link rel="canonical" href="https://example.org/two-lorries">
<base href="https://evil.example/"><style>p { color: red }</style>
</head><body class="has-sidebar">
<header><a href="/">The Monitor</a><nav><ul><li>Home<li>About</ul></nav></header>
<form action="/search"><input name="q"><button>Search</button></form>
<article class="post tag-raqqa"><h1>Two lorries cross</h1>
<div class="entry-content">
<p>Raqqa: <strong>SOHR</strong> said that <a href="https://example.org/x?a=1&amp;b=2">two lorries</a> crossed
   the river &amp; <a href="javascript:alert(1)">stopped</a>.<script>alert(1)</script></p>
<figure><img src="a.jpg" alt="IMG of a lorry"><figcaption>A lorry at the river</figcaption></figure>
<p><img src="b.jpg" alt="A bridge"></p>
<h2>In figures</h2>
<table><caption>Lorries</caption><tr><td>Town</td><td>Number</td></tr>
<tr><td>Jasim | Nawa</td><td>1,200</td></tr></table>
<ul><li>first<li>second <ol start="4"><li>deep</ol></ul>
<blockquote><p>“Slowly.”</p></blockquote>
<p>One<br>two<br><br>three</p>
<div class="sharedaddy">Share this</div>
</div></article>
<aside>Related: other things</aside><footer>© The Monitor</footer>
</body></html>`;

describe('an article', () => {
  test('says what it is', () => {
    expect(readHtml(PAGE).meta).toEqual({
      title: 'Two lorries cross',
      date: '2022-05-27',
      attribution: ['The Monitor', 'Ann Lee'],
      sources: [{ title: 'Two lorries cross', publisher: 'The Monitor', url: 'https://example.org/two-lorries' }],
      language: 'en-GB',
    });
  });

  test('is read without what stands around it', () => {
    expect(
      markdownOf(PAGE),
    ).toBe(`Raqqa: **SOHR** said that [two lorries](<https://example.org/x?a=1&b=2>) crossed the river & stopped.

A lorry at the river

A bridge

## In figures

Lorries

| Town | Number |
| --- | ---: |
| Jasim \\| Nawa | 1,200 |

- first
- second
  4. deep

> “Slowly.”

One\\
two

three`);
  });
});

test.each([
  ['a body without any sign', '<p>One.</p><p>Two.', 'One.\n\nTwo.'],
  ['text without any element', 'Just words &lt;b&gt;', 'Just words <b>'],
  ['marks of markdown', '<p>* a_b_ # `c` [d](e) &amp;lt; 1. x</p>', '* a_b_ # `c` [d](e) &lt; 1. x'],
  ['a number that looks like a list', '<p>1. Not a list</p>', '1. Not a list'],
  ['a comment and an SVG', '<p>a<!-- b --><svg><text>c</text></svg>d</p>', 'ad'],
  ['hidden words', '<p>a<span hidden>b</span><span style="display: none">c</span></p>', 'a'],
  ['escape sequences as entities', '<p>a&#27;[31m&#x9b;b&#8238;c&#0;</p>', 'a[31m›bc\uFFFD'],
  ['bold words that touch others', '<p><b>Idlib:</b>more and <b> spaced </b>x</p>', 'Idlib:more and spaced x'],
  ['elements closed in the wrong order', '<p><b>a<i>b</b>c</i></p><p>d', 'abc\n\nd'],
  [
    'a table that lays out the page',
    '<table><tr><td><p>Left</p><table><tr><td>x</table><td>Right</tr></table>',
    'Left\n\nx\n\nRight',
  ],
  ['a link around blocks', '<a href="https://a.b"><div>One</div><div>Two</div></a>', 'One\n\nTwo'],
  ['a picture named by its file', '<p>a <img alt="DSC_001.jpg"> b</p>', 'a b'],
  ['code', '<pre>a  *b*\n```\nc</pre>', 'a  *b*\n```\nc'],
  ['unclosed everything', '<div><ul><li>a<li>b<table><tr><td>c', 'a\n\nb\n\nc'],
])('%s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('cells that span others leave empty ones', () => {
  const html = '<table><tr><th colspan=2>A<th>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>';
  expect(markdownOf(html)).toBe('| A |  | B |\n| ---: | ---: | ---: |\n| 1 | 2 | 3 |\n|  | 4 | 5 |');
});

test.each([
  ['a canonical address that is a script', '<link rel=canonical href="javascript:x"><title>T</title><p>a', undefined],
  ['a title that has a bar of its own', '<title>One | Two</title><p>a', 'One | Two'],
  ['the heading without what the site adds', '<title>Head - Site</title><h1>Head</h1><p>a', 'Head'],
  [
    'not a heading that is but its first word',
    '<title>Syria: two lorries</title><h1>Syria</h1><p>a',
    'Syria: two lorries',
  ],
  [
    'the heading of the article',
    '<title>Monitor</title><article><h1>Two lorries cross</h1><p>a</article>',
    'Two lorries cross',
  ],
  [
    'not the site as a heading',
    '<title>Two lorries | The Monitor</title><h1>The Monitor</h1><p>a',
    'Two lorries | The Monitor',
  ],
  [
    'not a heading that leads home',
    '<title>Two lorries</title><h1><a href="/">The old Monitor</a></h1><p>a',
    'Two lorries',
  ],
  ['the first heading', '<h1>Head <i>line</i></h1><p>a', 'Head line'],
])('title: %s', (_, html, title) => {
  const { meta } = readHtml(html);
  expect(meta.sources).toBeUndefined();
  if (title) expect(meta.title).toBe(title);
});

test.each([
  [
    'linked data',
    '<script type="application/ld+json">{"datePublished":"2021-03-04T00:00:00Z"}</script><p>a',
    '2021-03-04',
  ],
  [
    'a time in the article',
    '<time datetime="2020-01-01"></time><article><time datetime="2021-03-04"></time>Forty letters of a report, at the least.</article>',
    '2021-03-04',
  ],
  ['a date that may be two', '<meta name=date content="05/06/2021"><p>a', undefined],
  [
    'the next where one cannot be read',
    '<meta name=date content="soon"><meta name=dcterms.created content="2021-03-04"><p>a',
    '2021-03-04',
  ],
  ['seconds', '<meta name=pubdate content="1614816000"><p>a', '2021-03-04'],
])('date: %s', (_, html, date) => expect(readHtml(html).meta.date).toBe(date));

test.each([
  ['20,000 levels', '<div>'.repeat(20_000), 'nested deeper'],
  ['200 lists in each other', '<ul><li>a'.repeat(200), 'nested deeper'],
  ['no words', '<script>document.write("x")</script><div></div>', 'without words'],
])('%s are refused', (_, html, message) => {
  expect(() => readHtml(html)).toThrow(UserError);
  expect(() => readHtml(html)).toThrow(message);
});

test.each([
  ['paragraphs', '<p>some words and <a href="https://a.b/c">a link</a></p>'],
  ['unclosed bold', '<b>x</b><i>'.replace('<i>', '</i>')],
  ['unfinished tags', '<a '],
  ['attributes', '<p a="1" b=2 c>x</p>'],
  ['rows', '<tr><td>1<td>2'],
  ['comments', '<!-- x'],
  ['entities', '&amp;&lt;&#x1b;'],
])('200 KB of %s are read or refused', async (_, piece) => {
  const html = `<table>${piece.repeat(Math.ceil(200_000 / piece.length))}`;
  const outcome = await open(html).catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
});
