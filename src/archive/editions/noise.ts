// Markdown in; what it says, without what a site's template sets around and between it and changes without anybody's
// editing: related links, numbers of shares and readers, the time of the last change. Pure.
import { asciiDigits } from '../../base/digits.ts';
import { parseWholeDate } from '../../report/dates/parse-date.ts';
import { bareAddress } from '../reports/address.ts';

/** The words, each once however they are spaced, and where its links lead to. */
export type Content = { words: string; links: string[] };

export function contentOf(markdown: string): Content {
  const blocks = markdown.split(/\n{2,}/);
  const kept: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const plain = plainWords(block);
    if (isRelatedHeading(plain)) {
      // Only with the links that it stands above: what tells something is no link.
      while (at + 1 < blocks.length && isOfLinks(blocks[at + 1]!)) at++;
    } else
      kept.push(
        block
          .split('\n')
          .filter((line) => !isNoise(line))
          .map(withoutNoise)
          .join('\n'),
      );
  }
  const content = kept.join('\n\n');
  return { words: plainWords(content), links: linksOf(content) };
}

/** What may stand within ends at the next bracket: a page of brackets is read in one go. */
const PICTURE = /!\[[^[\]]*\]\([^()[\]]*\)/g;
const LINK = /\[([^[\]]*)\]\(\s*<?([^()[\]\s<>]*)>?[^()[\]]*\)/g;

/** As they are read, without marks of emphasis, headings and lists, and addresses. */
function plainWords(markdown: string): string {
  return markdown
    .replace(PICTURE, '')
    .replace(LINK, '$1')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/^[ >]*(?:#{1,6} |[-*+] |> ?)*/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Pictures alone change their addresses from one delivery to the next. */
function linksOf(markdown: string): string[] {
  return Array.from(markdown.replace(PICTURE, '').matchAll(LINK)).flatMap(([, , address]) =>
    address ? [bareAddress(address) ?? address] : [],
  );
}

const RELATED =
  /^(?:related(?: (?:links?|posts?|articles?|stories|news|reports?|topics|content|coverage))?|(?:read|see) (?:also|more|next)|more (?:from|on|news|stories|in)\b.{0,40}|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|most (?:read|viewed|popular|shared)|(?:latest|recent|trending)(?: (?:news|posts?|articles?|stories))?|اقرأ (?:أيضا|أيضًا|المزيد)|(?:مواضيع|مقالات|أخبار|مواد) (?:ذات صلة|مشابهة)|الأكثر قراءة)\s*:?$/iu;

function isRelatedHeading(words: string): boolean {
  return words.length < 80 && RELATED.test(words);
}

/** Every line of it is a link and nothing else. */
function isOfLinks(block: string): boolean {
  return block.split('\n').every((line) => /^[ >]*(?:[-*+]|\d+[.)])? *!?\[[^\]]*\]\([^)]*\)[\s·|,]*$/.test(line));
}

const COUNTED =
  /^(?:(?:share|like|view|comment|read|tweet|retweet|reaction|reader|pageview)s?|repl(?:y|ies)|مشاهدات|مشاهدة|مشاركات|مشاركة|تعليقات|تعليق|إعجاب)$/;
const SHARED = /^(?:share|sharing|tweet|شارك|مشاركة)$/;
const NETWORK =
  /^(?:facebook|twitter|whatsapp|telegram|e-?mail|linkedin|reddit|pinterest|print|threads|mastodon|bluesky|viber|tumblr|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام)$/;
const BETWEEN_NETWORKS = /^(?:this|on|via|with|it|article|post|story|page|now|and|by|to|a|x|link|copy|على|عبر)$/;
const COUNT = /^\d[\d.,]*(?:k|m)?$/;
const UPDATED =
  /^(?:(?:last|page|article) )?(?:updated?|modified|edited|refreshed|changed)(?: (?:on|at))?\b|^آخر تحديث|^تحديث/;
const AGO = /^(?:just now|(?:an?|\d{1,2}) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago)$/;
const CLOCK = /^(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{1,5}\)?)?$/;

const LONGEST_NOISE = 160;

/** Of a whole line, or of what stands between two dots of it. */
function isNoise(line: string): boolean {
  if (line.length > 4 * LONGEST_NOISE) return false;
  const words = asciiDigits(plainWords(line)).toLowerCase();
  if (words === '' || words.length > LONGEST_NOISE) return false;
  const tokens = words
    .match(/[\p{L}\p{M}-]+|\d[\d.,]*(?:k|m)?(?!\p{L})|\S/gu)!
    .filter((token) => /[\p{L}\d]/u.test(token));
  return isCount(tokens) || isSharing(tokens) || isTimeOfChange(words);
}

/** `12 shares`, `Views: 1.2K`, `no comments`. */
function isCount(tokens: string[]): boolean {
  const [one = '', other = ''] = tokens;
  if (tokens.length !== 2) return false;
  return ((COUNT.test(one) || one === 'no') && COUNTED.test(other)) || (COUNTED.test(one) && COUNT.test(other));
}

/** `Share on Facebook`, `Share this:`, `Facebook 12 Twitter 4`. A number that nothing of it is said of is none. */
function isSharing([first = '', ...others]: string[]): boolean {
  const begins = SHARED.test(first) || NETWORK.test(first);
  return begins && others.every((word) => [SHARED, NETWORK, BETWEEN_NETWORKS, COUNT].some((kind) => kind.test(word)));
}

/** `Last updated: 12 May 2013, 14:03`, `Updated 3 hours ago`: a time and nothing else, for `Update: 41 killed` is news. */
function isTimeOfChange(words: string): boolean {
  const said = UPDATED.exec(words)?.[0];
  if (said === undefined) return false;
  const time = words.slice(said.length).replace(/^[\s:–—-]+/, '');
  if (AGO.test(time) || CLOCK.test(time)) return true;
  return /\d.*\D.*\d|\p{L}/u.test(time) && parseWholeDate(time, 'dmy') !== undefined;
}

/** Of a line in parts, as one of author, readers and times is, those that are none. */
function withoutNoise(line: string): string {
  if (line.length > LONGEST_NOISE || !/ [·|•] /.test(line)) return line;
  return line
    .split(/ [·|•] /)
    .filter((part) => !isNoise(part))
    .join(' · ');
}
