// Character references, HTML within markdown, and elements that a feed closes by itself: no word comes in or falls out.
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/report/html/html-to-markdown.ts';
import { parseHtml } from '../../src/report/html/html-tree.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { readReport } from '../../src/report/read.ts';

const ofMarkdown = async (markdown: string) =>
  (await readReport(Buffer.from(`# T\n\n${markdown}`), 'a.md')).text.slice(3);
const ofHtml = (html: string) => parseMarkdown(htmlToMarkdown(parseHtml(html).root)).text;

test.each([
  ['http://db.example/?id=7&section=3&region=idlib&copy=2&lang=ar', undefined],
  ['See <http://db.example/?a&reg=1&para=2>.', 'See http://db.example/?a&reg=1&para=2.'],
  ['[x&copy y](http://a.b/?not=1&not=2)', 'x&copy y'],
  ['AT&T &copy; 2012 &amp;copy; &#1587; &nbsp;x', 'AT&T © 2012 &copy; س x'],
  ['`&copy;`', '&copy;'],
  ['R&D&lt and &lt;', 'R&D&lt and <'],
])('of markdown, %s', async (markdown, text) => {
  expect(await ofMarkdown(markdown)).toBe(text ?? markdown);
});

test('an address in plain text is read as it stands', async () => {
  const address = 'http://db.example/?id=7&section=3&copy=2&amp;x';
  expect((await readReport(Buffer.from(`A title\n\nSee ${address} there`), 'a.txt')).text).toBe(
    `A title\n\nSee ${address} there`,
  );
});

test.each([
  [
    '<div dir="rtl">\n<p>First.</p>\n<p>Second.</p>\n<ul><li>one</li><li>two</li></ul>\n</div>',
    'First.\n\nSecond.\n\none\ntwo',
  ],
  ['<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>', 'a | b\n1 | 2'],
  ['Before.\n\n<p align="center">Within<br>it.</p>\n\nAfter.', 'Before.\n\nWithin\nit.\n\nAfter.'],
  ['<details>\n<summary>More</summary>\n\n**Bold** words\n\n</details>', 'More\n\nBold words'],
  ['<!-- a note -->\n\nWords.', 'Words.'],
  ['<script>\nalert(1)\n</script>\n\nWords.', 'Words.'],
  ['<h2>Head</h2>\n<blockquote>Quoted</blockquote>', 'Head\n\nQuoted'],
  ['- <p>One</p><p>Two</p>', 'One Two'],
  ['    <p>code</p>', '<p>code</p>'],
  ['```\n<p>code</p>\n```', '<p>code</p>'],
])('HTML in markdown: %j', async (markdown, text) => {
  expect(await ofMarkdown(markdown)).toBe(text);
});

test.each([
  ['<p>Before.</p><iframe src="https://v.example/1" /><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><script src="x"/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><script src="x"/>alert(1)</script><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><style/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><textarea/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><video src="x"/><audio/><object/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><noscript/><svg/><canvas/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><title/><p>After.</p>', 'Before.\n\nAfter.'],
  ['<p>Before.</p><iframe src="x"></iframe><p>After.</p>', 'Before.\n\nAfter.'],
  ['<frameset></frameset><noframes><p>Before.</p><p>After.</p></noframes>', 'Before.\n\nAfter.'],
  ['Before<iframe src="x"/>it.<video src="v"></video>After.', 'Before it. After.'],
  ['<p>Before <a name="x"/>it</p><p>After.</p>', 'Before it\n\nAfter.'],
  [
    '<p>Opening.</p><h2 id="related-attacks">Attacks</h2><div class="social-impact"><p>Eleven.</p></div>',
    'Opening.\n\nAttacks\n\nEleven.',
  ],
  ['<p>A</p><aside>Aside</aside><footer>Notes</footer><div class="comment">C</div>', 'A\n\nAside\n\nNotes\n\nC'],
  ['<p>A</p><div class="sharedaddy">Share this</div>', 'A'],
  ['<p>A <span class="screen-reader-text">of the</span> b</p>', 'A b'],
  ['<ul>loose<li>one</li></ul>', 'loose\none'],
  ['<table>loose<tr><td>a<td>b<tr><td>c<td>d</table>', 'loose\n\na\n\nb\n\nc\n\nd'],
  ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', 'Term\n\nMeaning'],
])('HTML of a feed: %s', (html, text) => {
  expect(ofHtml(html)).toBe(text);
});
