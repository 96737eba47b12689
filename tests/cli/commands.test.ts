// The built program, as a script or a pipe meets it: what it prints, on which stream, and how it ends.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENTITY_TYPES, type Mention, type Rule } from '../../src/entities/mention.ts';
import { type Ended, environment, PROGRAM, ROOT, run } from './program.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterAll(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true });
});

const at = (name: string) => join(home, name);

function write(name: string, content: string | Uint8Array): string {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
}

/** Each line of the output is one object. */
function objects({ out }: Ended): Record<string, unknown>[] {
  expect(out.endsWith('\n')).toBe(true);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const RULES: Rule[] = ['name', 'alias', 'folded', 'pattern', 'context', 'correction'];
const BUNDLED = readdirSync(`${ROOT}/articles`).filter((name) => name.endsWith('.md'));
const QAMISHLI = '2022-05-27-qamishli-russian-aircraft';

describe('list', () => {
  test('shows the bundled reports, newest first, in columns that a script can cut', () => {
    const { code, out, error } = run(home, ['list']);
    expect([code, error]).toEqual([0, '']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.map(([, id]) => `${id}.md`).sort()).toEqual(BUNDLED.sort());
    const dates = rows.map(([date]) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    for (const row of rows) expect(row).toHaveLength(3);
  });

  test('--json gives one object a line', () => {
    const all = objects(run(home, ['list', '--json']));
    expect(all).toHaveLength(BUNDLED.length);
    for (const one of all) {
      expect(one).toEqual({
        schema: 1,
        id: expect.any(String),
        title: expect.any(String),
        date: expect.stringMatching(/^\d{4}(-\d\d){0,2}$/),
        date_inferred: expect.any(Boolean),
        governorates: expect.any(Array),
        kind: expect.any(String),
        attribution: expect.any(Array),
        words: expect.any(Number),
      });
    }
  });

  test('the archive stands in the data folder, or where it was asked for', () => {
    expect(existsSync(at('.local/share/sohr-reader/archive.sqlite'))).toBe(true);
    const path = write('one.md', '# One\n\nWords.');
    run(home, ['list'], { env: { XDG_DATA_HOME: at('data') } });
    run(home, ['list', '--archive', at('asked/one.sqlite')]);
    run(home, ['list'], { env: { SOHR_READER_ARCHIVE: at('asked/two.sqlite') } });
    for (const file of ['data/sohr-reader/archive.sqlite', 'asked/one.sqlite', 'asked/two.sqlite']) {
      expect([file, existsSync(at(file))]).toEqual([file, true]);
    }
    // Paths are read and nothing is kept.
    run(home, ['list', path, '--archive', at('asked/three.sqlite')]);
    expect(existsSync(at('asked/three.sqlite'))).toBe(false);
  });
});

describe('show', () => {
  test.each(BUNDLED.slice(0, 6))('%s fits 80 columns, as plain text', (name) => {
    const id = name.replace('.md', '');
    const { code, out, error } = run(home, ['show', id]);
    expect([code, error]).toEqual([0, '']);
    expect(out).not.toContain('\u001B');
    const [{ sources }] = objects(run(home, ['show', id, '--json'])) as [{ sources: Record<string, string>[] }];
    // What stands above and below the text is as long as it is.
    const [, ...lines] = out.split('\n');
    const others = sources.flatMap((source) => Object.values(source));
    expect(lines.filter((line) => stringWidth(line) > 80 && !others.includes(line))).toEqual([]);
  });

  test('takes the beginning of an id, and says which ones begin so when there are several', () => {
    expect(run(home, ['show', QAMISHLI.slice(0, 12)]).out).toBe(run(home, ['show', QAMISHLI]).out);
    const several = run(home, ['show', '2011']);
    expect([several.code, several.out]).toEqual([2, '']);
    expect(several.error).toContain('2011-07-31-hama-tank-assault');
    const none = run(home, ['show', 'nothing-of-the-kind']);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.error).toContain('sohr-reader list');
  });

  test('--json has the report whole', () => {
    const [report] = objects(run(home, ['show', QAMISHLI, '--json']));
    expect(report).toMatchObject({ schema: 1, id: QAMISHLI, date: '2022-05-27', confidence: 'high', language: 'en' });
    expect(report!.text).toContain('Al-Qamishly');
    expect(report!.markdown).toContain('## ');
    expect(report!.sources).toHaveLength(3);
  });
});

describe('search', () => {
  test.each(['qamshlo', 'kamishli', 'القامشلي'])('%s finds the report about Qamishli first', (query) => {
    const ended = run(home, ['search', query, '--json']);
    expect([ended.code, ended.error]).toEqual([0, '']);
    const all = objects(ended);
    expect(all[0]).toMatchObject({ schema: 1, id: QAMISHLI });
    expect(all[0]!.snippet).toMatch(/Qamishl/);
    expect(all[0]!.widened).toEqual([expect.stringMatching(new RegExp(`^${query} → Qamishli`))]);
  });

  test('a list for people, the widening beside it', () => {
    const { code, out, error } = run(home, ['search', 'qamshlo']);
    expect(code).toBe(0);
    expect(out.split('\t')[1]).toBe(QAMISHLI);
    expect(error).toMatch(/^qamshlo → Qamishli/);
  });

  test('nothing found is 1, nothing asked is 2', () => {
    const none = run(home, ['search', 'xyzzyx']);
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.error).toContain('xyzzyx');
    for (const query of ['', '  ', '"', 'after:soon x']) expect(run(home, ['search', query]).code).toBe(2);
  });
});

