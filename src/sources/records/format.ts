// Tells the format of a file by its name and its first words.
import { delimiterOf } from './csv.ts';
import type { FieldMap } from './fields.ts';

/** `report`: the file is one report in markdown, HTML or plain text. */
export type Format = 'report' | 'csv' | 'json' | 'json-lines' | 'xml';

/** Of a folder these are read. */
export const KNOWN_FILE = /\.(?:md|markdown|txt|html?|csv|tsv|jsonl|ndjson|json|xml|rss|atom|rdf)$/i;

const BY_NAME: [RegExp, Format][] = [
  [/\.(?:md|markdown|mdown|mkd|te?xt|x?html?)$/i, 'report'],
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
];

const FEED =
  /^\s*(?:<\?[^>]{0,2000}>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE rss[^>]{0,2000}>\s*)*<(?:\w+:)?(?:rss|feed|rdf)\b/i;

/**
 * By the name where it says enough, else by the words.
 *
 * @param start of the file, some thousands of characters
 */
export function formatOf(path: string, start: string, map: FieldMap): Format {
  const named = BY_NAME.find(([pattern]) => pattern.test(path));
  if (named) return named[1];
  if (FEED.test(start) || /\.(?:xml|rss|atom|rdf)$/i.test(path)) return 'xml';
  if (/^\s*\{/.test(start)) return /^\s*\{\s*\n/.test(start) ? 'json' : 'json-lines';
  if (/^\s*\[\s*[{\]]/.test(start) || /\.json$/i.test(path)) return 'json';
  return delimiterOf(start.split('\n', 1)[0]!, map).known >= 2 ? 'csv' : 'report';
}
