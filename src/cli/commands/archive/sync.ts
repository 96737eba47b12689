// `sync`: the only command that touches the network. Asks the sites for what is new, and says what came of it.
import { loadNamer, openArchive } from '../../../app/open-archive.ts';
import { recogniseHere } from '../../../app/recognise-again.ts';
import { UserError } from '../../../base/user-error.ts';
import { configFile } from '../../../config/config-file.ts';
import { readConfiguration } from '../../../config/configuration.ts';
import { firstDay, type SyncSource, wholeNumber } from '../../../config/source-settings.ts';
import { makeParser, type ParseItems } from '../../../sources/import/parse-items.ts';
import { type ParserPool, startParserPool } from '../../../sources/import/parser-pool.ts';
import { sourcesCalled } from '../../../sources/sources-called.ts';
import { readInterval, rounds } from '../../../sources/sync/rounds.ts';
import { type Summary, type SyncEvent, type SyncOptions, syncSource } from '../../../sources/sync/sync.ts';
import { type Context, defineCommand, type ExitCode, type Option } from '../../command.ts';
import { packageVersion } from '../../help/package-version.ts';
import { JSON_LINES } from '../../options.ts';
import { newsOf } from '../../output/alerts.ts';
import { timeWords } from '../../output/bar.ts';
import type { Output } from '../../output/output.ts';
import { alertFields, eventFields, eventWords, summaryFields, summaryWords } from '../../output/sync-events.ts';
import { type Progress, progressLine, progressWords } from '../../output/sync-progress.ts';

/** In a pipe a line is printed no more often than this, in milliseconds. */
const BETWEEN_LINES = 10_000;

/** Of one site more are counted, and not printed. */
const MOST_PROBLEMS = 20;

const CHECK = {
  name: 'check',
  words: 'look as well which reports have vanished from the site',
} as const satisfies Option;
const LIMIT = {
  name: 'limit',
  value: 'NUMBER',
  words: 'add at most so many reports of the past, the newest first',
} as const satisfies Option;
const SINCE = {
  name: 'since',
  value: 'DATE',
  words: 'none that were published before: 2024, 2024-01 or 2024-01-31',
} as const satisfies Option;
const INSECURE = {
  name: 'insecure',
  words: 'allow http, which others can read and change on the way',
} as const satisfies Option;

const EVERY = {
  name: 'every',
  value: 'TIME',
  words: 'ask again each time so much time has gone, until ^C: 10m, 2h, 1d',
} as const satisfies Option;

const ALERT = {
  name: 'alert',
  value: 'QUERY',
  words: 'tell which reports match now and did not before, with a bell on a terminal; as in search',
} as const satisfies Option;

/** ^C ends it after the page that is being read; a second one at once, and nothing is lost by that either. */
export const command = defineCommand({
  name: 'sync',
  group: 'Archive',
  makesArchive: true,
  summary: 'fetch what is new and changed from the sites in your configuration, or from one',
  positionals: [{ key: 'source', name: 'NAME|URL', count: 'optional' }],
  options: [CHECK, LIMIT, SINCE, EVERY, ALERT, INSECURE, JSON_LINES],
  notes: `\
The sites stand in ~/.config/sohr-reader/config.yaml (or below $XDG_CONFIG_HOME). Without it there is one, sohr.

  sources:
    - name: sohr
      url: https://www.syriahr.com/en/
      since: 2024          # none that were published before
      limit: 1000          # each time at most so many reports of the past, the newest first
      rate: 0.5            # requests a second; 1 unless given
      kind: wordpress      # or feed; without it, the site is looked at
      headers:             # sent to this site alone
        Authorization: Basic ...`,
  run: (given, context) => sync(given, context),
});

type Asked = {
  source: string | undefined;
  archive: string | undefined;
  limit: string | undefined;
  since: string | undefined;
  every: string | undefined;
  alert: string | undefined;
  check: boolean;
  insecure: boolean;
  json: boolean;
};