type Entities = {
  schema: number;
  id: string;
  title: string;
  path: string;
  text: string;
  mentions: (Mention & { text: string; name: string })[];
};

describe('entities', () => {
  test('--json: every mention stands where it says, and its entity has a name', () => {
    const ended = run(home, ['entities', '--json']);
    expect([ended.code, ended.error]).toEqual([0, '']);
    const all = objects(ended) as Entities[];
    expect(all).toHaveLength(BUNDLED.length);
    for (const { schema, id, title, path, text, mentions } of all) {
      expect([schema, path]).toEqual([1, `bundled:${id}.md`]);
      expect(text).toContain(title);
      expect(mentions.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end, type, entity, name, rule, ...mention } of mentions) {
        expect(mention.text).toBe(text.slice(start, end));
        expect(ENTITY_TYPES).toContain(type);
        expect(RULES).toContain(rule);
        expect([entity, name]).not.toContain('');
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }
  });

  test('a row for each name, with its spellings', () => {
    const path = write('flights.md', '# Flights\n\nFrom Al-Qamishly and Al-Qamishli, said SOHR.');
    const { code, out } = run(home, ['entities', path]);
    expect(code).toBe(0);
    expect(out).toContain('flights\tplace\tQamishli\t2\tAl-Qamishly, Al-Qamishli\n');
  });

  test('a report without names is 1', () => {
    expect(run(home, ['entities', write('bread.md', '# Bread\n\nIt is eaten with salt.')]).code).toBe(1);
  });

  test('links the names of pasted pages, however they are spelt', () => {
    const all = objects(run(home, ['entities', 'tests/entities/pasted', '--json'])) as Entities[];
    const mentions = all.flatMap((one) => one.mentions);
    const entities = (spelling: RegExp) => [
      ...new Set(mentions.filter(({ text }) => spelling.test(text)).map(({ entity }) => entity)),
    ];
    const spellings = (spelling: RegExp) =>
      new Set(mentions.map(({ text }) => text).filter((one) => spelling.test(one)));
    expect(spellings(/D[ai]rbasiy/).size).toBeGreaterThanOrEqual(3);
    expect(entities(/D[ai]rbasiy/)).toHaveLength(1);
    expect(entities(/^Ab[ou] Ras[ei]n/)).toHaveLength(1);
    expect(spellings(/^Ab[ou] Ras[ei]n/).size).toBeGreaterThanOrEqual(2);
    const typeOf = (spelling: RegExp) => mentions.find(({ text }) => spelling.test(text))?.type;
    expect(typeOf(/SU-30SM/i)).toBe('weapon');
    expect(typeOf(/Josh Earnest/)).toBe('person');
    expect(typeOf(/White House/)).toBe('org');
    expect(typeOf(/^SDF$/)).toBe('group');
    expect(typeOf(/Peace Spring/)).toBeDefined();
    expect(typeOf(/Kweiris/)).toBe('place');
  });
});

