// Tells the format of a file by its name and its first words.
import { endOfProlog } from '../../report/text/prolog.ts';
import { isMailbox } from '../packed/mailbox.ts';
import { delimiterOf } from './csv.ts';
import type { FieldMap } from './fields.ts';

/** `report`: the file is one report in markdown, HTML or plain text. */
export type Format = 'report' | 'csv' | 'json' | 'json-lines' | 'xml' | 'opml' | 'mail' | 'mailbox';

/** Of a folder, and of a ZIP, these are read. */
const READ =
  'md markdown txt html htm xhtml xhtm mht mhtml docx eml mbox csv tsv jsonl ndjson json xml rss atom rdf opml zip';
/** And these hold words that cannot be read: each is opened, so that it is told and not passed over. */
const TOLD = 'pdf doc xls xlsx ppt pptx odt ods odp rtf epub pages warc rar 7z tar tgz bz2 xz zst';

export const KNOWN_FILE = new RegExp(`\\.(?:${`${READ} ${TOLD}`.replaceAll(' ', '|')})(?:\\.gz)?$`, 'i');

const BY_NAME: [RegExp, Format][] = [
  [/\.(?:eml|mht|mhtml)$/i, 'mail'],
  [/\.(?:md|markdown|mdown|mkd|te?xt|x?html?)$/i, 'report'],
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
];

/**
 * By the name where it says enough, else by the words.
 *
 * @param start of the file, some thousands of characters
 */
export function formatOf(path: string, start: string, map: FieldMap): Format {
  const named = BY_NAME.find(([pattern]) => pattern.test(path));
  if (named) return named[1];
  if (isMailbox(start)) return 'mailbox';
  if (isOpml(start)) return 'opml';
  if (isMail(start)) return 'mail';
  if (isFeed(start) || /\.(?:xml|rss|atom|rdf)$/i.test(path)) return 'xml';
  if (/^\s*\{/.test(start)) return /^\s*\{\s*\n/.test(start) ? 'json' : 'json-lines';
  if (/^\s*\[\s*[{\]]/.test(start) || /\.json$/i.test(path)) return 'json';
  const [first = ''] = start.split('\n', 1);
  return /^"?sep=."?\s*$/i.test(first) || delimiterOf(first, map).known >= 2 ? 'csv' : 'report';
}

function isOpml(start: string): boolean {
  return /^<opml[\s>]/i.test(start.slice(endOfProlog(start)));
}

/** Its header lines, of which no other text has so many: who, when, what about. */
function isMail(start: string): boolean {
  const [head = ''] = start.replaceAll('\r\n', '\n').split('\n\n', 1);
  const lines = head.split('\n').filter((line) => !/^[ \t]/.test(line));
  const names = lines.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? '');
  return names.every(Boolean) && names.includes('from') && (names.includes('date') || names.includes('message-id'));
}

/** After what may stand before it: a declaration, comments, and the warnings of a program that made it. */
function isFeed(start: string): boolean {
  const root = /^<(?:[a-z][\w-]{0,40}:)?(?:rss|rdf|feed)(?=[\s>/])/i;
  if (root.test(start.slice(endOfProlog(start)))) return true;
  const declared = start.indexOf('<?xml ');
  const isWarned = /^\s*(?:<br ?\/?>\s*)?(?:<b>)?(?:Warning|Notice|Deprecated|Strict)/i.test(start);
  return isWarned && declared > 0 && root.test(start.slice(declared).slice(endOfProlog(start.slice(declared))));
}
