// Reads a post of WordPress's REST API, fetched or saved in a file.
import { parseDate } from '../../../report/dates/parse-date.ts';
import { plainWordsOfHtml } from '../../../report/html/plain-words.ts';
import { webAddress } from '../../../report/markdown/web-address.ts';
import type { FeedEntry } from './feed.ts';

/** The times are those of the site's own clock, as its database has them, to the second. */
export type Post = { record: FeedEntry; date: string; modified: string };

/** Whether a JSON value is a post, to tell it from other objects. */
export function isPost(value: unknown): value is object {
  const { id, title, content } = Object(value) as Record<string, unknown>;
  return (
    typeof id === 'number' && typeof Object(title).rendered === 'string' && typeof Object(content).rendered === 'string'
  );
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** Of a calendar: cursors are reckoned from it. */
function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(`${value}Z`));
}

/** @returns why not, when it cannot be synced */
export function readPost(value: object): Post | string {
  const { id, date, modified } = value as Record<string, unknown>;
  if (typeof id !== 'number') return 'an entry without an id';
  if (!isTime(date) || !isTime(modified)) return `post ${id} has no dates`;
  return { date, modified, record: { ...entryOfPost(value), modified: modifiedOf(value) ?? modified } };
}

/** Of a file that somebody saved it may hold less. */
export function entryOfPost(value: object): FeedEntry {
  const { id, link, date, date_gmt, title, content, excerpt } = value as Record<string, unknown>;
  const url = typeof link === 'string' ? webAddress(link) : undefined;
  const day = [date, date_gmt].map((one) => (typeof one === 'string' ? parseDate(one) : undefined)).find(Boolean);
  const modified = modifiedOf(value);
  return {
    id: String(id),
    ...(url && { url }),
    title: plainWordsOfHtml(rendered(title)),
    html: rendered(content) || rendered(excerpt),
    ...(day && { date: day }),
    ...(modified && { modified }),
    categories: [],
  };
}

function modifiedOf(value: object): string | undefined {
  const { modified_gmt } = value as Record<string, unknown>;
  return typeof modified_gmt === 'string' ? `${modified_gmt}Z` : undefined;
}

function rendered(field: unknown): string {
  const { rendered: html } = Object(field) as { rendered?: unknown };
  return typeof html === 'string' ? html.trim() : '';
}