/** @returns 0 when something was new, 1 when nothing was, 2 after an error */
async function sync(asked: Asked, context: Context): Promise<ExitCode> {
  const { installation, env, output } = context;
  const sources = sourcesCalled(readConfiguration(configFile(env)).sources, asked.source).map((one) =>
    narrow(one, asked),
  );
  const every = asked.every === undefined ? undefined : readInterval(asked.every);
  const { archive } = await openArchive({ paths: [], archive: asked.archive, env, toWrite: true }, installation);
  const news = asked.alert === undefined ? undefined : newsOf(archive, asked.alert);
  const namer = await loadNamer(installation);
  const stop = context.stopSignal();
  const userAgent = `sohr-reader/${packageVersion(installation)}`;
  /** One thread, from when there is something to read. */
  let thread: ParserPool | undefined;
  const parse: ParseItems = (items) => {
    thread ??= startParserPool(installation, makeParser(namer.recognise), { most: 1 });
    return thread.parse(items);
  };
  const tellNext = () => {
    if (!asked.json) output.note(`again in ${timeWords(every ?? 0)}; ^C ends it`);
  };
  let isNew = false;
  // Over days a site may be away for an hour: the last round tells.
  let isWrong = false;
  try {
    for await (const _ of rounds(every, stop, { tellNext })) {
      isWrong = false;
      for (const source of sources) {
        if (stop.aborted) break;
        const { check, insecure } = asked;
        const options = { archive, namer, parse, insecure, check, stop, userAgent, env };
        const became = await syncOne(source, options, output, asked.json);
        isNew ||= became === 'new';
        isWrong ||= became === 'wrong';
      }
      await recogniseHere(archive, namer, stop);
      for (const report of news?.() ?? []) {
        const { alert = '' } = asked;
        if (asked.json) output.json(alertFields(alert, report));
        else output.alert(`${alert}: ${report.id} ${report.title}`);
      }
    }
  } finally {
    // A thread that waits for work would keep the program waiting too.
    await thread?.end();
  }
  archive.close();
  return isWrong ? 2 : isNew ? 0 : 1;
}

/** What came of a site is said; so is why it could not be read. */
async function syncOne(
  source: SyncSource,
  options: Omit<SyncOptions, 'tell'>,
  output: Output,
  json: boolean,
): Promise<'new' | 'same' | 'wrong'> {
  const teller = makeTeller(source.name, output, json);
  try {
    const summary = await syncSource(source, { ...options, tell: teller.tell });
    teller.end(summary);
    if (summary.failed > 0) return 'wrong';
    return summary.added + summary.updated + summary.gone > 0 ? 'new' : 'same';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    teller.clear();
    output.complain(error, source.name);
    return 'wrong';
  }
}

/** @throws UserError when a number or a date of the command line is none */
function narrow(source: SyncSource, { limit, since }: Asked): SyncSource {
  const most = limit === undefined ? undefined : wholeNumber(limit);
  const first = since === undefined ? undefined : firstDay(since);
  if (limit !== undefined && !most) throw new UserError(`--limit: ${limit} is no whole number`, 'As in: --limit 500');
  if (since !== undefined && !first) throw new UserError(`--since: ${since} is no date`, 'As in: --since 2024-01');
  return { ...source, ...(most && { limit: most }), ...(first && { since: first }) };
}

type Teller = { tell: (event: SyncEvent) => void; clear: () => void; end: (summary: Summary) => void };

function makeTeller(name: string, output: Output, json: boolean): Teller {
  const start = Date.now();
  const isDrawn = !json && output.progress.isDrawn();
  let lastLine = start;
  const clear = () => {
    if (isDrawn) output.progress.clear();
  };
  const progress = ({ added, updated, unchanged, failed }: Summary, left: number | undefined): void => {
    const seconds = (Date.now() - start) / 1000;
    const done: Progress = { name, done: added + updated + unchanged + failed, left, seconds };
    if (isDrawn) {
      output.progress.draw(progressLine(done, output.progress.columns()));
    } else if (Date.now() - lastLine >= BETWEEN_LINES) {
      lastLine = Date.now();
      output.line(progressWords(done));
    }
  };
  const tell = (event: SyncEvent): void => {
    if (json) output.json({ source: name, ...eventFields(event) });
    else if (event.event === 'page') progress(event.summary, event.left);
    else if (event.event === 'check') progress(event.summary, event.left);
    else if (isTold(event)) {
      clear();
      output.line(`${name}: ${eventWords(event)}`);
    }
  };
  /** Of what is wrong with reports the first ones: a site may have a million of them. */
  let problems = 0;
  const isTold = ({ event }: SyncEvent): boolean =>
    (event !== 'failed' && event !== 'doubtful') || ++problems <= MOST_PROBLEMS;
  if (isDrawn) output.progress.draw(progressWords({ name, done: 0, left: undefined, seconds: 0 }));
  const end = (summary: Summary): void => {
    clear();
    if (json) output.json({ source: name, event: 'end', ...summaryFields(summary) });
    else {
      const left = problems - MOST_PROBLEMS;
      if (left > 0) output.line(`${name}: and ${left.toLocaleString('en')} more; --json tells them all`);
      output.line(`${name}: ${summaryWords(summary)}`);
    }
  };
  return { tell, clear, end };
}
