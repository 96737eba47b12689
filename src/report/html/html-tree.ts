// Parses HTML into a tree of what a reader would see, with the title, metadata and linked data of the page.
import { type Handler, Parser } from 'htmlparser2';
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
  /** `<base href>`: what the page's links are relative to. */
  base: string | undefined;
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

/** Never words of a report. */
const UNSEEN = new Set(
  (
    'title script style noscript template svg math iframe object embed canvas video audio map link meta base button ' +
    'input select textarea option datalist dialog'
  ).split(' '),
);
const EMBEDDED = new Set('iframe object embed canvas video audio input select textarea'.split(' '));

/** Written for those who hear a page, and shown to nobody; and what plugins of WordPress put into the words. */
const UNSEEN_CLASSES = new Set(
  (
    'screen-reader-text sr-only visually-hidden visuallyhidden assistive-text sharedaddy sd-sharing jp-relatedposts ' +
    'yarpp-related addtoany_content addtoany_share_save_container addthis_toolbox a2a_kit heateor_sss_sharing_container'
  ).split(' '),
);

/**
 * Everything that may be seen, navigation and comments included: which of it is the article is for others to say.
 *
 * @throws UserError when elements are nested deeper than 512
 */
export function parseHtml(html: string): HtmlPage {
  const root = newElement('root', {}, undefined);
  const page: HtmlPage = {
    root,
    elements: [root],
    title: '',
    metadata: new Map(),
    canonical: undefined,
    base: undefined,
    language: undefined,
    linkedData: '',
  };
  let current = root;
  /** Names of the open elements; those from the first unseen one on are not in the tree. */
  const open: string[] = [];
  let unseenFrom = Number.POSITIVE_INFINITY;
  let listening: 'title' | 'linkedData' | undefined;
  /** Something was left out since the last text: what follows is not joined to it. */
  let isParted = false;

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      open.push(name);
      if (open.length > DEEPEST) {
        throw new UserError(`has HTML nested deeper than ${DEEPEST} levels`, 'Copy its words into a .txt file.');
      }
      noteMetadata(page, name, attributes);
      if (name === 'title' && !page.title) listening = 'title';
      if (name === 'script' && attributes.type === 'application/ld+json') listening = 'linkedData';
      if (open.length > unseenFrom) return;
      if (name === 'wbr') return;
      if (isUnseen(name, attributes)) {
        unseenFrom = open.length;
        isParted = true;
        // Something stands there between the words.
        if (EMBEDDED.has(name)) current.children.push(' ');
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
      if (typeof current.children[last] === 'string' && !isParted) current.children[last] += text;
      else current.children.push(text);
      isParted = false;
      current.size += text.trim().length;
    },
    onclosetag(name) {
      // At the end of the file a tag that was never finished is closed without having been opened.
      if (open.at(-1) !== name) return;
      listening = undefined;
      if (open.length === unseenFrom) unseenFrom = Number.POSITIVE_INFINITY;
      else if (open.length < unseenFrom && name !== 'wbr') {
        current.parent!.size += current.size;
        current = current.parent!;
      }
      open.pop();
    },
  };
  // In feeds an empty element may be written as XML has it: `<iframe/>` opens nothing.
  // What stands for those without frames is read like the rest: the parser would take its tags for words.
  const unframed = html.replace(/<\/?noframes\b[^<>]*>/gi, '');
  new Parser(handler, { recognizeSelfClosing: true }).end(withScriptsOpened(unframed));
  return page;
}

/** `<script src="x"/>` before a `</script>` is what it is in HTML: an opening tag. */
function withScriptsOpened(html: string): string {
  if (!/<(?:script|style)\b[^<>]*\/>/i.test(html)) return html;
  const tags = Array.from(html.matchAll(/<(\/?)(script|style)\b[^<>]*>/gi));
  let opened = '';
  let end = 0;
  for (const [index, tag] of tags.entries()) {
    const next = tags[index + 1];
    const isClosedNext = next?.[1] === '/' && next[2]!.toLowerCase() === tag[2]!.toLowerCase();
    if (tag[1] || !tag[0].endsWith('/>') || !isClosedNext) continue;
    opened += `${html.slice(end, tag.index + tag[0].length - 2)}>`;
    end = tag.index + tag[0].length;
  }
  return opened + html.slice(end);
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
  if (name === 'base') page.base ??= attributes.href;
  const key = attributes.property ?? attributes.name ?? attributes.itemprop;
  if (name === 'meta' && key && attributes.content && !page.metadata.has(key.toLowerCase())) {
    page.metadata.set(key.toLowerCase(), attributes.content);
  }
}

function isUnseen(name: string, attributes: Record<string, string>): boolean {
  if (UNSEEN.has(name)) return true;
  if (name === 'html' || name === 'body') return false;
  return (
    attributes.hidden !== undefined ||
    /display\s*:\s*none/i.test(attributes.style ?? '') ||
    (attributes.class ?? '').split(/\s+/).some((name) => UNSEEN_CLASSES.has(name))
  );
}
