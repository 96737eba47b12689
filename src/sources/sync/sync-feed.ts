// Fetches a feed and reads its entries, unless it has not changed since the last time.
import { encodingOfHeader } from '../../report/text/declared-encoding.ts';
import { decode } from '../../report/text/decode.ts';
import type { Client } from '../http/client.ts';
import { parseFeed } from '../records/feeds/feed.ts';
import type { Batch } from './sync-wordpress.ts';

/** What the server is asked to compare with (RFC 9110, 13.1). */
export type FeedState = { etag?: string; lastModified?: string };

/** @throws UserError when it cannot be read, or is no feed */
export async function* syncFeed(client: Client, feed: URL, state: FeedState): AsyncGenerator<Batch> {
  const answer = await client.get(feed, (got) => got, {
    headers: {
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
      ...(state.etag && { 'if-none-match': state.etag }),
      ...(state.lastModified && { 'if-modified-since': state.lastModified }),
    },
  });
  if (answer.status === 304) return;
  const { etag, 'last-modified': lastModified } = answer.headers;
  const records = parseFeed(
    decode(answer.body, { declared: encodingOfHeader(answer.headers['content-type']) }),
    answer.url.href,
  );
  yield {
    records,
    problems: [],
    state: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
    left: records.length,
  };
}
