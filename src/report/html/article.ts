// Finds the article of a page: the element that carries its text, without what only stands around it.
import { type HtmlElement, type HtmlPage, isBlock } from './html-tree.ts';
import { readableArticle } from './readability.ts';

/** From the surest sign of an article to the whole page. */
const SIGNS: ((element: HtmlElement) => boolean)[] = [
  ({ attributes }) => attributes.itemprop === 'articleBody',
  ({ attributes }) =>
    /(?:^|[\s_-])(?:entry-content|post-content|article-(?:body|content)|story-body)(?:$|\s)/i.test(
      attributes.class ?? '',
    ),
  ({ name }) => name === 'article',
  ({ name, attributes }) => name === 'main' || attributes.role === 'main',
];

/** A sign on less than this part of the page's text is that of a teaser, or of another page's article. */
const LEAST_PART = 0.4;
/** What has this part of the text or more is the article, whatever it is called. */
const MOST_AROUND = 0.5;

/**
 * Takes out of the tree what stands around the article, and returns the element that holds it: Readability finds it, but
 * in a page that is too large for that.
 *
 * @param title which is no part of the article, where a heading repeats it
 */
export function findArticle(page: HtmlPage, title?: string): HtmlElement {
  dropAround(page.root, MOST_AROUND * proseOf(page.root));
  return readableArticle(page.root, title) ?? signedArticle(page);
}

/** The article by the signs that pages give of it. */
function signedArticle({ root, elements }: HtmlPage): HtmlElement {
  const rest = proseOf(root);
  const inTree = new Set<HtmlElement>();
  walk(root, inTree);
  const kept = elements.filter((element) => inTree.has(element));
  for (const hasSign of SIGNS) {
    const candidates = kept.filter(hasSign).map((element) => ({ element, prose: proseOf(element) }));
    const longest = candidates.reduce<(typeof candidates)[number] | undefined>(
      (best, one) => (best && best.prose >= one.prose ? best : one),
      undefined,
    );
    if (longest && longest.prose > 0 && longest.prose >= LEAST_PART * rest) return longest.element;
  }
  // Where most of the text stands outside of them, what is called an article is a box that leads to another page.
  const articles = kept.filter(({ name, parent }) => name === 'article' && !isWithinArticle(parent));
  const within = articles.reduce((sum, element) => sum + proseOf(element), 0);
  if (within < MOST_AROUND * rest) dropElements(root, ({ name }) => name === 'article');
  return root;
}

function isWithinArticle(element: HtmlElement | undefined): boolean {
  for (let around = element; around; around = around.parent) if (around.name === 'article') return true;
  return false;
}

function walk(element: HtmlElement, found: Set<HtmlElement>): void {
  found.add(element);
  for (const child of element.children) if (typeof child !== 'string') walk(child, found);
}

/** Menus, dates and buttons are shorter. */
const SHORTEST_PARAGRAPH = 40;

/** Letters of whole paragraphs, outside of links. */
const prose = new WeakMap<HtmlElement, number>();

function proseOf(element: HtmlElement): number {
  const known = prose.get(element);
  if (known !== undefined) return known;
  let sum = 0;
  let paragraph = 0;
  const endParagraph = () => {
    if (paragraph >= SHORTEST_PARAGRAPH) sum += paragraph;
    paragraph = 0;
  };
  for (const child of element.children) {
    if (typeof child === 'string') paragraph += child.trim().length;
    else if (isBlock(child)) {
      endParagraph();
      sum += proseOf(child);
    } else if (child.name !== 'a') paragraph += child.size;
  }
  endParagraph();
  prose.set(element, sum);
  return sum;
}

const AROUND = new Set(['nav', 'aside', 'footer', 'menu']);
const ROLES = new Set('navigation complementary search banner contentinfo dialog alertdialog'.split(' '));

const WHAT = [
  '(?:related|more|recommended|similar|popular|latest|trending)[-_]?(?:posts?|articles?|stories|news|links|reading|content)',
  'relatedposts|related',
  '(?:share|sharing|social)(?:[-_]?(?:this|buttons?|bar|links?|icons?|tools?|media|share|sharing|follow)){0,2}',
  'comments?[-_]?(?:list|respond|form|template|thread)?|respond|disqus(?:[-_]thread)?',
  '(?:cookies?|gdpr)[-_]?(?:banner|notice|consent|bar|law|info|message|popup)?',
  'newsletter[-_]?(?:signup|form|box|subscribe)?|subscribe[-_]?(?:box|form)?',
  'breadcrumbs?|sidebar|pagination|post[-_]?navigation|nav[-_]?links|advert(?:isement|s)?',
].join('|');
const BEFORE =
  '(?:(?:site|page|post|entry|article|story|left|right|primary|secondary|main|top|bottom|jp|wp|widget)[-_])';
const AFTER =
  '(?:[-_](?:wrap(?:per)?|container|section|area|box|block|widget|inner|outer|left|right|primary|top|bottom|\\d+))';
/** The whole of a class or an id, not a word in it: `social-impact` may be what the report is about. */
const AROUND_NAME = new RegExp(`^${BEFORE}?(?:${WHAT})${AFTER}{0,2}$`, 'i');

function isAround({ name, attributes }: HtmlElement): boolean {
  if (/^(?:h[1-6]|html|body|main|article)$/.test(name)) return false;
  if (AROUND.has(name) || ROLES.has(attributes.role ?? '')) return true;
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/).some((word) => AROUND_NAME.test(word));
}

/** @param most letters of prose that may go with an element */
function dropAround(root: HtmlElement, most: number): void {
  dropElements(root, (element) => isAround(element) && proseOf(element) < most);
}

function dropElements(element: HtmlElement, isDropped: (element: HtmlElement) => boolean): void {
  const kept = element.children.filter((child) => typeof child === 'string' || !isDropped(child));
  if (kept.length < element.children.length) {
    element.children = kept;
    for (let around: HtmlElement | undefined = element; around; around = around.parent) prose.delete(around);
  }
  for (const child of element.children) if (typeof child !== 'string') dropElements(child, isDropped);
}
