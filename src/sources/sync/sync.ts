// Syncs one site: finds where it is read, writes what is new and changed into the archive, and counts.
import type { Archive } from '../../archive/archive.ts';
import type { Namer } from '../../archive/names/namer.ts';
import { updateVocabulary } from '../../archive/reports/add-reports.ts';
import { countPresentItems, markGone, readSyncSource, writeSyncSource } from '../../archive/state/sync-state.ts';
import type { SyncSource } from '../../config/source-settings.ts';
import { Client, type Politeness } from '../http/client.ts';
import { isMissing, withoutPassword } from '../http/failures.ts';
import type { ParseItems } from '../import/parse-items.ts';
import { type Checked, checkGone } from './check-gone.ts';
import { discover, type Endpoint, isEndpoint } from './discover.ts';
import { EntryReader } from './read-entries.ts';
import { askCrawlDelay } from './robots.ts';
import { type Stored, storePage } from './store-page.ts';
import { type FeedState, syncFeed } from './sync-feed.ts';
import { type Batch, syncWordPress, type WordPressState } from './sync-wordpress.ts';

/** How many reports were met, each counted once. */
export type Summary = Record<Stored, number> & {
  /** Of those that are unchanged, how many came from elsewhere before, and how many the reader had removed. */
  elsewhere: number;
  removed: number;
  gone: number;
  /** It was stopped before its end. */
  isStopped: boolean;
};

/** What happens on the way. */
export type SyncEvent =
  | { event: 'found'; found: Endpoint }
  /** A page of reports is in. `left`: how many are known to come. */
  | { event: 'page'; summary: Summary; left: number | undefined }
  /** How many of the archive's reports are being looked for. */
  | { event: 'check'; summary: Summary; left: number }
  /** A request failed, and is made again after so many milliseconds. */
  | { event: 'wait'; problem: string; milliseconds: number }
  | { event: 'failed'; url: string; problem: string }
  /** Kept, and something may be wrong with it. */
  | { event: 'doubtful'; url: string; doubt: string }
  | { event: 'gone'; report: Checked };

export type SyncOptions = {
  archive: Archive;
  namer: Namer;
  /** Makes reports of what the site sends. */
  parse: ParseItems;
  /** Allows http beyond this machine. */
  insecure: boolean;
  /** Looks as well whether the reports that are in the archive still stand on the site. */
  check: boolean;
  /** Ends it before the next page that is read. */
  stop: AbortSignal;
  userAgent: string;
  /** Whose `HTTPS_PROXY` and `NO_PROXY` count. */
  env?: NodeJS.ProcessEnv;
  politeness?: Partial<Politeness>;
  tell: (event: SyncEvent) => void;
};

/** As often the search learns the new words: it walks all of them. */
const PAGES_A_VOCABULARY = 50;

/** @throws UserError when the site cannot be read; what came before is in the archive, and the next sync goes on */
export async function syncSource(source: SyncSource, options: SyncOptions): Promise<Summary> {
  const { archive, insecure, stop, userAgent, env, politeness, tell } = options;
  const pause = source.rate && { pause: 1000 / source.rate };
  const client = new Client({
    typed: source.url,
    ...(source.headers && { headers: source.headers }),
    insecure,
    stop,
    userAgent,
    ...(env && { env }),
    tellWait: (problem, milliseconds) => tell({ event: 'wait', problem, milliseconds }),
    politeness: { ...politeness, ...pause },
  });
  const summary: Summary = {
    added: 0,
    updated: 0,
    unchanged: 0,
    elsewhere: 0,
    removed: 0,
    failed: 0,
    gone: 0,
    isStopped: false,
  };
  try {
    client.slowDown(await askCrawlDelay(client, source.url));
    const isKnown = knownSite(archive, source) !== undefined;
    try {
      await syncSite(client, source, options, summary);
    } catch (error) {
      if (!isKnown || !isMissing(error)) throw error;
      // The site has moved its API or its feed since the last time.
      writeSyncSource(archive, withoutPassword(source.url), await discover(client, source.url, source.kind), {});
      await syncSite(client, source, options, summary);
    }
    if (options.check && !summary.isStopped) await check(client, source, options, summary);
  } catch (error) {
    if (!stop.aborted || (error as Error).name !== 'AbortError') throw error;
    summary.isStopped = true;
  } finally {
    updateVocabulary(archive);
  }
  return summary;
}