describe('paths', () => {
  test('a bad one is said and ends with 2, while the others print', () => {
    const good = write('good.md', '# Good\n\nQamishli.');
    const empty = write('empty.md', '');
    const { code, out, error } = run(home, ['list', at('missing.md'), good, empty]);
    expect([code, out]).toEqual([2, '\tgood\tGood\n']);
    expect(error.match(/^sohr-reader: /gm)).toHaveLength(2);
    expect(error).toContain(`${at('missing.md')}: does not exist`);
    expect(error).toContain(`${empty}: is empty`);
  });

  test('- is standard input', () => {
    const [listed] = objects(run(home, ['list', '-', '--json'], { input: '# From a pipe\n\nWords.' }));
    expect(listed).toMatchObject({ title: 'From a pipe', words: 4 });
    expect(run(home, ['list', '-']).code).toBe(2);
  });
});

describe('a pipe', () => {
  const pipe = (words: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${words}`], {
      env: environment(home, { NODE: process.execPath, PROGRAM }),
      encoding: 'utf8',
      timeout: 120_000,
    });

  test('that is closed early is no error', () => {
    const { status, stdout, stderr } = pipe('"$NODE" "$PROGRAM" entities --json | head -c 20');
    expect([status, stdout, stderr]).toEqual([0, '{"schema":1,"id":"20', '']);
  });

  test.skipIf(!existsSync('/dev/full'))('into a disk that is full is an error', () => {
    const { status, stderr } = pipe('"$NODE" "$PROGRAM" list > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sohr-reader: the output cannot be written: .*\n {2}Nothing more is printed\.\n$/);
  });

  test('whose reader is slow loses nothing', () => {
    const { status, stdout } = pipe('"$NODE" "$PROGRAM" entities --json | (sleep 1; wc -l)');
    expect([status, Number(stdout)]).toEqual([0, 36]);
  });

  test('has no colours, unless they are asked for', () => {
    expect(run(home, ['show', QAMISHLI], { env: { COLORTERM: 'truecolor', TERM: 'xterm' } }).out).not.toContain(
      '\u001B',
    );
  });
});

/** What could command a terminal, or turn the order of letters. */
const COMMANDING = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

test('a hostile report prints no control character, whichever command prints it', () => {
  const evil =
    '\u001B]0;owned\u0007\u001B[2J\u001B[31mred\u009B1m \u202Egnp.exe\u2066 \u200Bzero \r\u001B]8;;http://evil\u0007here';
  const name = 'evil\u001B[31m\u202E\n';
  const path = write(
    `hostile/${name}.md`,
    `---\ntitle: "${'\\e]0;owned\\a'} Qamishli"\n---\n# Title ${evil}\n\nQamishli ${evil}\n\n| a${evil} | b |\n|---|---|\n| c | ${evil} |\n`,
  );
  write('hostile/plain.txt', `Headline ${evil} of Qamishli\n\nWords ${evil}`);
  write('hostile/page.html', `<title>A &#27;[31m ${evil}</title><p>Qamishli &#x1b;]0;x&#7; ${evil}</p>`);
  write(`hostile/bad${name}.md`, '\u0000\u0001\u0002\u0003');
  for (const args of [['list'], ['entities'], ['search', 'qamishli'], ['show', 'plain'], ['show', 'page']]) {
    for (const json of [[], ['--json']]) {
      const { code, out, error } = run(home, [...args, at('hostile'), ...json]);
      expect([args, code]).toEqual([args, 2]);
      expect(out).not.toBe('');
      expect(out).not.toMatch(COMMANDING);
      expect(error).not.toMatch(COMMANDING);
      for (const line of json.length > 0 ? out.trimEnd().split('\n') : []) {
        const values = JSON.stringify(Object.values(JSON.parse(line)).map(String).join(' '));
        expect(JSON.parse(values)).not.toMatch(COMMANDING);
      }
    }
  }
  expect(run(home, ['list', path]).error).not.toMatch(COMMANDING);
});

