// Elements never make one number of two, and what is struck out, put in or quoted is seen to be so.
import { describe, expect, test } from 'vitest';
import { plainWordsOfHtml } from '../../src/report/html/plain-words.ts';
import { readReport } from '../../src/report/read.ts';

const inHtml = async (html: string) =>
  (await readReport(Buffer.from(`<title>T</title><p>${html}</p>`), 'a.html')).text.slice(3);
const inMarkdown = async (markdown: string) =>
  (await readReport(Buffer.from(`# T\n\n${markdown}`), 'a.md')).text.slice(3);

describe.each([
  ['HTML', inHtml],
  ['markdown', inMarkdown],
])('in %s', (_, read) => {
  test.each([
    ['718<sup>3</sup> dead', '718[3] dead'],
    ['718<sup>[3]</sup> dead', '718[3] dead'],
    ['718<sup>3,4</sup> dead', '718[3,4] dead'],
    ['718<sup>*</sup> dead', '718* dead'],
    ['718<sup>a</sup> dead', '718[a] dead'],
    ['718 <sup>3</sup> dead', '718 [3] dead'],
    ['dead<sup>3</sup> and', 'dead[3] and'],
    ['dead.<sup>12</sup> And', 'dead.[12] And'],
    ['٧١٨<sup>٣</sup> قتيلا', '٧١٨[٣] قتيلا'],
    ['1200 m<sup>2</sup>', '1200 m²'],
    ['40 km<sup>2</sup>', '40 km²'],
    ['2 x 10<sup>6</sup>', '2 x 10⁶'],
    ['10<sup>-3</sup> g', '10⁻³ g'],
    ['5<sup>th</sup>', '5th'],
    ['le 1<sup>er</sup> mai', 'le 1er mai'],
    ['M<sup>me</sup>', 'Mme'],
    ['12<sub>3</sub>', '12₃'],
    ['CO<sub>2</sub>', 'CO2'],
    ['1<sup>1</sup>/<sub>2</sub> km', '1 1/2 km'],
    ['718<small>3</small> dead', '718 3 dead'],
    ['718<span>3</span> dead', '718 3 dead'],
    ['718<a href="https://a.b/c">3</a> dead', '718 3 dead'],
    ['718<mark>3</mark><b>4</b><i>5</i> dead', '718 3 4 5 dead'],
    ['<b>718</b>3 dead', '718 3 dead'],
    ['7<wbr>18 dead', '718 dead'],
    ['7<!-- 3 -->18 dead', '718 dead'],
    ['1<b>,</b>200 dead', '1,200 dead'],
    ['<del>700</del> <ins>800</ins> dead', '~~700~~ ++800++ dead'],
    ['<s>700</s>800 dead', '~~700~~800 dead'],
    ['he called it <q>a lie</q>.', 'he called it “a lie”.'],
  ])('%s is %s', async (source, text) => {
    expect(await read(source)).toBe(text);
  });
});

test.each([
  ['718<a href="#fn3">3</a> dead', '718[3] dead'],
  ['718 <a href="#fn3">3</a> dead', '718 [3] dead'],
  ['see section <a href="#three">3</a>', 'see section 3'],
  ['718<span class="ref">3</span> dead', '718[3] dead'],
  ['718<sup id="cite_ref-2"><a href="#cite_note-2"><span>[</span>2<span>]</span></a></sup> dead', '718[2] dead'],
  ['718<sup><b>3</b></sup> dead', '718[3] dead'],
  ['718<script>x</script>3 dead', '718 3 dead'],
  ['718<span hidden>x</span>3 dead', '718 3 dead'],
  ['718<img src="a.png">3', '718 3'],
  ['<q>he said <q>no</q></q>', '“he said ‘no’”'],
  ['<q>“no”</q>', '“no”'],
  ['<strike>7</strike>', '~~7~~'],
  ['a<del>7</del>b', 'a~~7~~b'],
  ['漢<ruby>字<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢字(kan)'],
])('of a page, %s is %s', async (html, text) => {
  expect(await inHtml(html)).toBe(text);
});

test.each([
  ['718**3** dead', '718 3 dead'],
  ['718[3](https://a.b/c) dead', '718 3 dead'],
  ['718`3` dead', '718 3 dead'],
  ['718[^1] dead\n\n[^1]: http://a.example/b', '718[^1] dead\n\n[^1]: http://a.example/b'],
  ['718[^1] dead\n\n[^1]: A note.', '718[^1] dead\n\n[^1]: A note.'],
  ['~~700~~ 800 dead', '~~700~~ 800 dead'],
  ['718\\.3', '718.3'],
])('of markdown, %s is %s', async (markdown, text) => {
  expect(await inMarkdown(markdown)).toBe(text);
});

test.each([
  ['718<sup>3</sup> dead', '718[3] dead'],
  ['<b>7</b>18 &amp; 3', '7 18 & 3'],
  ['a < b & c', 'a < b & c'],
  ['1. First &#8211; second', '1. First – second'],
  ['# of *dead*', '# of *dead*'],
  ['A<br>B', 'A B'],
])('as a title, %s is %s', (html, text) => {
  expect(plainWordsOfHtml(html)).toBe(text);
});

test('cells and headings keep them apart as well', async () => {
  const html =
    '<title>In 718<sup>3</sup></title><h2>718<sup>3</sup></h2><table><tr><td>718<sup>3</sup><td>1<tr><td>5<small>3</small><td>2</table>';
  expect((await readReport(Buffer.from(html), 'a.html')).text).toContain('718[3]\n\n718[3] | 1\n5 3 | 2');
});
