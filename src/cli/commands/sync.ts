// `sync`: the only command that touches the network. Asks the sites for what is new, and says what came of it.

import { loadNamer, openArchive } from '../../app/open-archive.ts';
import { recogniseHere } from '../../app/recognise-again.ts';
import { cleanLine } from '../../base/clean.ts';
import type { Installation } from '../../base/installation.ts';
import { UserError } from '../../base/user-error.ts';
import {
  configFile,
  firstDay,
  readSources,
  type SyncSource,
  sourcesCalled,
  wholeNumber,
} from '../../sources/config.ts';
import { type Summary, type SyncEvent, syncSource } from '../../sources/sync/sync.ts';
import type { Arguments } from '../arguments.ts';
import { type Output, standardOutput } from '../output.ts';
import { type Progress, progressLine, progressWords, timeWords } from '../sync-progress.ts';

/** In a pipe a line is printed no more often than this, in milliseconds. */
const BETWEEN_LINES = 10_000;

/**
 * ^C ends it after the page that is being read; a second one at once, and nothing is lost by that either.
 *
 * @returns 0 when something was new, 1 when nothing was, 2 after an error
 */
export async function sync(
  asked: Arguments,
  installation: Installation,
  { userAgent, complain }: { userAgent: string; complain: (error: UserError, about?: string) => void },
): Promise<0 | 1 | 2> {
  const output = standardOutput();
  const sources = sourcesCalled(readSources(configFile(process.env)), asked.paths[0]).map((source) =>
    narrow(source, asked),
  );
  const { archive } = await openArchive({ ...asked, paths: [] }, installation);
  const namer = await loadNamer(installation);
  const stop = stopOnSignals();
  let isNew = false;
  let isWrong = false;
  for (const source of sources) {
    if (stop.aborted) break;
    const teller = makeTeller(source.name, output, asked.json);
    try {
      const { check, insecure } = asked;
      const summary = await syncSource(source, {
        ...{ archive, namer, insecure, check, stop, userAgent },
        tell: teller.tell,
      });
      teller.end(summary);
      isNew ||= summary.added + summary.updated + summary.gone > 0;
      isWrong ||= summary.failed > 0;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      teller.clear();
      complain(error, source.name);
      isWrong = true;
    }
  }
  await recogniseHere(archive, namer, stop);
  archive.close();
  return isWrong ? 2 : isNew ? 0 : 1;
}

/** @throws UserError when a number or a date of the command line is none */
function narrow(source: SyncSource, { limit, since }: Arguments): SyncSource {
  const most = limit === undefined ? undefined : wholeNumber(limit);
  const first = since === undefined ? undefined : firstDay(since);
  if (limit !== undefined && !most) throw new UserError(`--limit: ${limit} is no whole number`, 'As in: --limit 500');
  if (since !== undefined && !first) throw new UserError(`--since: ${since} is no date`, 'As in: --since 2024-01');
  return { ...source, ...(most && { limit: most }), ...(first && { since: first }) };
}

function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

type Teller = { tell: (event: SyncEvent) => void; clear: () => void; end: (summary: Summary) => void };

function makeTeller(name: string, output: Output, json: boolean): Teller {
  const start = Date.now();
  const isDrawn = process.stderr.isTTY === true && !json;
  let lastLine = start;
  const clear = () => {
    if (isDrawn) process.stderr.write('\r\x1B[K');
  };
  const progress = ({ added, updated, unchanged, failed }: Summary, left: number | undefined): void => {
    const seconds = (Date.now() - start) / 1000;
    const done: Progress = { name, done: added + updated + unchanged + failed, left, seconds };
    if (isDrawn) {
      clear();
      process.stderr.write(progressLine(done, process.stderr.columns || 80));
    } else if (Date.now() - lastLine >= BETWEEN_LINES) {
      lastLine = Date.now();
      output.line(progressWords(done));
    }
  };
  const tell = (event: SyncEvent): void => {
    if (json) output.json({ source: name, ...eventFields(event) });
    else if (event.event === 'page') progress(event.summary, event.left);
    else if (event.event === 'check') progress(event.summary, event.left);
    else {
      clear();
      output.line(`${name}: ${eventWords(event)}`);
    }
  };
  if (isDrawn) process.stderr.write(progressWords({ name, done: 0, left: undefined, seconds: 0 }));
  const end = (summary: Summary): void => {
    clear();
    if (json) output.json({ source: name, event: 'end', ...summaryFields(summary) });
    else output.line(`${name}: ${summaryWords(summary)}`);
  };
  return { tell, clear, end };
}

function eventFields(event: SyncEvent): object {
  switch (event.event) {
    case 'found': {
      const { kind } = event.found;
      return { event: 'found', kind, url: event.found.kind === 'feed' ? event.found.feed : event.found.api };
    }
    case 'page':
    case 'check':
      return { event: event.event, ...summaryFields(event.summary), left: event.left ?? null };
    case 'failed':
    case 'wait':
      return event;
    case 'gone':
      return { event: 'gone', id: event.report.report, title: event.report.title, url: event.report.origin };
  }
}

function summaryFields({ isStopped, ...counts }: Summary): object {
  return { ...counts, stopped: isStopped };
}

function eventWords(event: Exclude<SyncEvent, { event: 'page' | 'check' }>): string {
  switch (event.event) {
    case 'found':
      return event.found.kind === 'feed'
        ? `the feed ${cleanLine(event.found.feed)}`
        : cleanLine(`the WordPress ${event.found.name ?? ''} at ${event.found.api}`);
    case 'wait':
      return cleanLine(`${event.problem}; again in ${timeWords(event.milliseconds / 1000)}`);
    case 'failed':
      return cleanLine(`${event.url} ${event.problem}`);
    case 'gone':
      return `no longer on the site, and kept: ${event.report.report}  ${event.report.title}`;
  }
}

function summaryWords({ added, updated, unchanged, gone, failed, isStopped }: Summary): string {
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${gone} gone, ${failed} failed`;
  return isStopped ? `${counts}; stopped: the next sync goes on here` : counts;
}
