// The words of a short piece of HTML, a title for instance, as plain text on one line.
import { decodeHTML } from 'entities';
import { cleanLine } from '../../base/clean.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { inlineOf } from './html-inline.ts';
import { type HtmlElement, parseHtml } from './html-tree.ts';

/** Titles of feeds are HTML to most of their writers and plain text to the standards: `a < b` is read as it stands. */
export function plainWordsOfHtml(html: string): string {
  const line = html.slice(0, LONGEST);
  return /<\/?[a-z][^<>]*>/i.test(line) ? plainWords(parseHtml(line).root) : cleanLine(decodeHTML(line));
}

/** As a page shows it: numbers that are raised, struck out or apart stay so. */
export function plainWords(element: HtmlElement): string {
  return cleanLine(parseMarkdown(`x ${inlineOf(element)}`).text.slice(2));
}

const LONGEST = 10_000;
