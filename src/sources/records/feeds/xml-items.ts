// Parses the XML of a feed or an export as it comes, and hands over each item as a small tree.
import { Parser } from 'htmlparser2';
import { UserError } from '../../../base/user-error.ts';
import { FeedHead } from './feed-head.ts';
import { noteNamespaces, usualName } from './xml-names.ts';
import type { XmlElement } from './xml-tree.ts';

export type XmlReader = {
  /** @throws UserError at once when it is no feed */
  write(text: string): void;
  end(): void;
  /** What the feed says of itself before its items. */
  head: FeedHead;
};

/** What is wrong with an item that was kept: a sentence goes on behind it. */
export type Doubt = 'unclosed' | 'open' | 'cut';

/** Called with each `<item>` or `<entry>`, numbered from 1, or with why it was dropped. */
export type OnItem = (item: XmlElement | UserError, number: number, doubt?: Doubt) => void;

/** Deeper ones are hostile: a page is refused at the same depth. */
const DEEPEST = 512;
/** Beyond this the parser itself takes ever longer: the whole file is refused. */
const DEEPEST_AT_ALL = 10_000;
/** In UTF-16 code units, of text and attributes. */
const LARGEST_ITEM = 10 * 1024 * 1024;
/** What an element counts as beside, for it takes as much time as so many of text. */
const WEIGHT = 50;
/** A program's warnings may stand before the feed. */
const LONGEST_PREFACE = 256 * 1024;

/** Fields of an item that hold words alone, in lower case. */
const WORDS_ALONE = new Set('title link guid id pubdate published updated dc:date dc:creator category'.split(' '));
/** All that are read. Atom may have elements of XHTML within its titles: none of them has such a name. */
const FIELDS = new Set([...WORDS_ALONE, 'description', 'summary', 'content', 'content:encoded', 'author']);

const ROOT = /<(?:[a-z][\w-]*:)?(?:rss|rdf|feed|channel)(?=[\s>/])/i;

/**
 * Entities that a document declares are not expanded: there is no bomb to go off. An item whose end is missing ends
 * where the next one begins.
 */
export function readXmlItems(onItem: OnItem): XmlReader {
  const head = new FeedHead();
  let parser = new ItemParser(onItem, head, 0);
  let preface: string | undefined = '';
  return {
    head,
    write(text) {
      if (preface === undefined) return parser.write(text);
      preface += text;
      const root = ROOT.exec(preface);
      if (!root && preface.length < LONGEST_PREFACE) return;
      if (!root) throw notFeed();
      parser.write(preface.slice(root.index));
      preface = undefined;
    },
    end() {
      if (preface !== undefined) throw notFeed();
      // A CDATA that never ends swallows the items behind it: what it swallowed is read again, as often as one does.
      for (let rest = parser.end(); rest; rest = parser.end()) {
        parser = new ItemParser(onItem, head, parser.number);
        parser.write(`<rss><channel>${rest}`);
      }
    },
  };
}

class ItemParser {
  number: number;
  private readonly onItem: OnItem;
  private readonly head: FeedHead;
  private readonly parser: Parser;
  private readonly namespaces = new Map<string, string>();
  /** The open elements: outside an item by name alone. */
  private readonly outside: string[] = [];
  private inside: XmlElement[] = [];
  private size = 0;
  private refused: UserError | undefined;
  /** Items without an end: the parser keeps each of them open. */
  private unclosed = 0;
  private isEnding = false;
  private isCut = false;
  /** A field of this item had no end. */
  private isOpen = false;
  private rest = '';

