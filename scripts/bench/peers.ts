// Synthetic reports in; what other programs need to take them in, to show them and to search them, out.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeReports } from '../make-reports.ts';
import { median } from './figures.ts';
import { isInstalled } from './installed.ts';
import { Recording } from './recording.ts';
import { escapeXml, mailDate } from './reports.ts';

/** The same reports, as each program reads them. */
export type Corpus = { folder: string; count: number; jsonl: string; feed: string; titles: string; bytes: number };

export function writeCorpus(folder: string, count: number): Corpus {
  mkdirSync(folder, { recursive: true });
  const corpus = {
    folder,
    count,
    jsonl: join(folder, 'reports.jsonl'),
    feed: join(folder, 'feed.xml'),
    titles: join(folder, 'titles.txt'),
    bytes: 0,
  };
  const [jsonl, feed, titles] = [corpus.jsonl, corpus.feed, corpus.titles].map((file) => openSync(file, 'w'));
  writeSync(
    feed!,
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Reports</title><link>https://example.org/</link><description>Reports</description>',
  );
  for (const report of makeReports(count)) {
    const { id, title, date, markdown } = report;
    corpus.bytes += Buffer.byteLength(title) + Buffer.byteLength(markdown);
    writeSync(jsonl!, `${JSON.stringify(report)}\n`);
    writeSync(titles!, `${title}\n`);
    writeSync(
      feed!,
      `<item><guid>${id}</guid><title>${escapeXml(title)}</title><pubDate>${mailDate(date)}</pubDate><description>${escapeXml(markdown)}</description></item>\n`,
    );
  }
  writeSync(feed!, '</channel></rss>');
  for (const file of [jsonl, feed, titles]) closeSync(file!);
  return corpus;
}

/** Seconds to load the feed into an empty cache, and milliseconds to the first frame with it; medians. */
export async function measureNewsboat({ folder, feed, count }: Corpus, rounds: number) {
  if (!isInstalled('newsboat')) return undefined;
  const home = join(folder, 'newsboat');
  const cache = join(home, '.newsboat', 'cache.db');
  mkdirSync(join(home, '.newsboat'), { recursive: true });
  writeFileSync(join(home, '.newsboat', 'urls'), `file://${feed}\n`);
  const env = { ...process.env, HOME: home };
  const loads = Array.from({ length: rounds }, () => {
    rmSync(cache, { force: true });
    return timed(() => spawnSync('newsboat', ['-x', 'reload'], { env }));
  });
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const recording = new Recording(['newsboat'], { HOME: home });
    frames.push(await recording.shown((screen) => screen.includes(`(${count}/`)));
    await recording.settle();
    await recording.quit('q');
  }
  return { seconds: median(loads) / 1000, frame: median(frames) };
}

/** Milliseconds, medians: `fzf -f` on the titles, ripgrep on the texts, LIKE on a table of the same. */
export function measureSearches({ titles, jsonl, folder, count }: Corpus, words: [string, string], rounds: number) {
  const times = (work: () => unknown) => median(Array.from({ length: rounds }, () => timed(work)));
  const fzf = isInstalled('fzf')
    ? times(() => spawnSync('sh', ['-c', `fzf -f '${words.join(' ')}' < '${titles}'`], { maxBuffer: 1e9 }))
    : undefined;
  const [first, second] = words;
  const rg = isInstalled('rg')
    ? times(() => spawnSync('sh', ['-c', `rg -i '${first}' '${jsonl}' | rg -ic '${second}'`]))
    : undefined;
  const database = new DatabaseSync(join(folder, 'plain.sqlite'));
  database.exec('CREATE TABLE reports (title TEXT, text TEXT); BEGIN');
  const insert = database.prepare('INSERT INTO reports VALUES (?, ?)');
  for (const { title, markdown } of makeReports(count)) insert.run(title, markdown);
  database.exec('COMMIT');
  const query = database.prepare(
    "SELECT count(*) FROM reports WHERE text LIKE '%' || ? || '%' AND text LIKE '%' || ? || '%'",
  );
  const sql = times(() => query.all(first, second));
  database.close();
  return { fzf, rg, sql };
}

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
