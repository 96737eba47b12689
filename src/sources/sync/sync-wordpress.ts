// Reads what is new and changed on a WordPress site since the last sync, page by page.
import type { Archive } from '../../archive/archive.ts';
import { readSyncItem } from '../../archive/state/sync-state.ts';
import type { Client } from '../http/client.ts';
import type { FeedEntry } from '../records/feeds/feed.ts';
import {
  listPosts,
  MOST_A_PAGE,
  NotHonoured,
  newestPost,
  type Page,
  type Pass,
  readMadeAfter,
  readPass,
  readPostsOf,
  shiftTime,
} from './wordpress-api.ts';

/** How far a site has been read, in the times of its own clock. */
export type WordPressState = {
  /** Changes up to here are known, and what was published up to here. */
  modified?: string;
  date?: string;
  /** The posts that were made up to this one, which has the highest id, are known. */
  id?: number;
  /** Going back from the newest, the past is known down to here. */
  back?: string;
  /** The past is known as far as it was asked for: down to this day, or all of it (empty). */
  backTo?: string;
  /** The site cannot be asked for its changes: each time the times of all its posts are compared. */
  isWhole?: boolean;
};

/** What goes into the archive together. */
export type Batch = {
  records: FeedEntry[];
  problems: string[];
  state: object;
  /** Reports from this batch's first to the last that is known to come. */
  left: number | undefined;
};

export type SyncLimits = {
  /** `2024-01-01`: nothing that was published before. */
  since: string | undefined;
  /** How many more reports of the past are remaining. */
  remaining: () => number;
};

/** In seconds: no clock of a site is further behind UTC; and an hour more, by which it is put back each autumn. */
const BEHIND = 13 * 60 * 60;

/**
 * First what has changed since, was published since, was made since; at last the past, newest first: whoever stops it
 * has the newest. Changes alone would miss posts: one that was scheduled appears with the time at which it was saved,
 * and one that a program puts in with an old date counts as changed on that date.
 *
 * @throws UserError when the site cannot be read
 */
export async function* syncWordPress(
  client: Client,
  archive: Archive,
  source: { number: number; api: URL; name: string | undefined; state: WordPressState },
  { since, remaining }: SyncLimits,
): AsyncGenerator<Batch> {
  const { api, name } = source;
  const state = source.state.date ? source.state : await begin(client, api);
  const also = since ? { after: `${shiftTime(`${since}T00:00:00`, -1)}` } : {};
  const batch = ({ posts, problems, left }: Omit<Page, 'cursor'>): Batch => ({
    records: posts.map(({ record }) => ({ ...record, ...(name && { publisher: name }) })),
    problems,
    state,
    left,
  });
  /** How far it was read is all there is to note. */
  const nothing = () => batch({ posts: [], problems: [], left: undefined });
  const all = { pageSize: () => MOST_A_PAGE };
  const follow = async function* (field: Pass['field'], more: Record<string, string>): AsyncGenerator<Batch> {
    const from = state[field];
    for await (const { cursor, ...page } of readPass(client, api, { field, order: 'asc', from, also: more, ...all })) {
      if (cursor && notAhead(cursor) > (from ?? '')) state[field] = notAhead(cursor);
      yield batch(page);
    }
  };

  if (!state.isWhole) {
    try {
      yield* follow('modified', also);
    } catch (error) {
      if (!(error instanceof NotHonoured)) throw error;
      state.isWhole = true;
    }
  }
  if (state.isWhole) {
    for await (const ids of changedPosts(client, api, archive, source.number)) {
      yield batch(await readPostsOf(client, api, ids));
    }
  }
  yield* follow('date', {});
  let highest = state.id ?? 0;
  for await (const page of readMadeAfter(client, api, highest, also)) {
    highest = Math.max(highest, ...page.posts.map(({ record }) => Number(record.id)));
    yield batch(page);
  }
  if (highest !== state.id) {
    state.id = highest;
    yield nothing();
  }
  if (state.backTo !== undefined && (since ?? '') >= state.backTo) return;
  const pageSize = () => Math.max(1, Math.min(MOST_A_PAGE, remaining()));
  const past: Pass = { field: 'date', order: 'desc', from: state.back, also, pageSize };
  for await (const { cursor, ...page } of readPass(client, api, past)) {
    if (cursor) state.back = cursor;
    yield batch(page);
    if (remaining() <= 0) return;
  }
  state.backTo = since ?? '';
  yield nothing();
}

/** Where to go on from later is noted before the past is read: it takes long. */
async function begin(client: Client, api: URL): Promise<WordPressState> {
  const byId = await newestPost(client, api, 'id');
  const byDate = await newestPost(client, api, 'date');
  if (!byId || !byDate) return {};
  const known = { id: Number(byId.record.id), date: notAhead(byDate.date) };
  try {
    const byChange = await newestPost(client, api, 'modified');
    return { ...known, ...(byChange && { modified: notAhead(byChange.modified) }) };
  } catch (error) {
    if (!(error instanceof NotHonoured)) throw error;
    return { ...known, isWhole: true };
  }
}

/**
 * Nothing is taken for read that is still to come: a single post of the year 2099 would hide all before it, and what
 * is saved while the clock is put back has an earlier time than what was there before.
 */
function notAhead(time: string): string {
  const surelyPast = shiftTime(new Date().toISOString().slice(0, 19), -BEHIND);
  return time < surelyPast ? time : surelyPast;
}

/** The ids of posts that are in the archive and have changed since, as many at a time as can be asked for. */
async function* changedPosts(client: Client, api: URL, archive: Archive, source: number): AsyncGenerator<string[]> {
  for await (const posts of listPosts(client, api)) {
    const changed = posts.filter(({ id, modified }) => {
      const item = readSyncItem(archive, source, id);
      return item && item.modified !== modified;
    });
    if (changed.length > 0) yield changed.map(({ id }) => id);
  }
}
