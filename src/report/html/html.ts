// Reads an HTML page: its main article as markdown, and what the page says of itself.

import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { parseDate } from '../dates/parse-date.ts';
import { languageTag, webAddress, withoutGaps } from '../markdown/front-matter.ts';
import type { Meta, Source } from '../report.ts';
import { findArticle } from './article.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { type HtmlElement, type HtmlPage, parseHtml } from './html-tree.ts';
import { plainWords } from './plain-words.ts';

/** @throws UserError when the page is nested too deep, or has no words */
export function readHtml(html: string): { meta: Partial<Meta>; markdown: string } {
  const page = parseHtml(html);
  const url = webAddress(page.canonical ?? page.metadata.get('og:url') ?? '');
  const title = findTitle(page);
  const published = findDate(page);
  const article = findArticle(page);
  const markdown = htmlToMarkdown(article, webAddress(page.base ?? '', url) ?? url);
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
      date: published ?? timeIn(page, article),
      attribution: attribution.length > 0 ? attribution : undefined,
      sources: source && [source],
      language: languageTag(page.language ?? ''),
    }),
    markdown,
  };
}

/**
 * The main heading, where the page's title starts with it; else the title without the site's name. A ` | ` alone parts
 * nothing: reports use it in their titles.
 */
function findTitle(page: HtmlPage): string | undefined {
  const headings = page.elements.filter(({ name }) => name === 'h1').map((heading) => plainWords(heading));
  const title = first(page, 'og:title', 'twitter:title') ?? cleanLine(page.title);
  if (!title) return headings.find(Boolean);
  const site = first(page, 'og:site_name', 'application-name') ?? '';
  const startsTitle = (heading: string) => title.startsWith(heading) && PARTED.test(title.slice(heading.length));
  const heading = headings.find((words) => words && words !== site && startsTitle(words));
  if (heading) return heading;
  const bare = title.endsWith(site) ? title.slice(0, title.length - site.length).trim() : title;
  return (site && bare.replace(/\s*[|\-–—•·»:]$/, '')) || title;
}

const PARTED = /^(?:$|\s*[|–—•·»]|\s+-\s)/;

const DATE_NAMES =
  'article:published_time og:article:published_time datepublished dcterms.issued dc.date.issued dcterms.date dc.date ' +
  'dcterms.created dc.date.created date.created datecreated citation_publication_date parsely-pub-date sailthru.date ' +
  'pubdate publishdate publish-date publication_date date';

function findDate(page: HtmlPage): string | undefined {
  const published =
    first(page, ...DATE_NAMES.split(' ')) ?? /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(page.linkedData)?.[1];
  return parseDate(published ?? '');
}

function timeIn(page: HtmlPage, article: HtmlElement): string | undefined {
  const times = page.elements.filter(({ name, attributes }) => name === 'time' && attributes.datetime);
  const time = times.find((element) => isWithin(element, article)) ?? times[0];
  return parseDate(time?.attributes.datetime ?? '');
}

function isWithin(element: HtmlElement, container: HtmlElement): boolean {
  let around: HtmlElement | undefined = element;
  while (around && around !== container) around = around.parent;
  return around === container;
}

function first(page: HtmlPage, ...names: string[]): string | undefined {
  return names.map((name) => cleanLine(page.metadata.get(name) ?? '')).find(Boolean);
}
