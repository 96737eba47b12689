// Parses HTML into a tree of what a reader would see, with the title, metadata and linked data of the page.
import { Parser } from 'htmlparser2';
import { UserError } from '../../base/user-error.ts';

export type HtmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
  parent: HtmlElement | undefined;
  /** Holds an element that starts a line of its own. */
  hasBlocks: boolean;
  /** Length of all the text within, in UTF-16 code units. */
  size: number;
};

export type HtmlPage = {
  root: HtmlElement;
  /** Elements in the order in which they start. */
  elements: HtmlElement[];
  title: string;
  /** What `<meta>` says: content by name, property or itemprop, in lower case. */
  metadata: Map<string, string>;
  canonical: string | undefined;
  language: string | undefined;
  /** JSON-LD, as written. */
  linkedData: string;
};

/** Browsers cut off at 512 levels as well. */
const DEEPEST = 512;

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Not part of what is written on the page. */
const UNSEEN = new Set(
  (
    'script style noscript template svg math iframe object embed canvas video audio map head link meta base button ' +
    'input select textarea option datalist dialog menu nav aside footer'
  ).split(' '),
);
const UNSEEN_ROLES = new Set('navigation complementary search banner contentinfo dialog alert'.split(' '));
const UNSEEN_WORDS =
  'share sharing sharedaddy social related comment comments respond cookie cookies newsletter breadcrumb breadcrumbs ' +
  'sidebar pagination screen-reader-text sr-only advertisement';
const UNSEEN_CLASSES = new RegExp(`(?:^|[\\s_-])(?:${UNSEEN_WORDS.replaceAll(' ', '|')})(?:$|[\\s_-])`, 'i');

/** @throws UserError when elements are nested deeper than 512 */
export function parseHtml(html: string): HtmlPage {
  const root = newElement('root', {}, undefined);
  const page: HtmlPage = {
    root,
    elements: [root],
    title: '',
    metadata: new Map(),
    canonical: undefined,
    language: undefined,
    linkedData: '',
  };
  let current = root;
  /** Names of the open elements; those from the first unseen one on are not in the tree. */
  const open: string[] = [];
  let unseenFrom = Number.POSITIVE_INFINITY;
  let listening: 'title' | 'linkedData' | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (open.length > DEEPEST) {
        throw new UserError(`has HTML nested deeper than ${DEEPEST} levels`, 'Copy its words into a .txt file.');
      }
      noteMetadata(page, name, attributes);
      if (name === 'title' && !page.title) listening = 'title';
      if (name === 'script' && attributes.type === 'application/ld+json') listening = 'linkedData';
      if (open.length > unseenFrom) return;
      if (isUnseen(name, attributes)) {
        unseenFrom = open.length;
        return;
      }
      const element = newElement(name, attributes, current);
      current.children.push(element);
      page.elements.push(element);
      if (BLOCKS.has(name)) noteBlock(current);
      current = element;
    },
    ontext(text) {
      if (listening) page[listening] += text;
      if (open.length >= unseenFrom) return;
      const last = current.children.length - 1;
      // The parser hands over `a&amp;lt;b` in three pieces.
      if (typeof current.children[last] === 'string') current.children[last] += text;
      else current.children.push(text);
      current.size += text.trim().length;
    },
    onclosetag(name) {
      // At the end of the file a tag that was never finished is closed without having been opened.
      if (open.at(-1) !== name) return;
      listening = undefined;
      if (open.length === unseenFrom) unseenFrom = Number.POSITIVE_INFINITY;
      else if (open.length < unseenFrom) {
        current.parent!.size += current.size;
        current = current.parent!;
      }
      open.pop();
    },
  });
  parser.end(html);
  return page;
}

export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.name) || element.hasBlocks;
}

/** The nearest element around it that has one of these names. */
export function closest(element: HtmlElement, ...names: string[]): HtmlElement | undefined {
  let around = element.parent;
  while (around && !names.includes(around.name)) around = around.parent;
  return around;
}

function newElement(name: string, attributes: Record<string, string>, parent: HtmlElement | undefined): HtmlElement {
  return { name, attributes, children: [], parent, hasBlocks: false, size: 0 };
}

function noteBlock(element: HtmlElement): void {
  for (let around: HtmlElement | undefined = element; around && !around.hasBlocks; around = around.parent) {
    around.hasBlocks = true;
  }
}

function noteMetadata(page: HtmlPage, name: string, attributes: Record<string, string>): void {
  if (name === 'html') page.language ??= attributes.lang ?? attributes['xml:lang'];
  if (name === 'link' && attributes.rel === 'canonical') page.canonical ??= attributes.href;
  const key = attributes.property ?? attributes.name ?? attributes.itemprop;
  if (name === 'meta' && key && attributes.content && !page.metadata.has(key.toLowerCase())) {
    page.metadata.set(key.toLowerCase(), attributes.content);
  }
}

function isUnseen(name: string, attributes: Record<string, string>): boolean {
  if (UNSEEN.has(name)) return true;
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return false;
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attributes.style ?? '') ||
    UNSEEN_ROLES.has(attributes.role ?? '') ||
    UNSEEN_CLASSES.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
  );
}
