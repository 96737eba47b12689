// The archive in; where its reports came from, and how many from where, out.
import type { Archive } from '../archive.ts';
import { query } from '../statements.ts';

/** How the origins of the bundled reports begin. */
export const BUNDLED = 'bundled:';

export type OriginCount = {
  /** `bundled`, the host of an address, the file of a record, the folder of a file. */
  source: string;
  reports: number;
  /** The oldest and the newest, as precise as they are known. */
  first?: string;
  last?: string;
};

const ORIGINS = query({ origin: 'text', date: 'text' }, 'SELECT origin, date FROM reports');

/** Most reports first. */
export function countOrigins(archive: Archive): OriginCount[] {
  const counts = new Map<string, OriginCount>();
  for (const { origin, date } of archive.all(ORIGINS)) {
    const source = sourceOf(origin);
    const count = counts.get(source) ?? { source, reports: 0 };
    counts.set(source, count);
    count.reports += 1;
    if (!date) continue;
    if (!count.first || date < count.first) count.first = date;
    if (!count.last || date > count.last) count.last = date;
  }
  return [...counts.values()].sort((a, b) => b.reports - a.reports || (a.source < b.source ? -1 : 1));
}

function sourceOf(origin: string): string {
  if (origin.startsWith(BUNDLED)) return 'bundled';
  const url = /^https?:/.test(origin) ? URL.parse(origin) : null;
  if (url) return url.host.replace(/^www\./, '');
  const [, file] = /^(.+)#[^#/]*$/.exec(origin) ?? [];
  return file ?? (/^(.+)[/\\]/.exec(origin)?.[1] || (origin === '-' ? 'standard input' : '.'));
}
