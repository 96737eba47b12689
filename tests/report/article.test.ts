// Which part of a page is its article: the one that carries the text, whatever its wrappers are called.
import { expect, test } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const SENTENCE = 'Three civilians were killed in a raid on the market of Testville this morning, residents said.';
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${from + index}. ${SENTENCE}</p>`).join('');
const read = async (body: string) =>
  (await readReport(Buffer.from(`<!doctype html><title>Raid</title><body>${body}`), 'a.html')).text;
const plain = (from: number, count: number) =>
  ['Raid', ...Array.from({ length: count }, (_, index) => `${from + index}. ${SENTENCE}`)].join('\n\n');

test.each([
  ['content-sidebar-wrap'],
  ['has-sidebar'],
  ['share-enabled'],
  ['related-content'],
  ['comments-open'],
  ['social'],
  ['cookie-notice'],
  ['sidebar'],
  ['newsletter'],
  ['comments'],
])('a wrapper called %s hides nothing', async (name) => {
  expect(await read(`<div class="${name}" id="${name}"><main><article>${words(1, 6)}</article></main></div>`)).toBe(
    plain(1, 6),
  );
});

test.each([
  [
    'related headlines',
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><p>Car bomb kills nine</p></div>',
  ],
  ['share buttons', '<div class="social-share-buttons"><a href="#">Share on X</a></div>'],
  ['a cookie banner', '<div id="cookie-banner">We use cookies.</div>'],
  ['a newsletter', '<section class="newsletter-signup">Subscribe to our letter</section>'],
  [
    'comments',
    `<div id="comments" class="comments-area"><p>A reader says this and that, at some length indeed.</p></div>`,
  ],
  ['a menu', '<nav><ul><li>Home</li></ul></nav>'],
  ['an aside', '<aside>Latest news</aside>'],
  ['breadcrumbs', '<ol class="breadcrumbs"><li>Home</li></ol>'],
  ['what is hidden', '<div hidden>x</div><div style="display:none">y</div><span class="sr-only">z</span>'],
  ['a form', '<form class="comment-respond"><label>Your name</label></form>'],
])('%s within the article are left out', async (_, box) => {
  expect(await read(`<article><div class="entry-content">${words(1, 3)}${box}${words(4, 1)}</div></article>`)).toBe(
    plain(1, 4),
  );
});

test.each([
  [
    'a teaser in an <article>',
    `<div id="content">${words(1, 12)}</div><div class="more"><article><h3>Another</h3><p>Its teaser is longer than forty letters, no more.</p></article></div>`,
  ],
  [
    'two teasers before it',
    `<article><h3>A</h3><p>Its teaser is longer than forty letters, no more.</p></article><article><h3>B</h3><p>Another teaser of more than forty letters as well.</p></article><div>${words(1, 12)}</div>`,
  ],
  [
    'a teaser with a class of an article',
    `<div class="post-content"><p>Its teaser is longer than forty letters, no more.</p></div><article>${words(1, 12)}</article>`,
  ],
])('%s is not the article', async (_, body) => {
  const text = await read(body);
  expect(text).toContain(plain(1, 12).slice(6));
  if (!body.includes('post-content')) expect(text).toBe(plain(1, 12));
});

test.each([
  [
    'what a heading is called',
    `<article>${words(1, 3)}<h2 id="related-attacks" class="social">Attacks</h2>${words(4, 1)}</article>`,
    'Attacks',
  ],
  [
    'a section about social harm',
    `<article>${words(1, 3)}<div class="social-impact"><p>Eleven schools were hit.</p></div></article>`,
    'Eleven schools',
  ],
  [
    'a section on shared figures',
    `<article>${words(1, 3)}<div class="share-of-victims"><p>Eleven in a hundred.</p></div></article>`,
    'Eleven in',
  ],
  [
    'what is hidden from screen readers alone',
    `<article>${words(1, 3)}<p>Killed: <span aria-hidden="true">718</span></p></article>`,
    '718',
  ],
  [
    'a short article between long menus',
    `<ul>${'<li><a href="/x">Home</a></li>'.repeat(50)}</ul><article><p>${SENTENCE}</p></article>`,
    SENTENCE,
  ],
  [
    'blog entries beside each other',
    `${`<article>${words(1, 2)}</article>`.repeat(2)}${`<article>${words(7, 2)}</article>`}`,
    '8. Three',
  ],
])('%s is kept', async (_, body, kept) => {
  expect(await read(body)).toContain(kept);
});
