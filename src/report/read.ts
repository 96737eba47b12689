// Reads the bytes of a file, a page or standard input into a Report.
import { createHash } from 'node:crypto';
import type { Tokens } from 'marked';
import { clean, cleanLine } from '../base/clean.ts';
import { UserError } from '../base/user-error.ts';
import { dateAtTop, dateInName, TOP } from './dates/find-date.ts';
import { refuseCostlyMarks } from './markdown/cost-limit.ts';
import { isSlug } from './markdown/front-matter.ts';
import { splitAnyFrontMatter, splitHeaderLines } from './markdown/front-matter-forms.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import type { Body, Leaf, Meta, Report } from './report.ts';
import { decode } from './text/decode.ts';
import { readPlainText } from './text/plain-text.ts';
import { isHtmlDocument } from './text/prolog.ts';

/**
 * Markdown, HTML or plain text, told apart by content where it is plain, else by the name.
 *
 * @param origin a path as it was typed, or an address; `-` for standard input
 * @param encoding where whoever opens it says so
 * @throws UserError when it is no text, too large, malformed or nested too deep
 */
export async function readReport(bytes: Uint8Array, origin: string, encoding?: string): Promise<Report> {
  const text = clean(decode(bytes, { typed: encoding })).replace(/^\n+/, '');
  return datedReport(completeReport(await readFormat(text, origin), origin, text));
}

/** What stands at the top is the report's word; the name of its file is that of whoever saved it. */
export function datedReport(report: Report): Report {
  return report.date ? report : { ...report, ...findDate(report) };
}

function findDate({ text, origin = '' }: Report): Pick<Report, 'date' | 'dateInferred' | 'unreadDate'> | undefined {
  const top = text.split('\n\n', TOP).flatMap((paragraph) => paragraph.split('\n', TOP));
  const written = dateAtTop(top.map((line) => line.trim()));
  if (written) return { date: written, dateInferred: false, unreadDate: undefined };
  const named = dateInName(stem(origin));
  return named ? { date: named, dateInferred: true, unreadDate: undefined } : undefined;
}

/** What is known of a report and its words, before what is missing is made of the words. */
export type Draft = {
  meta: Partial<Meta>;
  /** Cleaned. */
  markdown: string;
  /** The title is one of the words of the markdown. */
  titleStands?: boolean;
};

/**
 * @param seed of the id of a report that has neither an id nor an origin with a name
 * @throws UserError when there are no words, or marked could not cope with them
 */
export function completeReport({ meta, ...draft }: Draft, origin: string, seed: string): Report {
  const { markdown, ...body } = parse(draft.markdown, draft.titleStands ? undefined : meta.title);
  const title = meta.title ?? headingOf(body) ?? firstLine(body) ?? stem(origin);
  if (!body.text) throw new UserError('holds no words', 'Check that the file was saved or downloaded whole.');
  return {
    dateInferred: false,
    governorates: [],
    attribution: [],
    sources: [],
    language: isMostlyArabic(body.text) ? 'ar' : 'en',
    ...meta,
    ...body,
    id: meta.id ?? makeId(origin, seed),
    title,
    markdown,
    origin: cleanLine(origin),
  };
}

async function readFormat(text: string, origin: string): Promise<Draft> {
  if (isHtmlDocument(text) || /\.x?html?$/i.test(origin)) {
    const { readPage } = await import('./html/page-thread.ts');
    const page = await readPage(text);
    refuseCostlyMarks(page.markdown);
    return page;
  }
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(origin) || (!/\.te?xt$/i.test(origin) && looksLikeMarkdown(text))) {
    const { meta, body } = await splitAnyFrontMatter(text);
    refuseCostlyMarks(body);
    return { meta, markdown: await withoutHtmlBlocks(body.trim()) };
  }
  const headed = splitHeaderLines(text);
  if (!headed) return { ...readPlainText(text), titleStands: true };
  const plain = readPlainText(headed.body);
  return { ...plain, meta: { ...plain.meta, ...headed.meta }, titleStands: headed.meta.title === undefined };
}

/** HTML in markdown is read as a page would be, so that its paragraphs, lists and tables stay apart. */
async function withoutHtmlBlocks(markdown: string): Promise<string> {
  if (!HTML_BLOCK.test(markdown)) return markdown;
  const { readHtmlBlocks } = await import('./html/html-blocks.ts');
  return readHtmlBlocks(markdown);
}

/** marked's regular expressions overflow the stack on a paragraph of millions of lines. */
function parse(markdown: string, title: string | undefined): Body & { markdown: string } {
  try {
    return parseMarkdown(markdown, title);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('has too many lines without an empty one between them', 'Split it into one file a report.');
  }
}

const HTML_BLOCK = /^ {0,3}<[a-z!/]/im;

/** For what has no name to tell by: front matter, a heading, a link or a quotation. */
function looksLikeMarkdown(text: string): boolean {
  return /^(?:---|\+\+\+)\n[\w-]+ ?[:=]|^#{1,6} \S|^> \S|\]\(https?:\/\//m.test(text);
}

/** The heading of the whole: of the first rank, or the first thing there is. */
function headingOf(body: Body): string | undefined {
  const headings = body.tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const heading =
    headings.find(({ depth }) => depth === 1) ?? (body.tokens[0] === headings[0] ? headings[0] : undefined);
  return heading && cleanLine(words(heading)) ? shorten(cleanLine(words(heading))) : undefined;
}

function words(token: { type: string; raw?: string; tokens?: Body['tokens'] | undefined }): string {
  if (token.type === 'leaf') return (token as Leaf).raw;
  return (token.tokens ?? []).map((inner) => words(inner)).join('');
}

function firstLine(body: Body): string | undefined {
  return shorten(body.text.split('\n', 1)[0]!.trim()) || undefined;
}

const LONGEST_TITLE = 220;

/** Cut between words. */
function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/(?:\s+\S*|[\uD800-\uDBFF])$/, '')}…`;
}

function makeId(origin: string, seed: string): string {
  const slug = slugOf(stem(origin));
  return isSlug(slug) ? slug : `report-${createHash('sha256').update(seed).digest('hex').slice(0, 12)}`;
}

/** Lower-case words joined by hyphens, of 80 characters at most; empty when there are no letters. */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
}

/** The file's name without folders and extension; nothing for standard input. */
function stem(origin: string): string {
  if (origin === '-') return '';
  const name = cleanLine(origin).split(/[/\\]/).findLast(Boolean) ?? '';
  return name.replace(/(?<=.)\.[^.]{1,8}$/, '');
}

function isMostlyArabic(text: string): boolean {
  if (!/\p{Script=Arabic}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic * 2 > letters;
}
