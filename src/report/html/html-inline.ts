// Writes words, links and pictures of a page as markdown without blocks.
import { clean } from '../../base/clean.ts';
import { escapeInline, escapeText } from '../markdown/escape.ts';
import { webAddress } from '../markdown/front-matter.ts';
import { closest, type HtmlElement, isBlock } from './html-tree.ts';

/** The words of an element as one line of markdown. */
export function inlineOf(element: HtmlElement): string {
  return joinInline(element.children).replace(/\s+/g, ' ').trim();
}

/**
 * A line break is a `<br>`.
 *
 * @param within marks that are open already, and not to be opened again
 */
export function joinInline(nodes: (HtmlElement | string)[], within: readonly string[] = []): string {
  const words = nodes.map((node) => (typeof node === 'string' ? text(node, within) : inline(node, within)));
  let before = '';
  const pieces = nodes.map((node, index) => {
    const mark = typeof node === 'string' ? undefined : MARKS[node.name];
    const inner = words[index]!;
    const piece = mark && !within.includes(mark) ? emphasize(inner, mark, before, words[index + 1] ?? '') : inner;
    before = piece || before;
    return piece;
  });
  return pieces.join('');
}

const MARKS: Record<string, string | undefined> = { b: '**', strong: '**', i: '*', em: '*', cite: '*' };

/** Left without its mark where markdown would print the asterisks: `**Idlib:**more` is no emphasis. */
function emphasize(inner: string, mark: string, before: string, after: string): string {
  const [, left = '', words = '', right = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const opens = left || /(?:^|[\s(“"'])$/.test(before) || /^[\p{L}\p{N}]/u.test(words);
  const closes = right || /^(?:$|[\s.,;:!?)”"'])/.test(after) || /[\p{L}\p{N}]$/u.test(words);
  const touches = before.endsWith('*') || /^\*|\*$|\n/.test(words);
  return words && opens && closes && !touches ? `${left}${mark}${words}${mark}${right}` : inner;
}

function inline(element: HtmlElement, within: readonly string[]): string {
  switch (element.name) {
    case 'br':
      return '\n';
    case 'img':
      return ` ${text(pictureWords(element), within)} `;
    case 'a':
      return link(element, within);
    case 'wbr':
      return '';
    default: {
      const mark = MARKS[element.name];
      const words = joinInline(element.children, mark ? [...within, mark] : within);
      return isBlock(element) ? ` ${words} ` : words;
    }
  }
}

function link(element: HtmlElement, within: readonly string[]): string {
  const href = element.attributes.href ?? '';
  const address = /^mailto:[^\s<>]+$/i.test(href) ? href : webAddress(href);
  const inner = joinInline(element.children, [...within, 'link']);
  const [, left = '', words = '', right = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  if (!words || !address || within.includes('link')) return inner;
  return `${left}[${words.replace(/\n/g, ' ')}](<${encodeAddress(address)}>)${right}`;
}

function encodeAddress(address: string): string {
  return address.replace(/[<>\\|`*_[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A picture's description, unless its caption stands below it or it is but a file's name. */
function pictureWords(image: HtmlElement): string {
  const figure = closest(image, 'figure');
  const hasCaption = figure?.children.some((child) => typeof child !== 'string' && child.name === 'figcaption');
  const description = image.attributes.alt ?? '';
  return hasCaption || /^\S+\.(?:jpe?g|png|gif|webp)$/i.test(description.trim()) ? '' : description;
}

function text(words: string, within: readonly string[]): string {
  const line = clean(words).replace(/\s+/g, ' ');
  return within.includes('link') ? escapeInline(line) : escapeText(line);
}
