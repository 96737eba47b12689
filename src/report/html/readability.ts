// Finds the article of a page by Readability, which is what the reader view of Firefox does.
import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { toMarkup } from './html-markup.ts';
import { type HtmlElement, parseHtml } from './html-tree.ts';

/**
 * Readability looks into what an element holds again and again, and its document moves all the children of an element
 * for one that goes. So these decide who reads a page, and nothing else: the same page is the same report on every
 * machine. Of 1,428 public pages one is over these limits; the others go to 10,022 elements, 2,251 in one, 51 deep, 3.9 million.
 */
const MOST_ELEMENTS = 12_000;
const MOST_CHILDREN = 4_000;
const DEEPEST = 64;
const MOST_HELD = 4_500_000;
/** An element counts as much as so many letters. */
const ELEMENT = 20;

/** @returns the article, in elements of its own; nothing where the page is too large, or Readability finds none */
export function readableArticle(root: HtmlElement, title = ''): HtmlElement | undefined {
  if (!isSmall(root)) return undefined;
  const document = new JSDOMParser().parse(toMarkup(root, title));
  const article = new Readability(document, { disableJSONLD: true, keepClasses: true }).parse();
  return article?.content ? parseHtml(article.content).root : undefined;
}

export function isSmall(root: HtmlElement): boolean {
  const { elements, children, depth, held } = measure(root);
  return elements <= MOST_ELEMENTS && children <= MOST_CHILDREN && depth <= DEEPEST && held <= MOST_HELD;
}

type Measures = {
  elements: number;
  /** Of the element that has most of them, pieces of text among them. */
  children: number;
  depth: number;
  /** Letters and elements in each element, added up: what lies ten elements deep counts ten times. */
  held: number;
};

function measure(element: HtmlElement): Measures {
  const all = { elements: 1, children: element.children.length, depth: 0, held: 0 };
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { elements, children, depth, held } = measure(child);
    all.elements += elements;
    all.children = Math.max(all.children, children);
    all.depth = Math.max(all.depth, depth);
    all.held += held;
  }
  all.depth += 1;
  all.held += element.size + ELEMENT * all.elements;
  return all;
}
