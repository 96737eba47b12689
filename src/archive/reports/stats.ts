// The archive in; how much it holds, in numbers, out.
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';

export type Stats = {
  reports: number;
  undated: number;
  read: number;
  starred: number;
  words: number;
  /** Entities that are named, and how often in all. */
  names: number;
  mentions: number;
  /** Of the file, in bytes. */
  bytes: number;
  /** Oldest first. */
  years: { year: string; reports: number }[];
};

const SUMS = query(
  {
    reports: 'integer',
    words: 'integer',
    undated: 'integer',
    read: 'integer',
    starred: 'integer',
    names: 'integer',
    mentions: 'integer',
    bytes: 'integer',
  },
  `SELECT count(*) AS reports, coalesce(sum(word_count), 0) AS words,
      (SELECT coalesce(sum(count), 0) FROM months WHERE month = '') AS undated,
      (SELECT count(*) FROM marks WHERE read) AS read,
      (SELECT count(*) FROM marks WHERE starred) AS starred,
      (SELECT count(*) FROM entities WHERE reports > 0) AS names,
      (SELECT coalesce(sum(mentions), 0) FROM entities) AS mentions,
      (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) AS bytes
    FROM reports`,
);
const YEARS = query(
  { year: 'text', reports: 'integer' },
  `SELECT substr(month, 1, 4) AS year, sum(count) AS reports FROM months
    WHERE month <> '' AND count > 0 GROUP BY year ORDER BY year`,
);

export function readStats(archive: Archive): Stats {
  return { ...archive.get(SUMS)!, years: archive.all(YEARS) };
}
