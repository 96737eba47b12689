// A record of a feed or a site in; the Report that it is, out.
import { clean } from '../report/clean.ts';
import { escapeLine } from '../report/escape.ts';
import { isSlug, languageTag, withoutGaps } from '../report/front-matter.ts';
import { htmlToMarkdown } from '../report/html-to-markdown.ts';
import { parseHtml } from '../report/html-tree.ts';
import { completeReport, slugOf } from '../report/read.ts';
import type { Report, Source } from '../report/report.ts';
import { refuseTangle } from '../report/tangle.ts';
import type { FeedRecord } from './records/feed.ts';

/**
 * @param origin where it stands: what it will be known by
 * @throws UserError when it holds no words, or too many, or is nested too deep
 */
export function reportOf(record: FeedRecord, origin: string): Report {
  const { title, date, url, author, publisher, language = '' } = record;
  const markdown = wordsOf(record);
  refuseTangle(markdown);
  const id = slugOf([date, title || record.id].filter(Boolean).join('-'));
  const source: Source | undefined =
    title || url ? { title: title || url!, ...(publisher && { publisher }), ...(url && { url }) } : undefined;
  const attribution = [...new Set([publisher, author])].filter((one) => one !== undefined);
  const meta = withoutGaps({
    id: isSlug(id) ? id : undefined,
    title: title || undefined,
    date,
    attribution,
    sources: source && [source],
    language: languageTag(language),
  });
  return completeReport({ meta, markdown }, origin, origin);
}

function wordsOf({ html, text = '' }: FeedRecord): string {
  if (html) return htmlToMarkdown(parseHtml(html).root);
  const paragraphs = clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .trim()
        .split(/\s*\n\s*/)
        .map(escapeLine),
    );
  return paragraphs
    .map((lines) => lines.filter(Boolean).join('\\\n'))
    .filter(Boolean)
    .join('\n\n');
}
