// `import`: reports of files, folders and standard input into the archive, and what became of them.
import { loadNamer, openArchive } from '../../../app/open-archive.ts';
import { recogniseHere } from '../../../app/recognise-again.ts';
import { cleanLine } from '../../../base/clean.ts';
import { counted } from '../../../base/grouped.ts';
import { isUserError, UserError } from '../../../base/user-error.ts';
import { configFile } from '../../../config/config-file.ts';
import { readConfiguration } from '../../../config/configuration.ts';
import { possibleOrders } from '../../../report/dates/parse-date.ts';
import { encodingNamed } from '../../../report/text/declared-encoding.ts';
import { addSources } from '../../../sources/add-sources.ts';
import { type ImportCounts, type ImportEvent, importReports } from '../../../sources/import/import.ts';
import { makeParser } from '../../../sources/import/parse-items.ts';
import { startParserPool } from '../../../sources/import/parser-pool.ts';
import { bytesToRead, readItems } from '../../../sources/import/read-items.ts';
import type { Knowledge } from '../../../sources/import/read-stream.ts';
import { parseFieldMap } from '../../../sources/records/fields.ts';
import { type Context, defineCommand, type ExitCode, type Option } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';
import { importLine } from '../../output/import-progress.ts';
import type { Output } from '../../output/output.ts';

/** Milliseconds between two lines of progress, which are drawn over each other. */
const BETWEEN_DRAWN = 100;

/** Of one file more are counted, and not printed. */
const MOST_PROBLEMS = 20;

const MAP = {
  name: 'map',
  value: 'MAP',
  words: 'what columns mean, where their names do not say it: title=Headline,text=Body',
} as const satisfies Option;

const DATES = {
  name: 'dates',
  value: 'ORDER',
  words: 'how 05/04/2012 is written, where no other date tells: dmy or mdy; else as your configuration says',
} as const satisfies Option;

const ENCODING = {
  name: 'encoding',
  value: 'NAME',
  words: 'the encoding of the files, where it cannot be told: windows-1256, iso-8859-6',
} as const satisfies Option;

const BUNDLED = {
  name: 'bundled',
  words: 'bring back the reports that came with the program and were removed',
} as const satisfies Option;

const WANTED = { name: 'removed', words: 'take what you removed before as well' } as const satisfies Option;

const QUIET = { name: 'quiet', words: 'do not show how far it has come' } as const satisfies Option;

/** ^C ends it after what has been written; a second one at once, and nothing is lost by that either. */
export const command = defineCommand({
  name: 'import',
  group: 'Archive',
  makesArchive: true,
  summary: 'keep the reports of files, folders and exports in the archive',
  positionals: [{ ...PATHS, count: 'some', unless: 'bundled' }],
  options: [MAP, DATES, ENCODING, BUNDLED, WANTED, QUIET, JSON_LINES],
  notes: `\
It reads markdown, HTML, plain text and Word (.docx); mails (.eml) and mailboxes (mbox); CSV, with columns
such as title, text, date, source, url and location; JSON Lines, also what export wrote; RSS, Atom and
JSON Feed; WordPress exports (WXR); Telegram's result.json; and ZIP or gzip of any of these. The sites of
an OPML list are added to those that sync asks.
What cannot be read is told with its line, and the rest goes in. What the archive has already is not
added again: what says the same words of the same day, at the same address or where one has none.
What has changed is updated where its id, its address or its file says that it is the same report.`,
  run: (given, context) => importPaths(given, context),
});

type Asked = {
  paths: string[];
  map: string | undefined;
  dates: string | undefined;
  encoding: string | undefined;
  bundled: boolean;
  removed: boolean;
  quiet: boolean;
  json: boolean;
  archive: string | undefined;
};

/** @returns 0 when something was new, 1 when nothing was, 2 when something could not be read */
async function importPaths(asked: Asked, { installation, env, output, stopSignal }: Context): Promise<ExitCode> {
  const known = knowledgeOf({ ...asked, dates: asked.dates ?? readConfiguration(configFile(env)).dates });
  const { archive } = await openArchive({ paths: [], archive: asked.archive, env, toWrite: true }, installation);
  const namer = await loadNamer(installation);
  const { parse, end } = startParserPool(installation, makeParser(namer.recognise));
  const back = asked.bundled ? (await import('../../../app/bundle.ts')).bringBackBundle(archive, installation) : 0;
  if (back > 0) output.note(`${counted(back, 'bundled report is', 'bundled reports are')} back`);
  const isDrawn = !asked.json && !asked.quiet && output.progress.isDrawn();
  const teller = makeTeller(output, asked.json, isDrawn);
  if (isDrawn) void bytesToRead(asked.paths).then(teller.tellAll, () => undefined);
  const followed = { added: 0, failed: 0 };
  const follow = ({ path, sources }: Extract<ImportEvent, { event: 'sources' }>) => {
    try {
      const added = addSources(configFile(env), sources).length;
      followed.added += added;
      teller.tellSources(path, sources.length, added, configFile(env));
    } catch (error) {
      if (!isUserError(error)) throw error;
      followed.failed += 1;
      output.complain(error, path);
    }
  };
  const tell = (event: ImportEvent) => (event.event === 'sources' ? follow(event) : teller.tell(event));
  const stop = stopSignal();
  const found = readItems(asked.paths, untilStopped(process.stdin, stop), {
    ...known,
    stop,
    tellRead: teller.tellRead,
  });
  try {
    const counts = await importReports(teller.counted(found), {
      archive,
      namer,
      parse,
      tell,
      stop,
      isWanted: asked.removed,
    });
    teller.end(counts, stop.aborted);
    await recogniseHere(archive, namer, stop);
    if (counts.bad + followed.failed > 0 || stop.aborted) return 2;
    return counts.added + counts.updated + followed.added + back > 0 ? 0 : 1;
  } finally {
    // Threads that wait for work would keep the program waiting too.
    await end();
    archive.close();
  }
}

