// `import`, `remove`, `sources`, `stats` and `export` as functions, and the process stopped and killed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { fillArchive } from '../archive/filled-home.ts';
import { allRows, oneRow, runSql } from '../archive/sql.ts';
import { type Ended, environment, PROGRAM, ROOT, run } from './program.ts';
import { runHere } from './run-here.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const at = (name: string) => join(home, name);
const objects = ({ out }: Ended) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

/** Synthetic, and long enough that an import takes a while. */
function writeMany(name: string, count: number): string {
  const line = (index: number) =>
    JSON.stringify({
      title: `Synthetic ${index}`,
      text: `Number ${index} of shelling near Homs and Aleppo. `.repeat(40),
      url: `https://example.org/${index}`,
      date: '2014-11-03',
    });
  return write(name, Array.from({ length: count }, (_, index) => `${line(index)}\n`).join(''));
}

const CSV = 'title,text,date,url\nOne,Shelling in Qamishli.,2014-11-03,https://example.org/1\nTwo,Words.,2015,\n';

test('import keeps, tells what it kept, and knows it again', async () => {
  const archive = ['--archive', at('kept.sqlite')];
  const file = write('two.csv', CSV);
  const first = await runHere(home, ['import', ...archive, file]);
  expect(first).toMatchObject({ code: 0, out: '1 file · 2 reports added\n' });
  expect(first.error).toBe(`sohr-reader: ${at('kept.sqlite')} is a new archive\n`);
  expect(await runHere(home, ['import', ...archive, file])).toMatchObject({
    code: 1,
    out: '1 file · 0 reports added · 2 already there\n',
  });
  const listed = await runHere(home, ['list', ...archive, '--json', '-q', 'on:2014-11-03']);
  expect(objects(listed)).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: '2014-11-03-one', title: 'One' })]),
  );
});

test('what cannot be read is told with file and line on stderr, and ends with 2', async () => {
  const file = write('bad.csv', `${CSV}Three\nFour,Words of four.,2014,\n`);
  const { code, out, error } = await runHere(home, ['import', '--archive', at('bad.sqlite'), file]);
  expect(code).toBe(2);
  expect(out).toBe('1 file · 3 reports added · 1 not read\n');
  expect(error).toContain(`${file}: line 4: has 1 cell where the first line has 4`);
});

test('a date that may be two days is told with what to type', async () => {
  const file = write('orders.csv', 'title,text,date\nOne,Words.,03/04/2018\nTwo,More.,never\n');
  const { error } = await runHere(home, ['import', '--archive', at('orders.sqlite'), file]);
  expect(error).toContain('line 2: kept without a date: 03/04/2018 may be two days; --dates dmy or --dates mdy says');
  expect(error).toContain('line 3: kept without a date: never cannot be read');
});

test('many problems of one file are counted, not printed; --json tells them all', async () => {
  const file = write('worse.csv', `title,text\n${'x\n'.repeat(100)}A,a\n`);
  const { error } = await runHere(home, ['import', '--archive', at('worse.sqlite'), file]);
  expect(error.match(/: line \d+: /g)).toHaveLength(20);
  expect(error).toContain('and 80 more');
  const events = objects(await runHere(home, ['import', '--archive', at('worse.sqlite'), '--json', file]));
  expect(events.filter(({ event }) => event === 'problem')).toHaveLength(100);
  expect(events.at(-1)).toMatchObject({ schema: 1, event: 'done', added: 0, duplicates: 1, bad: 100, stopped: false });
});

test('--map names the columns; what it cannot mean is an error', async () => {
  const archive = ['--archive', at('map.sqlite')];
  const file = write('map.csv', 'Kopf;Inhalt\nA;b\n');
  expect(await runHere(home, ['import', ...archive, file])).toMatchObject({
    code: 2,
    error: expect.stringContaining('--map'),
  });
  expect((await runHere(home, ['import', ...archive, '--map', 'title=Kopf,text=Inhalt', file])).code).toBe(0);
  expect(await runHere(home, ['import', ...archive, '--map', 'nonsense', file])).toMatchObject({ code: 2, out: '' });
  expect(await runHere(home, ['import', ...archive])).toMatchObject({
    code: 2,
    error: expect.stringContaining('PATH is missing'),
  });
});

test('a hostile name of a file cannot command the terminal', async () => {
  const { error } = await runHere(home, ['import', '--archive', at('name.sqlite'), at('\x1B]0;x\x07\u202E.csv')]);
  expect(error).toContain('does not exist');
  expect(error).not.toMatch(/[\x1B\x07\u202E]/);
});

test('export is import in reverse', async () => {
  const { code, out } = await runHere(home, [
    'export',
    '--jsonl',
    '--archive',
    at('kept.sqlite'),
    '-q',
    'shelling qamishli on:2014-11-03',
  ]);
  expect(code).toBe(0);
  const again = await runHere(home, ['import', '--archive', at('again.sqlite'), write('again.jsonl', out)]);
  expect(again.code).toBe(0);
  expect(
    (await runHere(home, ['export', '--archive', at('again.sqlite'), '-q', 'shelling qamishli on:2014-11-03'])).out,
  ).toBe(out);
});

