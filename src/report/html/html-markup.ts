// Writes the tree of a page as well-formed HTML.
import { tableToMarkdown } from './html-table.ts';
import type { HtmlElement } from './html-tree.ts';

/** What tells the parts of a page from each other, and what is written of them in the end. */
const ATTRIBUTES = 'class id role rel itemprop href alt colspan rowspan start datetime lang'.split(' ');

const VOID = new Set('area base br col command embed hr img input link meta param source wbr'.split(' '));

/**
 * For Readability, which drops a heading that repeats the title, and a line that names the author where no `<meta>` does:
 * that line may be the place and the day, too, and stays. The page's own `<html>`, `<head>` and `<body>` are not taken
 * over: they may stand anywhere, or nowhere.
 */
export function toMarkup(root: HtmlElement, title: string): string {
  const pieces: string[] = [];
  write(root, pieces);
  const head = `<title>${encode(title)}</title><meta name="author" content="x"/>`;
  return `<html><head>${head}</head><body>${pieces.join('')}</body></html>`;
}

const FRAME = new Set(['root', 'html', 'head', 'body']);

function write(element: HtmlElement, pieces: string[]): void {
  const { name, children } = element;
  if (!FRAME.has(name)) pieces.push(`<${name}${attributesOf(element)}${VOID.has(name) ? '/>' : '>'}`);
  for (const [index, child] of children.entries()) {
    if (typeof child !== 'string') write(child, pieces);
    // What was left out between two pieces of text still parts them.
    else pieces.push(typeof children[index - 1] === 'string' ? '<span></span>' : '', encode(child));
  }
  if (!FRAME.has(name) && !VOID.has(name)) pieces.push(`</${name}>`);
}

function attributesOf(element: HtmlElement): string {
  const { name, attributes } = element;
  const written = ATTRIBUTES.filter((key) => attributes[key]).map((key) => ` ${key}="${encode(attributes[key]!)}"`);
  // Readability takes a picture without an address, and a table without a summary, for an ornament.
  if (name === 'img') written.push(' src="x"');
  if (name === 'table' && tableToMarkdown(element)) written.push(' summary="x"');
  return written.join('');
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
