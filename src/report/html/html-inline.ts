// Writes words, links and pictures of a page as markdown without blocks.
import { clean } from '../../base/clean.ts';
import { escapeInline, escapeText } from '../markdown/escape.ts';
import { webAddress } from '../markdown/web-address.ts';
import { LONGEST_CONTEXT, loweredWords, namesNote, raisedWords, wouldJoinNumbers } from '../text/raised-words.ts';
import { closest, type HtmlElement, isBlock } from './html-tree.ts';

/** The words of an element as one line of markdown. */
export function inlineOf(element: HtmlElement, base?: string): string {
  return joinInline(element.children, { within: [], before: '', base }).replace(/\s+/g, ' ').trim();
}

/** Where a piece of text stands. */
type Context = {
  /** Marks that are open already, and not to be opened again; `link` and `q` among them. */
  within: readonly string[];
  /** The end of what was written before it. */
  before: string;
  /** What links are relative to. */
  base?: string | undefined;
};

/** A line break is a `<br>`. */
export function joinInline(nodes: (HtmlElement | string)[], context: Context = { within: [], before: '' }): string {
  const { within, base } = context;
  let { before } = context;
  const pieces = nodes.map((node, index) => {
    const piece = apart(before, write(node, nodes, index, { within, before, base }));
    before = (before + piece).slice(-LONGEST_CONTEXT);
    return piece;
  });
  return pieces.join('');
}

/** Two elements are two words where their digits would make one number. */
function apart(before: string, piece: string): string {
  return wouldJoinNumbers(before.replace(/\*+$/, ''), piece.slice(0, 12).replace(/^[*[]+/, '')) ? ` ${piece}` : piece;
}

const MARKS: Record<string, string | undefined> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  cite: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
};

function write(node: HtmlElement | string, nodes: (HtmlElement | string)[], index: number, context: Context): string {
  if (typeof node === 'string') return text(node, context);
  const { within, before, base } = context;
  const inside = { within, before: '', base };
  switch (node.name) {
    case 'br':
      return '\n';
    case 'wbr':
      return '';
    case 'img':
      return ` ${text(pictureWords(node), context)} `;
    case 'a':
      return link(node, context);
    case 'sup':
    case 'sub':
      return raised(node, nodes, index, context);
    case 'ins':
      return surround('\\+\\+', joinInline(node.children, inside), '\\+\\+');
    case 'q':
      return quotation(node, context);
    case 'rt':
      return surround('(', joinInline(node.children, inside), ')');
    case 'rp':
      return '';
    default: {
      const mark = MARKS[node.name];
      if (mark && !within.includes(mark)) return marked(node, mark, nodes[index + 1], context);
      const words = joinInline(node.children, context);
      if (isBlock(node)) return ` ${words} `;
      return isNoteMark(node, words, before) ? `\\[${words.trim()}\\]` : words;
    }
  }
}

/** A number in a raised element without a sup: `<span class="ref">3</span>`. */
function isNoteMark(element: HtmlElement, words: string, before: string): boolean {
  return (
    /^\s*\p{Nd}{1,3}\s*$/u.test(words) &&
    /\S$/.test(before) &&
    namesNote(element.attributes.class, element.attributes.id)
  );
}

function marked(element: HtmlElement, mark: string, next: HtmlElement | string | undefined, context: Context): string {
  const { within, before, base } = context;
  const inner = joinInline(element.children, { within: [...within, mark], before: '', base });
  const after = next === undefined ? '' : typeof next === 'string' ? next.slice(0, 1) : 'x';
  return emphasize(inner, mark, before, after);
}

