// Makes a Report of a record: an entry of a feed, a row of a table, a post of an export.
import { clean, cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { readHtmlBlocks } from '../../report/html/html-blocks.ts';
import { htmlToMarkdown } from '../../report/html/html-to-markdown.ts';
import { parseHtml } from '../../report/html/html-tree.ts';
import { refuseCostlyMarks } from '../../report/markdown/cost-limit.ts';
import { escapeInline, escapeLine } from '../../report/markdown/escape.ts';
import { isSlug, withoutGaps } from '../../report/markdown/front-matter.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import { completeReport, type Draft, slugOf } from '../../report/read.ts';
import type { Meta, Report } from '../../report/report.ts';
import type { FeedEntry } from './feeds/feed.ts';

/** What one line or item says: its words in one of three forms, not cleaned, and what is known beside them. */
export type ReportRecord = Partial<Meta> & {
  markdown?: string;
  html?: string;
  text?: string;
  url?: string;
  /** What its feed or site knows it by, where that is more than its address. */
  guid?: string;
  /** Where it came from before it was exported. */
  path?: string;
  /** A date that stands there and cannot be read. */
  unreadDate?: string;
  /** A date of a day, a month and a year in figures, which other dates of the same table may explain. */
  writtenDate?: string;
  /** What may be wrong with it, though it is kept: `its end is missing: …`. */
  doubt?: string;
  /** What the links in its HTML are relative to. */
  base?: string;
  /** A place that is no governorate: told in the words, lest it be lost. */
  location?: string;
  starred?: boolean;
  read?: boolean;
};

/** A record and where it stands, or what is wrong there. */
export type ReadRecord = {
  /** `line 12`, `item 3`; empty when the file is one report. */
  place: string;
} & ({ record: ReportRecord } | { error: UserError });

/**
 * @param origin for a record that has neither an address nor a path of its own
 * @throws UserError when it has no words, or more than can be coped with
 */
export function reportOf(record: ReportRecord, origin: string): Report {
  const { id, date, updated, dateInferred, governorates, kind, attribution, sources, confidence, language, url, path } =
    record;
  const title = cleanLine(record.title ?? '') || undefined;
  const draft = draftOf(record, title);
  if (!draft.markdown.trim() && !title) throw new UserError('has neither a title nor words', 'It was left out.');
  refuseCostlyMarks(draft.markdown);
  const slug = id && isSlug(id) ? id : slugOf(`${date ?? ''} ${title ?? ''}`);
  const about = { updated, dateInferred, governorates, kind, attribution, sources, confidence, language };
  const unreadDate = date ? undefined : record.unreadDate;
  const meta = withoutGaps({ ...about, id: isSlug(slug) ? slug : undefined, title, date, unreadDate });
  return completeReport({ meta, ...draft }, path ?? webAddress(url ?? '') ?? origin, draft.markdown);
}

function draftOf(record: ReportRecord, title: string | undefined): Omit<Draft, 'meta'> {
  const { markdown, html, text = '', path, location, base = record.url } = record;
  // Our own export has its title where it belongs, and every space where it was.
  if (markdown !== undefined && path !== undefined) return { markdown: clean(markdown), titleStands: true };
  const words =
    markdown !== undefined
      ? readHtmlBlocks(clean(markdown))
      : html !== undefined
        ? wordsOfHtml(html, base)
        : wordsOfText(text);
  const tells = location && !words.includes(location) ? `Location: ${escapeInline(cleanLine(location))}` : '';
  const heading = title && markdown === undefined ? `# ${escapeInline(title)}` : '';
  const isHeaded = words.split('\n', 1)[0] === heading;
  const parts = [isHeaded ? '' : heading, words.trim(), tells];
  return { markdown: parts.filter(Boolean).join('\n\n'), titleStands: heading !== '' };
}

function wordsOfHtml(html: string, base: string | undefined): string {
  return htmlToMarkdown(parseHtml(html).root, base);
}

/** Empty lines part paragraphs, and each line break is one. */
function wordsOfText(text: string): string {
  return clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => escapeLine(line.replace(/ +/g, ' ').trim())))
    .map((lines) => lines.filter(Boolean).join('\\\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** What a feed says, as a record. */
export function recordOfEntry({ id, title, date, author, publisher, language, ...feed }: FeedEntry): ReportRecord {
  const { html, text, url, unreadDate, writtenDate, doubt, base } = feed;
  const source = { title: title || url || '', ...(publisher && { publisher }), ...(url && { url }) };
  const attribution = [...new Set([publisher, author])].flatMap((name) => (name && !webAddress(name) ? [name] : []));
  return {
    title,
    ...(id && id !== url && { guid: id }),
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
    ...(url && { url }),
    ...(base && { base }),
    ...(date && { date }),
    ...(unreadDate && { unreadDate }),
    ...(writtenDate && { writtenDate }),
    ...(doubt && { doubt }),
    ...(source.title && { sources: [source] }),
    ...(attribution.length > 0 && { attribution }),
    ...(language && { language }),
  };
}