  constructor(onItem: OnItem, head: FeedHead, number: number) {
    this.onItem = onItem;
    this.head = head;
    this.number = number;
    this.parser = new Parser(
      {
        onopentag: (tag, attributes) => this.open(tag, attributes),
        ontext: (text) => this.addText(text),
        onclosetag: (tag) => this.close(usualName(tag, this.namespaces)),
      },
      { xmlMode: true },
    );
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** @returns what a CDATA without an end has swallowed, from the next item on */
  end(): string {
    this.isEnding = true;
    this.parser.end();
    if (this.inside.length > 0) this.endItem('cut');
    return this.rest;
  }

  private open(tag: string, attributes: Record<string, string>): void {
    noteNamespaces(attributes, this.namespaces);
    const name = usualName(tag, this.namespaces);
    const isItem = name === 'item' || name === 'entry';
    if (isItem && this.inside[0]?.name === name) {
      this.unclosed += 1;
      if (this.unclosed > DEEPEST_AT_ALL) throw tooDeep();
      this.endItem('unclosed');
    }
    if (this.inside.length === 0 && !isItem) {
      if (this.outside.length > DEEPEST) throw tooDeep();
      this.head.open(name, attributes, this.outside.at(-1));
      this.outside.push(name);
      return;
    }
    this.endFieldBefore(name);
    const element: XmlElement = { name, attributes, children: [] };
    const parent = this.inside.at(-1);
    this.inside.push(element);
    if (!parent) this.number += 1;
    if (this.inside.length > DEEPEST_AT_ALL) throw tooDeep();
    if (this.inside.length > DEEPEST) this.refuse(tooDeep());
    if (this.refused) return;
    parent?.children.push(element);
    this.grow(WEIGHT);
    for (const [key, value] of Object.entries(attributes)) this.grow(key.length + value.length);
  }

  /** A field that holds words alone, and was never closed, ends where another field of the item begins. */
  private endFieldBefore(name: string): void {
    const field = this.inside[1];
    if (this.inside.length !== 2 || !FIELDS.has(name) || !WORDS_ALONE.has(field!.name)) return;
    this.inside.pop();
    this.isOpen = true;
  }

  private addText(text: string): void {
    const element = this.inside.at(-1);
    if (!element) this.head.addText(text, this.outside);
    else if (!this.refused) {
      const words = this.isEnding ? this.withoutSwallowed(text) : text;
      this.grow(words.length);
      appendText(element, words);
    }
  }

  /** The text that is still open at the end of the file. */
  private withoutSwallowed(text: string): string {
    this.isCut = true;
    const next = /<(?:item|entry)[\s>]/i.exec(text);
    if (next) this.rest = text.slice(next.index);
    return withoutEndTags(next ? text.slice(0, next.index) : text);
  }

  private close(name: string): void {
    if (this.inside.length === 0) {
      if (this.outside.at(-1) === name) this.outside.pop();
      return;
    }
    const place = this.inside.findLastIndex((element) => element.name === name);
    // The end of an item that has ended already, or of what is around it.
    if (place < 0) return;
    this.inside.length = place + 1;
    if (place > 0) this.inside.pop();
    else this.endItem(this.isEnding ? 'cut' : undefined);
  }

  private endItem(doubt: Doubt | undefined): void {
    const [item] = this.inside;
    const ofFields = this.isOpen ? 'open' : undefined;
    this.onItem(this.refused ?? item!, this.number, this.isCut ? 'cut' : (doubt ?? ofFields));
    this.inside = [];
    this.isOpen = false;
    this.size = 0;
    this.refused = undefined;
  }

  private refuse(error: UserError): void {
    this.refused ??= error;
    this.inside[0]!.children = [];
  }

  private grow(by: number): void {
    this.size += by;
    if (this.size > LARGEST_ITEM) {
      this.refuse(new UserError('is over the limit of 10 MB', 'Split it, or leave it out.'));
    }
  }
}

/** Of a CDATA that was meant to end before them. */
function withoutEndTags(text: string): string {
  let words = text.trimEnd();
  while (words.endsWith('>')) {
    const start = words.lastIndexOf('<');
    if (!/^<\/[a-z][\w:-]{0,40}>$/i.test(words.slice(start).slice(0, 50))) break;
    words = words.slice(0, start).trimEnd();
  }
  return words;
}

/** The parser hands over `a&amp;b` in three pieces. */
function appendText({ children }: XmlElement, text: string): void {
  const last = children.length - 1;
  if (typeof children[last] === 'string') children[last] += text;
  else children.push(text);
}

function notFeed(): UserError {
  return new UserError('is XML, but neither a feed nor a WordPress export', 'RSS, Atom and WXR can be read.');
}

function tooDeep(): UserError {
  return new UserError(`is nested deeper than ${DEEPEST} levels`, 'Leave it out, or copy its words into a .txt file.');
}
