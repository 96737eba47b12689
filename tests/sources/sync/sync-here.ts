// A local site in; an archive synced with it, and what happened, out.
import { Archive } from '../../../src/archive/archive.ts';
import { rowsByDate } from '../../../src/archive/reports/read-reports.ts';
import type { SyncSource } from '../../../src/config/source-settings.ts';
import type { Politeness } from '../../../src/sources/http/client.ts';
import { makeParser } from '../../../src/sources/import/parse-items.ts';
import { type Summary, type SyncEvent, type SyncOptions, syncSource } from '../../../src/sources/sync/sync.ts';
import { namer } from '../../archive/make-report.ts';

/** As polite as a test need be: nothing but the order of things is tested by waiting. */
export const HASTY: Partial<Politeness> = { pause: 0, firstWait: 1, longestWait: 1500, tries: 3, connect: 60_000 };

export function newArchive(): Archive {
  return new Archive(':memory:');
}

export type Synced = { summary: Summary; events: SyncEvent[] };

export async function syncHere(
  archive: Archive,
  url: URL,
  { source = {}, ...options }: Partial<Omit<SyncOptions, 'archive' | 'tell'>> & { source?: Partial<SyncSource> } = {},
): Promise<Synced> {
  const events: SyncEvent[] = [];
  const summary = await syncSource(
    { name: 'test', url, kind: 'auto', ...source },
    {
      ...{ archive, namer, insecure: false, check: false, userAgent: 'sohr-reader/test', politeness: HASTY },
      parse: makeParser(namer.recognise),
      stop: new AbortController().signal,
      tell: (event) => events.push(event),
      ...options,
    },
  );
  return { summary, events };
}

export function titles(archive: Archive): string[] {
  return rowsByDate(archive, 0, 10_000).map(({ title }) => title);
}

/** `2 added, 1 gone`: what is not zero. */
export function counts({ isStopped: _, ...summary }: Summary): string {
  return Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