test('sources and stats count what is there', async () => {
  const archive = ['--archive', at('kept.sqlite')];
  const sources = objects(await runHere(home, ['sources', ...archive, '--json']));
  expect(sources).toEqual([
    expect.objectContaining({ schema: 1, source: 'bundled', reports: expect.any(Number) }),
    expect.objectContaining({ source: at('two.csv'), reports: 1, first: '2015' }),
    expect.objectContaining({ source: 'example.org', reports: 1, first: '2014-11-03', last: '2014-11-03' }),
  ]);
  const [stats] = objects(await runHere(home, ['stats', ...archive, '--json'])) as [
    { reports: number; years: { reports: number }[] },
  ];
  expect(stats.reports).toBe((sources[0]!.reports as number) + 2);
  expect(stats.years.reduce((sum, year) => sum + year.reports, 0)).toBe(stats.reports);
  expect((await runHere(home, ['stats', ...archive])).out).toMatch(/^reports\t\d+$/m);
});

describe('remove', () => {
  test('asks before it removes anything, and leaves all as it is until then', async () => {
    const archive = ['--archive', at('removed.sqlite')];
    await runHere(home, ['import', ...archive, write('removed.csv', CSV)]);
    const before = (await runHere(home, ['list', ...archive])).out;
    expect(await runHere(home, ['remove', ...archive, '-q', 'shelling'])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(/this would remove \d+ reports\n {2}Add --yes/),
    });
    expect(await runHere(home, ['remove', ...archive, '2014-11-03-one', 'nothing'])).toMatchObject({
      code: 2,
      out: '',
    });
    expect((await runHere(home, ['list', ...archive])).out).toBe(before);
    const one = ['remove', ...archive, '2014-11-03-one'];
    expect(await runHere(home, one)).toMatchObject({ code: 2, error: expect.stringContaining('Add --yes') });
    const asked: string[] = [];
    const answer = (yes: boolean) => async (question: string) => {
      asked.push(question);
      return yes;
    };
    expect(await runHere(home, one, { confirm: answer(false) })).toMatchObject({ code: 1, out: 'nothing removed\n' });
    expect((await runHere(home, ['list', ...archive])).out).toBe(before);
    expect(await runHere(home, one, { confirm: answer(true) })).toMatchObject({ code: 0, out: '1 report removed\n' });
    expect(asked[1]).toBe('Remove “One”, with all editions and what was noted of them?');
    expect(await runHere(home, ['remove', ...archive])).toMatchObject({ code: 1 });
    expect((await runHere(home, ['remove', ...archive, '--yes', '-q', 'gov:idlib'])).code).toBe(0);
    expect((await runHere(home, ['list', ...archive, '-q', 'gov:idlib'])).code).toBe(1);
  });

  test('a bundled report that was removed does not come again with another version', async () => {
    const file = fillArchive(at('bundle.sqlite'));
    const [id] = (await runHere(home, ['list', '--archive', file])).out.split('\t').slice(1);
    const asked: string[] = [];
    const confirm = async (question: string) => asked.push(question) > 0;
    expect((await runHere(home, ['remove', '--archive', file, id!], { confirm })).code).toBe(0);
    expect(asked[0]).toContain('only import --bundled brings it back');
    const archive = new Archive(file);
    runSql(archive, "UPDATE settings SET value = 'older' WHERE name = 'bundle'");
    archive.close();
    expect((await runHere(home, ['list', '--archive', file])).out).not.toContain(id);
    expect(await runHere(home, ['import', '--bundled', '--archive', file])).toMatchObject({
      code: 0,
      error: '1 bundled report is back\n',
    });
    expect((await runHere(home, ['list', '--archive', file])).out).toContain(id);
  });

  test('what was removed is left out of an import, which says so; --removed takes it again', async () => {
    const archive = ['--archive', at('again.sqlite')];
    const file = write('again.csv', CSV);
    await runHere(home, ['import', ...archive, file]);
    await runHere(home, ['remove', ...archive, '--yes', '2014-11-03-one']);
    const again = await runHere(home, ['import', ...archive, file]);
    expect(again).toMatchObject({
      code: 1,
      out: '1 file · 0 reports added · 1 already there · 1 left out, as you removed them before\n',
    });
    expect(await runHere(home, ['import', '--removed', ...archive, file])).toMatchObject({
      code: 0,
      out: '1 file · 1 report added · 1 already there\n',
    });
    expect((await runHere(home, ['history', ...archive])).out).toContain('remove 2014-11-03-one');
  });
});

test('into an archive that somebody else is writing it says so, and ends', () => {
  const archive = ['--archive', at('locked.sqlite')];
  const file = write('locked.csv', CSV);
  run(home, ['list', ...archive]);
  const other = new Archive(at('locked.sqlite'));
  const { code, error } = other.transaction(() => run(home, ['import', ...archive, file]));
  expect([code, error]).toEqual([2, expect.stringContaining('Another sohr-reader is writing')]);
  expect(run(home, ['import', ...archive, file]).code).toBe(0);
  other.close();
});