/** Left without its mark where markdown would print the asterisks: `**Idlib:**more` is no emphasis. */
function emphasize(inner: string, mark: string, before: string, after: string): string {
  const words = inner.trim();
  const [left, right] = outerSpaces(inner);
  const opens = left || /(?:^|[\s(“"'])$/.test(before) || /^[\p{L}\p{N}]/u.test(words);
  const closes = right || /^(?:$|[\s.,;:!?)”"'])/.test(after) || /[\p{L}\p{N}]$/u.test(words);
  const touches = before.endsWith(mark[0]!) || /^[*~]|[*~]$|\n/.test(words);
  if (words && opens && closes && !touches) return `${left}${mark}${words}${mark}${right}`;
  // What is struck out must not look as if it were said.
  return mark === '~~' && words ? `${left}\\~\\~${words}\\~\\~${right}` : inner;
}

/** The white space before and after the words; all of it stands before where there are none. */
function outerSpaces(text: string): [string, string] {
  const start = text.length - text.trimStart().length;
  return [text.slice(0, start), text.slice(Math.max(start, text.trimEnd().length))];
}

function surround(open: string, inner: string, close: string): string {
  const [left, right] = outerSpaces(inner);
  const words = inner.trim();
  return words ? `${left}${open}${words}${close}${right}` : inner;
}

/** As a browser writes them: double ones outside, single ones within. */
function quotation(element: HtmlElement, { within, base }: Context): string {
  const isInner = within.includes('q') && !within.includes('inner q');
  const inner = joinInline(element.children, { within: [...within, isInner ? 'inner q' : 'q'], before: '', base });
  if (/^\s*["“”„«‘'‹]/.test(inner)) return inner;
  return isInner ? surround('‘', inner, '’') : surround('“', inner, '”');
}

/** The parts of `<sup>1</sup>/<sub>2</sub>` are those of a fraction. */
function raised(element: HtmlElement, nodes: (HtmlElement | string)[], index: number, context: Context): string {
  const { before } = context;
  const within = [...context.within, 'link', '*', '**'];
  const inner = joinInline(element.children, { within, before: '' }).replace(/\s+/g, ' ');
  const bar = nodes[index + (element.name === 'sup' ? 1 : -1)];
  const other = nodes[index + (element.name === 'sup' ? 2 : -2)];
  const isFraction =
    typeof bar === 'string' && /^\s*[/⁄]\s*$/.test(bar) && typeof other === 'object' && /^su[bp]$/.test(other.name);
  if (isFraction) return inner;
  if (element.name === 'sub') return loweredWords(inner, before);
  const links = element.children.filter((child) => typeof child !== 'string');
  const isNote = [element, ...links].some(({ attributes }) =>
    namesNote(attributes.class, attributes.id, attributes.href?.startsWith('#') ? attributes.href : undefined),
  );
  const plain = inner.replaceAll('\\', '');
  const words = raisedWords(plain, before.replace(/\*+$/, ''), isNote);
  return words === plain ? inner : escapeInline(words);
}

function link(element: HtmlElement, context: Context): string {
  const href = element.attributes.href ?? '';
  const address = /^mailto:[^\s<>]+$/i.test(href) ? href : webAddress(href, context.base);
  const isLink = address !== undefined && !context.within.includes('link');
  const within = [...context.within, 'link'];
  const inner = joinInline(element.children, { within, before: isLink ? '' : context.before });
  const words = inner.trim();
  if (isLink && words) {
    const [left, right] = outerSpaces(inner);
    return `${left}[${words.replace(/\n/g, ' ')}](<${encodeAddress(address)}>)${right}`;
  }
  const isNote = href.startsWith('#') && (/\S$/.test(context.before) || namesNote(href, element.attributes.class));
  return isNote && /^(?:\p{Nd}{1,3}|[a-z]|[*†‡§]+)$/iu.test(words) ? `\\[${words}\\]` : inner;
}

function encodeAddress(address: string): string {
  return address.replace(/[<>\\|`*_[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A picture's description, unless its caption stands below it or it is but a file's name. */
function pictureWords(image: HtmlElement): string {
  const figure = closest(image, 'figure');
  const hasCaption = figure && isCaptioned(figure);
  const description = image.attributes.alt ?? '';
  return hasCaption || /^\S+\.(?:jpe?g|png|gif|webp)$/i.test(description.trim()) ? '' : description;
}

/** Asked for each of a figure's pictures. */
const captioned = new WeakMap<HtmlElement, boolean>();

function isCaptioned(figure: HtmlElement): boolean {
  const known = captioned.get(figure);
  if (known !== undefined) return known;
  const isOne = figure.children.some((child) => typeof child !== 'string' && child.name === 'figcaption');
  captioned.set(figure, isOne);
  return isOne;
}

function text(words: string, { within }: Context): string {
  const line = clean(words).replace(/\s+/g, ' ');
  return within.includes('link') ? escapeInline(line) : escapeText(line);
}