describe('the program itself', () => {
  test('--version', () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect(run(home, ['--version'])).toEqual({ code: 0, out: `sohr-reader ${version}\n`, error: '' });
  });

  test('--help, and that of a command', () => {
    expect(run(home, ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Usage:'), error: '' });
    const { code, out } = run(home, ['show', '--help']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'sohr-reader show ID [PATH...]']);
  });

  test('an option that does not exist', () => {
    const { code, out, error } = run(home, ['--colour']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^sohr-reader: .*--colour.*\n {2}See sohr-reader --help\.\n$/);
  });

  test('without a terminal it says what to do instead of drawing', () => {
    const { code, out, error } = run(home, []);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('needs a terminal');
    expect(error).toContain('list');
  });

  // Only root can become somebody whom the system does not know.
  test.skipIf(process.getuid?.() !== 0)('without any home folder it says what to do', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'list'], {
      env: { PATH: process.env.PATH },
      uid: 54_321,
      encoding: 'utf8',
      timeout: 120_000,
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'sohr-reader: there is no home folder to keep the archive in\n  Set HOME, or name a file with --archive.\n',
    );
  });

  test('a data folder that cannot be written is a sentence, no stack', () => {
    const file = write('a-file', '');
    const { code, out, error } = run(home, ['list'], { env: { XDG_DATA_HOME: file } });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('--archive');
    expect(error).not.toContain('    at ');
  });
});

describe('what was searched for, counted and kept', () => {
  test('facets of what is found, and of all', () => {
    const archive = ['--archive', at('facets.sqlite')];
    const years = objects(run(home, ['search', 'russian', '--facet', 'year', '--json', ...archive]));
    expect(years.length).toBeGreaterThan(1);
    const found = run(home, ['search', 'russian', ...archive])
      .out.trimEnd()
      .split('\n').length;
    expect(years.reduce((sum, { reports }) => sum + Number(reports), 0)).toBe(found);
    const all = objects(run(home, ['search', '--facet', 'year', '--json', ...archive]));
    expect(all.reduce((sum, { reports }) => sum + Number(reports), 0)).toBe(36);
    const wrong = run(home, ['search', 'russian', '--facet', 'colour', ...archive]);
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('there is no facet colour')]);
  });

  test('a search is saved, used, replaced and forgotten', () => {
    const archive = ['--archive', at('searches.sqlite')];
    expect(run(home, ['searches', ...archive]).code).toBe(1);
    expect(run(home, ['searches', 'save', 'north', 'gov:aleppo sort:oldest', ...archive]).code).toBe(0);
    const [saved] = objects(run(home, ['searches', '--json', ...archive]));
    expect(saved).toMatchObject({ name: 'north', query: 'gov:aleppo sort:oldest' });
    expect(run(home, ['search', 'saved:north', ...archive]).out).toBe(
      run(home, ['search', 'gov:aleppo sort:oldest', ...archive]).out,
    );
    expect(run(home, ['searches', 'save', 'north', 'kind:nonsense:', ...archive]).code).toBe(0);
    expect(run(home, ['searches', 'save', 'two words', 'x', ...archive]).code).toBe(2);
    expect(run(home, ['searches', 'save', 'more', 'saved:north', ...archive]).code).toBe(2);
    expect(run(home, ['searches', 'save', 'bad', 'colour:red ', ...archive]).code).toBe(2);
    expect(run(home, ['searches', 'rename', 'north', ...archive]).code).toBe(2);
    expect(run(home, ['searches', 'forget', 'north', ...archive]).code).toBe(0);
    expect(run(home, ['searches', 'forget', 'north', ...archive]).code).toBe(1);
    expect(run(home, ['search', 'saved:north x', ...archive]).code).toBe(2);
  });

  test('what is exported as markdown can be opened again', () => {
    const out = run(home, ['export', '--markdown', '--query', 'place:homs', '--archive', at('facets.sqlite')]).out;
    const [first] = out.split(/\n(?=---\nid: )/);
    const file = write('again.md', first!);
    expect(run(home, ['list', '--json', file]).out).toContain(/^id: "(.*)"$/m.exec(first!)![1]);
  });
});
