// Fetches a feed and reads its entries, unless it has not changed since the last time.
import type { DayOrder } from '../../report/dates/parse-date.ts';
import { encodingOfHeader } from '../../report/text/declared-encoding.ts';
import { decode } from '../../report/text/decode.ts';
import type { Client } from '../http/client.ts';
import { parseFeed } from '../records/feeds/feed.ts';
import { DateOrders, settleDate } from '../records/settle-dates.ts';
import type { Batch } from './sync-wordpress.ts';

export type FeedState = {
  /** What the server is asked to compare with (RFC 9110, 13.1). */
  etag?: string;
  lastModified?: string;
  /** Which orders of day and month its dates have proven so far. */
  dates?: DayOrder[];
};

/** @throws UserError when it cannot be read, or is no feed; an AbortError when it is stopped */
export async function* syncFeed(client: Client, feed: URL, state: FeedState, stop: AbortSignal): AsyncGenerator<Batch> {
  const answer = await client.get(feed, (got) => got, {
    headers: {
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
      ...(state.etag && { 'if-none-match': state.etag }),
      ...(state.lastModified && { 'if-modified-since': state.lastModified }),
    },
  });
  if (answer.status === 304) return;
  const { etag, 'last-modified': lastModified } = answer.headers;
  const { entries, problems } = await parseFeed(
    decode(answer.body, { declared: encodingOfHeader(answer.headers['content-type']) }),
    answer.url.href,
    stop,
  );
  const orders = new DateOrders(state.dates);
  for (const entry of entries) orders.note(entry);
  yield {
    records: entries.map((entry) => settleDate(entry, orders.order)),
    problems,
    state: {
      ...(etag && { etag }),
      ...(lastModified && { lastModified }),
      ...(orders.proven.length > 0 && { dates: orders.proven }),
    },
    left: entries.length,
  };
}
