// Parses the XML of a feed or an export as it comes, and hands over each item as a small tree.
import { Parser } from 'htmlparser2';
import { UserError } from '../../base/user-error.ts';

/** Names are in lower case, with the usual prefix of their namespace: `content:encoded`, and `entry` for Atom's. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

export type XmlReader = {
  /** @throws UserError at once when it is no feed */
  write(text: string): void;
  end(): void;
  /** What the feed says of itself before its items: `title`, `language`. */
  head: Map<string, string>;
};

/** Deeper ones are hostile: a page is refused at the same depth. */
const DEEPEST = 512;
/** Beyond this the parser itself takes ever longer: the whole file is refused. */
const DEEPEST_AT_ALL = 10_000;
/** In UTF-16 code units, of text and attributes. */
const LARGEST_ITEM = 10 * 1024 * 1024;

const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);

/**
 * Entities that a document declares are not expanded: there is no bomb to go off.
 *
 * @param onItem called with each `<item>` or `<entry>`, numbered from 1, or with why it was dropped
 */
export function readXmlItems(onItem: (item: XmlElement | UserError, number: number) => void): XmlReader {
  const namespaces = new Map<string, string>();
  const head = new Map<string, string>();
  /** The open elements: outside an item by name alone. */
  const outside: string[] = [];
  let inside: XmlElement[] = [];
  let size = 0;
  let number = 0;
  let refused: UserError | undefined;

  const refuse = (error: UserError) => {
    refused ??= error;
    inside[0]!.children = [];
  };
  const grow = (by: number) => {
    size += by;
    if (size > LARGEST_ITEM) refuse(new UserError('is over the limit of 10 MB', 'Split it, or leave it out.'));
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        noteNamespaces(attributes, namespaces);
        const name = usualName(tag, namespaces);
        if (outside.length === 0 && !ROOTS.has(name)) {
          throw new UserError('is XML, but neither a feed nor a WordPress export', 'RSS, Atom and WXR can be read.');
        }
        if (inside.length === 0 && name !== 'item' && name !== 'entry') {
          if (outside.length > DEEPEST) throw tooDeep();
          outside.push(name);
          return;
        }
        const element: XmlElement = { name, attributes, children: [] };
        const parent = inside.at(-1);
        inside.push(element);
        if (!parent) number += 1;
        if (inside.length > DEEPEST_AT_ALL) throw tooDeep();
        if (inside.length > DEEPEST) refuse(tooDeep());
        if (refused) return;
        parent?.children.push(element);
        for (const [key, value] of Object.entries(attributes)) grow(key.length + value.length);
      },
      ontext(text) {
        const element = inside.at(-1);
        if (!element) noteHead(head, outside, text);
        else if (!refused) {
          grow(text.length);
          appendText(element, text);
        }
      },
      onclosetag() {
        const closed = inside.pop();
        if (!closed) outside.pop();
        if (!closed || inside.length > 0) return;
        onItem(refused ?? closed, number);
        inside = [];
        size = 0;
        refused = undefined;
      },
    },
    { xmlMode: true },
  );
  return { write: (text) => parser.write(text), end: () => parser.end(), head };
}

/** Elements of these names within it. */
export function childrenOf({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** All the text within, without outer spaces. */
export function textOf(element: XmlElement | undefined): string {
  return element ? gather(element).trim() : '';
}

/** What is within, as HTML. */
export function htmlOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? escapeXml(child) : htmlElement(child))).join('');
}

function htmlElement(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${element.name}${attributes.join('')}>${htmlOf(element)}</${element.name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function gather({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');
}

/** The parser hands over `a&amp;b` in three pieces. */
function appendText({ children }: XmlElement, text: string): void {
  const last = children.length - 1;
  if (typeof children[last] === 'string') children[last] += text;
  else children.push(text);
}

const LONGEST_HEAD = 500;

function noteHead(head: Map<string, string>, outside: string[], text: string): void {
  const name = outside.at(-1);
  const around = outside.at(-2);
  if ((name === 'title' || name === 'language') && (around === 'channel' || around === 'feed')) {
    head.set(name, `${head.get(name) ?? ''}${text}`.slice(0, LONGEST_HEAD));
  }
}

/** Each family of names has one usual prefix; the empty one is for RSS 1.0, Atom and XHTML. */
const USUAL_PREFIXES: [RegExp, string][] = [
  [
    /^http:\/\/(?:purl\.org\/rss\/1\.0\/?|www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#|www\.w3\.org\/1999\/xhtml)$/,
    '',
  ],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/, 'dc:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt:'],
];

function noteNamespaces(attributes: Record<string, string>, namespaces: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const usual = name.startsWith('xmlns:') && USUAL_PREFIXES.find(([address]) => address.test(value));
    if (usual) namespaces.set(name.slice('xmlns:'.length), usual[1]);
  }
}

function usualName(tag: string, namespaces: Map<string, string>): string {
  const [prefix, local] = tag.includes(':') ? tag.split(':', 2) : ['', tag];
  return `${namespaces.get(prefix!) ?? (prefix && `${prefix}:`)}${local}`.toLowerCase();
}

function tooDeep(): UserError {
  return new UserError(`is nested deeper than ${DEEPEST} levels`, 'Leave it out, or copy its words into a .txt file.');
}