describe('ended before its time', () => {
  const start = (archive: string, file: string) =>
    spawn(process.execPath, [PROGRAM, 'import', '--json', '--archive', archive, file], {
      cwd: ROOT,
      env: environment(home),
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  /** Resolves with what was printed when `signal` has ended it, sent at the first progress. */
  function endAtProgress(archive: string, file: string, signal: NodeJS.Signals): Promise<string> {
    const child = start(archive, file);
    let out = '';
    child.stdout.on('data', (chunk) => {
      if (out === '') child.kill(signal);
      out += chunk;
    });
    return new Promise((resolve) => child.on('close', () => resolve(out)));
  }

  const count = (file: string): number =>
    (objects(run(home, ['stats', '--json', '--archive', file]))[0] as { reports: number }).reports;
  const bundled = () => count(fillArchive(at('empty.sqlite')));

  test('by ^C, it keeps what was written, says so, and goes on the next time', async () => {
    const file = writeMany('many.jsonl', 1500);
    const archive = at('stopped.sqlite');
    const out = await endAtProgress(archive, file, 'SIGINT');
    const done = JSON.parse(out.trimEnd().split('\n').at(-1)!);
    expect(done).toMatchObject({ event: 'done', stopped: true });
    expect(done.added).toBeLessThan(1500);
    expect(count(archive)).toBe(bundled() + done.added);
    expect(run(home, ['import', '--archive', archive, file]).code).toBe(0);
    expect(count(archive)).toBe(bundled() + 1500);
  });

  test('by ^C, while it waits for standard input', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'import', '--json', '--archive', at('waiting.sqlite'), '-'], {
      env: environment(home),
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    // It hangs up before all is written.
    child.stdin.on('error', () => undefined);
    child.stdin.write(readFileSync(writeMany('some.jsonl', 2000)));
    await vi.waitFor(() => expect(out).toContain('progress'), 120_000);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(out).toContain('"stopped":true');
  });

  test('by SIGKILL, it leaves whole reports alone, and goes on the next time', async () => {
    const file = writeMany('killed.jsonl', 1500);
    const archive = at('killed.sqlite');
    for (let kills = 0; kills < 2; kills++) {
      await endAtProgress(archive, file, 'SIGKILL');
      const opened = new Archive(archive);
      expect(allRows(opened, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(
        oneRow(opened, 'SELECT count(*) AS missing FROM reports LEFT JOIN texts USING (number) WHERE markdown IS NULL'),
      ).toEqual({ missing: 0 });
      opened.close();
    }
    run(home, ['import', '--archive', archive, file]);
    expect(count(archive)).toBe(bundled() + 1500);
  });
});

test('a list of sources is added to those that sync asks, which are written as a list again', async () => {
  const config = at('.config/sohr-reader/config.yaml');
  const outline = (text: string, url: string) => `<outline text="${text}" xmlUrl="${url}"/>`;
  const list = (...outlines: string[]) =>
    write('list.opml', `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  const wire = outline('Wire', 'https://wire.example/feed');
  const archive = ['--archive', fillArchive(at('lists.sqlite'))];
  expect(await runHere(home, ['import', ...archive, list(wire, outline('sohr', 'https://other.example/'))])).toEqual({
    code: 0,
    out: '1 file · 0 reports added\n',
    error: `${at('list.opml')} is a list of sources (OPML): 2 of 2 are new, and stand in ${config}; sohr-reader sync asks them\n`,
  });
  writeFileSync(config, `# Mine\n${readFileSync(config, 'utf8')}`);
  const more = await runHere(home, [
    'import',
    ...archive,
    list(wire, outline('More', 'https://more.example/'), '<outline text="None"/>'),
  ]);
  expect(more).toMatchObject({ code: 2, error: expect.stringContaining('1 of 2 are new') });
  expect(more.error).toContain('None: has no address');
  expect(readFileSync(config, 'utf8')).toBe(`# Mine
sources:
  - name: sohr
    url: https://www.syriahr.com/en/
  - name: Wire
    url: https://wire.example/feed
  - name: sohr 2
    url: https://other.example/
  - name: More
    url: https://more.example/
`);
  const { out } = await runHere(home, ['sources', '--opml']);
  expect(await runHere(home, ['import', ...archive, write('ours.opml', out)])).toMatchObject({
    code: 1,
    error: `${at('ours.opml')} is a list of sources (OPML): 0 of 4 are new\n`,
  });
  expect(await runHere(home, ['list', at('ours.opml')])).toMatchObject({
    code: 2,
    error: expect.stringContaining('not a report'),
  });
});

test('a configuration that cannot be understood is left as it is', async () => {
  const config = write('.config/sohr-reader/config.yaml', 'sources: {');
  const list = write('list.opml', '<opml><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>');
  const { code, error } = await runHere(home, ['import', '--archive', at('lists.sqlite'), list]);
  expect([code, error]).toEqual([2, expect.stringContaining('config.yaml, line 1')]);
  expect(readFileSync(config, 'utf8')).toBe('sources: {');
  rmSync(config);
});