type Site = { number: number; found: Endpoint; state: object };

function knownSite(archive: Archive, { url, kind }: SyncSource): Site | undefined {
  const known = readSyncSource<Endpoint, object>(archive, withoutPassword(url));
  return known && isEndpoint(known.found) && (kind === 'auto' || kind === known.found.kind) ? known : undefined;
}

async function syncSite(client: Client, source: SyncSource, options: SyncOptions, summary: Summary): Promise<void> {
  const { archive, namer, parse, stop, tell } = options;
  const site = knownSite(archive, source) ?? (await findSite(client, archive, source));
  tell({ event: 'found', found: site.found });
  const place = { archive, namer, source: site.number, url: withoutPassword(source.url), ids: idsOf(site.found) };
  const reader = new EntryReader(parse);
  const met = new Set<string>();
  let pages = 0;
  for await (const { records, problems, state, left } of batchesOf(client, options, site, source, summary)) {
    const read = await reader.read(place.url, records, stop);
    if (!read) {
      summary.isStopped = true;
      return;
    }
    for (const { record, name, stored, skipped, ...said } of storePage(place, records, read, state)) {
      const url = record.url ?? record.id;
      if (said.problem) tell({ event: 'failed', url, problem: said.problem.message });
      else if (stored === 'added' || stored === 'updated') {
        for (const doubt of said.doubts ?? []) tell({ event: 'doubtful', url, doubt });
      }
      // Pages overlap, and a post that changes meanwhile comes again: what happened first counts.
      if (met.has(name)) continue;
      met.add(name);
      summary[stored] += 1;
      if (skipped) summary[skipped] += 1;
    }
    for (const problem of problems) tell({ event: 'failed', url: place.url, problem });
    summary.failed += problems.length;
    tell({ event: 'page', summary, left: left && Math.max(0, left - records.length - problems.length) });
    if (++pages % PAGES_A_VOCABULARY === 0) updateVocabulary(archive);
    if (stop.aborted) {
      summary.isStopped = true;
      return;
    }
  }
}

function idsOf({ kind }: Endpoint): 'post' | 'guid' {
  return kind === 'wordpress' ? 'post' : 'guid';
}

async function findSite(client: Client, archive: Archive, { url, kind }: SyncSource): Promise<Site> {
  const found = await discover(client, url, kind);
  return { number: writeSyncSource(archive, withoutPassword(url), found, {}), found, state: {} };
}

function batchesOf(
  client: Client,
  { archive, stop }: SyncOptions,
  { number, found, state }: Site,
  { since, limit = Number.POSITIVE_INFINITY }: SyncSource,
  summary: Summary,
): AsyncGenerator<Batch> {
  if (found.kind === 'feed') return syncFeed(client, new URL(found.feed), state as FeedState, stop);
  const site = { number, api: new URL(found.api), name: found.name, state: state as WordPressState };
  return syncWordPress(client, archive, site, { since, remaining: () => limit - summary.added });
}

async function check(client: Client, source: SyncSource, options: SyncOptions, summary: Summary): Promise<void> {
  const { archive, stop, tell } = options;
  const { number, found } = knownSite(archive, source)!;
  let left = countPresentItems(archive, number);
  const today = new Date().toISOString().slice(0, 10);
  for await (const checked of checkGone(client, archive, number, found)) {
    const gone = checked.filter(({ isGone }) => isGone);
    archive.transaction(() => {
      for (const { id } of gone) markGone(archive, number, id, today);
    });
    for (const report of gone) tell({ event: 'gone', report });
    summary.gone += gone.length;
    left -= checked.length;
    tell({ event: 'check', summary, left });
    if (stop.aborted) {
      summary.isStopped = true;
      return;
    }
  }
}
