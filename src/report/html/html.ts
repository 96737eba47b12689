// Reads an HTML page: its main article as markdown, and what the page says of itself.
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { parseDate } from '../dates/parse-date.ts';
import { languageTag, withoutGaps } from '../markdown/front-matter.ts';
import { webAddress } from '../markdown/web-address.ts';
import type { Meta, Source } from '../report.ts';
import { findArticle } from './article.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { closest, type HtmlElement, type HtmlPage, parseHtml } from './html-tree.ts';
import { plainWords } from './plain-words.ts';

/** @throws UserError when the page is nested too deep, or has no words */
export function readHtml(html: string): { meta: Partial<Meta>; markdown: string } {
  const page = parseHtml(html);
  const told = webAddress(page.metadata.get('og:url') ?? '');
  const base = webAddress(page.base ?? '', told);
  const url = webAddress(page.canonical ?? '', base ?? told) ?? told;
  const article = findArticle(page, first(page, 'og:title', 'twitter:title') ?? cleanLine(page.title));
  const title = findTitle(page, article);
  const { date, unread } = findDate(page, article);
  const markdown = htmlToMarkdown(article, base ?? url);
  if (!markdown) {
    throw new UserError(
      'is a page without words',
      'It may be drawn by a script: copy its text from a browser into a .txt file.',
    );
  }
  const site = first(page, 'og:site_name', 'application-name');
  const author = first(page, 'author', 'article:author');
  const source: Source | undefined =
    title && (url || site) ? { title, ...(site && { publisher: site }), ...(url && { url }) } : undefined;
  const attribution = [...new Set([site, author])].flatMap((name) => (name && !webAddress(name) ? [name] : []));
  return {
    meta: withoutGaps({
      title,
      date,
      unreadDate: date ? undefined : unread,
      attribution: attribution.length > 0 ? attribution : undefined,
      sources: source && [source],
      language: languageTag(page.language ?? ''),
    }),
    markdown,
  };
}

/**
 * The main heading before the title of the window, without the site's name. A ` | ` alone parts nothing: reports use it
 * in their titles.
 */
function findTitle(page: HtmlPage, article: HtmlElement): string | undefined {
  const site = first(page, 'og:site_name', 'application-name') ?? '';
  const headings = page.elements
    .filter((element) => element.name === 'h1' && !leadsHome(element))
    .map((heading) => plainWords(heading))
    .filter((words) => words && words !== site);
  const title = first(page, 'og:title', 'twitter:title') ?? cleanLine(page.title);
  if (!title) return headings[0];
  const starting = headings.find((words) => title.startsWith(words) && PARTED.test(title.slice(words.length)));
  if (starting) return starting;
  // A heading that the title ends with, or is but the first word of, is a site's or a section's name.
  const own = headings.filter((words) => words.includes(' ') && !title.includes(words));
  const inArticle = new Set(elementsIn(article, /^h[12]$/).map((element) => plainWords(element)));
  const main = own.find((words) => inArticle.has(words)) ?? (own.length === 1 ? own[0] : undefined);
  if (main) return main;
  const bare = title.endsWith(site) ? title.slice(0, title.length - site.length).trim() : title;
  return (site && bare.replace(/\s?[|\-–—•·»:]$/, '')) || title;
}

/** The name of the site, as a heading on all of its pages. */
function leadsHome(heading: HtmlElement): boolean {
  const links = heading.children.filter((child) => typeof child !== 'string' && child.name === 'a') as HtmlElement[];
  return links.some(({ attributes: { href = '' } }) => URL.parse(href, 'https://site.example/')?.pathname === '/');
}

const PARTED = /^(?:$|\s?[|–—•·»]|\s-\s)/;

const DATE_NAMES =
  'article:published_time og:article:published_time datepublished dcterms.issued dc.date.issued dcterms.date dc.date ' +
  'dcterms.created dc.date.created date.created datecreated citation_publication_date parsely-pub-date sailthru.date ' +
  'pubdate publishdate publish-date publication_date date';

/** What the page says of itself before a time in its text. */
function findDate(page: HtmlPage, article: HtmlElement): { date?: string | undefined; unread?: string | undefined } {
  const times = [article, page.root].flatMap((part) => elementsIn(part, /^time$/));
  const dated = times.filter(({ attributes }) => attributes.datetime);
  const time = dated.find((element) => closest(element, 'article')) ?? dated[0];
  const written = [
    ...DATE_NAMES.split(' ').map((name) => page.metadata.get(name)),
    /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(page.linkedData)?.[1],
    time?.attributes.datetime,
  ].filter((one) => one !== undefined);
  const date = written.map((one) => parseDate(one)).find((one) => one !== undefined);
  return { date, unread: cleanLine(written[0] ?? '').slice(0, LONGEST_DATE) || undefined };
}

const LONGEST_DATE = 100;

/** The article may be of elements of its own, not those of the page. */
function elementsIn(element: HtmlElement, name: RegExp): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return name.test(child.name) ? [child] : elementsIn(child, name);
  });
}

function first(page: HtmlPage, ...names: string[]): string | undefined {
  return names.map((name) => cleanLine(page.metadata.get(name) ?? '')).find(Boolean);
}
