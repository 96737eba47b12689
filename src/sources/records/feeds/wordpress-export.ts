// Reads a post of a WordPress export (WXR) as a record.
import { type ReportRecord, recordOfEntry } from '../record.ts';
import type { FeedEntry } from './feed.ts';
import { childrenOf, textOf, type XmlElement } from './xml-tree.ts';

/** Types of a site may have any name, `post` or `news`; these are what WordPress itself keeps beside them. */
const NO_REPORTS = new Set(
  (
    'page attachment revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_block ' +
    'wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face'
  ).split(' '),
);

export function isPost(item: XmlElement): boolean {
  const type = textOf(childrenOf(item, 'wp:post_type')[0]);
  return textOf(childrenOf(item, 'wp:status')[0]) === 'publish' && !NO_REPORTS.has(type);
}

/** The login name of who typed it says nothing of who says it: the site does. */
export function recordOfPost(item: XmlElement, { author: _, html, text, ...feed }: FeedEntry): ReportRecord {
  const written = textOf(childrenOf(item, 'wp:post_date')[0]).slice(0, 10);
  const record = recordOfEntry({ ...feed, html: paragraphs(html ?? text ?? '') });
  return /^[1-9]/.test(written) ? { ...record, date: written } : record;
}

const BLOCK = /^<\/?(?:address|blockquote|center|div|dl|figure|form|h[1-6]|hr|ol|p|pre|section|table|ul)\b/i;
const SHORTCODE =
  /\[(\/?)(?:audio|caption|embed|gallery|playlist|video|wp_caption|et_pb_\w{1,40}|vc_\w{1,40})\b([^[\]]*)\]/g;
/** Words of a shortcode that are shown: the caption of a picture, the heading of a section. */
const CAPTION = /\b(?:caption|title|heading|text)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/;

/** WordPress keeps what was typed; it makes paragraphs of empty lines only when it shows a post (`wpautop`). */
function paragraphs(content: string): string {
  const words = content.replace(SHORTCODE, (_, end, attributes) => (end ? '' : captionOf(attributes)));
  if (/<!-- wp:|<pre\b/i.test(words)) return words;
  return words
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>')}</p>`))
    .join('\n');
}

function captionOf(attributes: string): string {
  const [, double, single] = CAPTION.exec(attributes) ?? [];
  const caption = (double ?? single ?? '').trim();
  return caption ? `\n\n<p>${caption}</p>\n\n` : '';
}
