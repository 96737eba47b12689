// `import`: reports of files, folders and standard input into the archive, and what became of them.

import { loadNamer, openArchive } from '../../app/open-archive.ts';
import { recogniseHere } from '../../app/recognise-again.ts';
import { clean, cleanLine } from '../../base/clean.ts';
import type { Installation } from '../../base/installation.ts';
import type { UserError } from '../../base/user-error.ts';
import { type ImportCounts, type ImportEvent, importReports } from '../../sources/import/import.ts';
import { makeParser } from '../../sources/import/parse-items.ts';
import { startParserPool } from '../../sources/import/parser-pool.ts';
import { readItems } from '../../sources/import/read-items.ts';
import { parseFieldMap } from '../../sources/records/fields.ts';
import type { Arguments } from '../arguments.ts';
import { type Output, standardOutput } from '../output.ts';

/** Milliseconds between two lines of progress: drawn over each other on a terminal, one below the other elsewhere. */
const BETWEEN_DRAWN = 100;
const BETWEEN_PRINTED = 5000;

/** Of one file more are counted, and not printed. */
const MOST_PROBLEMS = 20;

/**
 * ^C ends it after what has been written; a second one at once, and nothing is lost by that either.
 *
 * @returns 0 when something was new, 1 when nothing was, 2 when something could not be read
 */
export async function importPaths(
  asked: Arguments,
  installation: Installation,
  complain: (error: UserError, about?: string) => void,
): Promise<0 | 1 | 2> {
  const output = standardOutput();
  const map = asked.map === undefined ? new Map() : parseFieldMap(asked.map);
  const { archive } = await openArchive({ ...asked, paths: [] }, installation);
  const namer = await loadNamer(installation);
  const { parse, end } = startParserPool(installation, makeParser(namer.recognise));
  const teller = makeTeller(output, asked.json, complain);
  const stop = stopOnSignals();
  const found = readItems([...asked.needed, ...asked.paths], untilStopped(process.stdin, stop), map);
  try {
    const counts = await importReports(found, { archive, namer, parse, tell: teller.tell, stop });
    teller.end(counts, stop.aborted);
    await recogniseHere(archive, namer, stop);
    if (counts.bad > 0 || stop.aborted) return 2;
    return counts.added + counts.updated > 0 ? 0 : 1;
  } finally {
    // Threads that wait for work would keep the program waiting too.
    await end();
    archive.close();
  }
}

function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

/** Somebody at a keyboard may never end it. */
async function* untilStopped(stdin: NodeJS.ReadStream, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  stop.addEventListener('abort', () => stdin.destroy());
  try {
    yield* stdin;
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

type Teller = { tell: (event: ImportEvent) => void; end: (counts: ImportCounts, isStopped: boolean) => void };

function makeTeller(output: Output, json: boolean, complain: (error: UserError, about?: string) => void): Teller {
  const start = Date.now();
  const isDrawn = process.stderr.isTTY === true && !json;
  let lastLine = start;
  const problems = new Map<string, number>();
  const clear = () => {
    if (isDrawn) process.stderr.write('\r\x1B[K');
  };
  const seconds = () => (Date.now() - start) / 1000;

  const progress = (counts: ImportCounts) => {
    if (json) return output.json({ event: 'progress', ...counts });
    if (Date.now() - lastLine < (isDrawn ? BETWEEN_DRAWN : BETWEEN_PRINTED)) return;
    lastLine = Date.now();
    const words = `${countWords(counts)} · ${rateWords(counts, seconds())}`;
    process.stderr.write(isDrawn ? `\r\x1B[K${words.slice(0, (process.stderr.columns || 80) - 1)}` : `${words}\n`);
  };
  /** Told of the first ones of a file. */
  const isTold = (path: string): boolean => {
    const count = (problems.get(path) ?? 0) + 1;
    problems.set(path, count);
    return count <= MOST_PROBLEMS;
  };
  return {
    tell: (event) => {
      if (event.event === 'progress') return progress(event.counts);
      const about = [event.path, event.place].filter(Boolean).join(': ');
      if (event.event === 'problem') {
        const { path, place, error } = event;
        if (json) output.json({ event: 'problem', path, place, message: error.message, advice: error.advice });
        else if (isTold(path)) {
          clear();
          complain(error, about);
        }
      } else if (json) output.json({ ...event });
      else if (isTold(event.path)) {
        clear();
        const said = `${cleanLine(about)}: kept without a date: ${cleanLine(event.date)} cannot be read\n`;
        process.stderr.write(clean(`sohr-reader: ${said}`));
      }
    },
    end: (counts, isStopped) => {
      clear();
      for (const [path, count] of problems) {
        if (count <= MOST_PROBLEMS || json) continue;
        process.stderr.write(
          `sohr-reader: ${cleanLine(path)}: and ${count - MOST_PROBLEMS} more; --json tells them all\n`,
        );
      }
      if (json) output.json({ event: 'done', ...counts, stopped: isStopped });
      else output.line(`${isStopped ? 'stopped: ' : ''}${countWords(counts)}`);
    },
  };
}

function countWords({ files, added, updated, duplicates, undated, bad }: ImportCounts): string {
  const counts: [number, string][] = [
    [updated, 'updated'],
    [duplicates, 'already there'],
    [undated, 'without a date that can be read'],
    [bad, 'not read'],
  ];
  const others = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count.toLocaleString('en')} ${words}`);
  return [`${files} ${files === 1 ? 'file' : 'files'}`, `${added.toLocaleString('en')} reports added`, ...others].join(
    ' · ',
  );
}

function rateWords({ added, updated, duplicates, bad }: ImportCounts, seconds: number): string {
  return `${Math.round((added + updated + duplicates + bad) / seconds).toLocaleString('en')}/s`;
}
