// What happens during a sync in; the fields of its JSON, and words for people, out.
import { cleanLine } from '../../base/clean.ts';
import type { Summary, SyncEvent } from '../../sources/sync/sync.ts';
import { timeWords } from './bar.ts';

export function eventFields(event: SyncEvent): object {
  switch (event.event) {
    case 'found': {
      const { kind } = event.found;
      return { event: 'found', kind, url: event.found.kind === 'feed' ? event.found.feed : event.found.api };
    }
    case 'page':
    case 'check':
      return { event: event.event, ...summaryFields(event.summary), left: event.left ?? null };
    case 'failed':
    case 'doubtful':
    case 'wait':
      return event;
    case 'gone':
      return { event: 'gone', id: event.report.report, title: event.report.title, url: event.report.origin };
  }
}

/** @param query that the report matches, and did not before */
export function alertFields(query: string, { id, title }: { id: string; title: string }): object {
  return { event: 'alert', query, id, title };
}

export function summaryFields({ isStopped, ...counts }: Summary): object {
  return { ...counts, stopped: isStopped };
}

export function eventWords(event: Exclude<SyncEvent, { event: 'page' | 'check' }>): string {
  switch (event.event) {
    case 'found':
      return event.found.kind === 'feed'
        ? `the feed ${cleanLine(event.found.feed)}`
        : cleanLine(`the WordPress ${event.found.name ?? ''} at ${event.found.api}`);
    case 'wait':
      return cleanLine(`${event.problem}; again in ${timeWords(event.milliseconds / 1000)}`);
    case 'failed':
      return cleanLine(`${event.url} ${event.problem}`);
    case 'doubtful':
      return cleanLine(`${event.url} is kept, but ${event.doubt}`);
    case 'gone':
      return `no longer on the site, and kept: ${event.report.report}  ${event.report.title}`;
  }
}

export function summaryWords({
  added,
  updated,
  unchanged,
  elsewhere,
  removed,
  gone,
  failed,
  isStopped,
}: Summary): string {
  const reasons = [
    ...(elsewhere > 0 ? [`${elsewhere} of them from elsewhere`] : []),
    ...(removed > 0 ? [`${removed} of them removed before`] : []),
  ];
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged${why}, ${gone} gone, ${failed} failed`;
  return isStopped ? `${counts}; stopped: the next sync goes on here` : counts;
}