/** @throws UserError when it is not made so */
function knowledgeOf({ map, dates, encoding }: Asked): Knowledge {
  const named = encodingNamed(encoding);
  if (encoding !== undefined && !named) {
    throw new UserError(`--encoding ${cleanLine(encoding)}: cannot be read`, 'As in: --encoding windows-1256');
  }
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') {
    throw new UserError(`--dates ${cleanLine(dates)}: is no order`, 'As in: --dates dmy');
  }
  return {
    ...(map !== undefined && { map: parseFieldMap(map) }),
    ...(dates !== undefined && { dates }),
    ...(named && { encoding: named }),
  };
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

type Teller = {
  /** Of the files: bytes that were read, and how many there are. */
  tellRead: (bytes: number) => void;
  tellAll: (bytes: number | undefined) => void;
  counted: <Item>(items: AsyncIterable<Item>) => AsyncGenerator<Item>;
  tell: (event: Exclude<ImportEvent, { event: 'sources' }>) => void;
  tellSources: (path: string, listed: number, added: number, config: string) => void;
  end: (counts: ImportCounts, isStopped: boolean) => void;
};

function makeTeller(output: Output, json: boolean, isDrawn: boolean): Teller {
  const start = Date.now();
  let read = 0;
  let all: number | undefined;
  let found = 0;
  let lastLine = start;
  const problems = new Map<string, number>();
  const clear = () => {
    if (isDrawn) output.progress.clear();
  };
  const seconds = () => (Date.now() - start) / 1000;

  const progress = (counts: ImportCounts) => {
    if (json) return output.json({ event: 'progress', ...counts });
    if (!isDrawn || Date.now() - lastLine < BETWEEN_DRAWN) return;
    lastLine = Date.now();
    const { added, updated, duplicates, removed, bad } = counts;
    const done = added + updated + duplicates + removed + bad;
    output.progress.draw(importLine({ done, found, read, all, seconds: seconds() }, output.progress.columns()));
  };
  /** Told of the first ones of a file. */
  const isTold = (path: string): boolean => {
    const count = (problems.get(path) ?? 0) + 1;
    problems.set(path, count);
    return count <= MOST_PROBLEMS;
  };
  return {
    tellRead: (bytes) => {
      read += bytes;
    },
    tellAll: (bytes) => {
      all = bytes;
    },
    counted: async function* (items) {
      for await (const item of items) {
        found += 1;
        yield item;
      }
    },
    tell: (event) => {
      if (event.event === 'progress') return progress(event.counts);
      const about = [event.path, event.place].filter(Boolean).join(': ');
      if (event.event === 'problem') {
        const { path, place, error } = event;
        if (json) output.json({ event: 'problem', path, place, message: error.message, advice: error.advice });
        else if (isTold(path)) {
          clear();
          output.complain(error, about);
        }
      } else if (json) output.json({ ...event });
      else if (isTold(event.path)) {
        clear();
        const said =
          event.event === 'undated'
            ? `kept without a date: ${unreadWords(cleanLine(event.date))}`
            : `kept, but ${cleanLine(event.doubt)}`;
        output.note(`sohr-reader: ${cleanLine(about)}: ${said}`);
      }
    },
    tellSources: (path, listed, added, config) => {
      if (json) return output.json({ event: 'sources', path, listed, followed: added });
      clear();
      const what = `${cleanLine(path)} is a list of sources (OPML): ${added} of ${listed} are new`;
      output.note(added === 0 ? what : `${what}, and stand in ${config}; sohr-reader sync asks them`);
    },
    end: (counts, isStopped) => {
      clear();
      for (const [path, count] of problems) {
        if (count <= MOST_PROBLEMS || json) continue;
        output.note(`sohr-reader: ${cleanLine(path)}: and ${count - MOST_PROBLEMS} more; --json tells them all`);
      }
      if (json) output.json({ event: 'done', ...counts, stopped: isStopped });
      else output.line(`${isStopped ? 'stopped: ' : ''}${countWords(counts)}`);
    },
  };
}

function unreadWords(date: string): string {
  return possibleOrders(date).length > 1
    ? `${date} may be two days; --dates dmy or --dates mdy says which number is the day`
    : `${date} cannot be read`;
}

function countWords({
  files,
  added,
  updated,
  duplicates,
  elsewhere,
  removed,
  undated,
  doubtful,
  bad,
  unwritten,
}: ImportCounts): string {
  const counts: [number, string][] = [
    [updated, 'updated'],
    [
      duplicates,
      elsewhere > 0 ? `already there, ${elsewhere.toLocaleString('en')} of them from elsewhere` : 'already there',
    ],
    [removed, 'left out, as you removed them before'],
    [undated, 'without a date that can be read'],
    [doubtful, 'in doubt'],
    [bad, 'not read'],
    [unwritten, 'read and not written'],
  ];
  const others = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count.toLocaleString('en')} ${words}`);
  return [counted(files, 'file'), `${counted(added, 'report')} added`, ...others].join(' · ');
}
