// Each command as a function: what it prints, what it says beside, and how it ends.
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
import { fillArchive } from '../archive/filled-home.ts';
import { type Ended, ROOT } from './program.ts';
import { runHere } from './run-here.ts';

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
  test('shows the bundled reports, newest first, in columns that a script can cut', async () => {
    const { code, out, error } = await runHere(home, ['list']);
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

  test('--json gives one object a line', async () => {
    const all = objects(await runHere(home, ['list', '--json']));
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

  test('the archive stands in the data folder, or where it was asked for', async () => {
    expect(existsSync(at('.local/share/sohr-reader/archive.sqlite'))).toBe(true);
    const path = write('one.md', '# One\n\nWords.');
    await runHere(home, ['list'], { env: { XDG_DATA_HOME: at('data') } });
    await runHere(home, ['list', '--archive', at('asked/one.sqlite')], { confirm: async () => true });
    await runHere(home, ['list'], { env: { SOHR_READER_ARCHIVE: at('asked/two.sqlite') } });
    for (const file of ['data/sohr-reader/archive.sqlite', 'asked/one.sqlite', 'asked/two.sqlite']) {
      expect([file, existsSync(at(file))]).toEqual([file, true]);
    }
    // Paths are read and nothing is kept.
    await runHere(home, ['list', path, '--archive', at('asked/three.sqlite')]);
    expect(existsSync(at('asked/three.sqlite'))).toBe(false);
  });
});

describe('cite and quote', () => {
  test('what a citation refers to is printed word for word, from the edition that it stands in', async () => {
    const [{ text }] = objects(await runHere(home, ['show', QAMISHLI, '--json'])) as [{ text: string }];
    const start = text.indexOf('Qamishli');
    const passage = `${start}-${start + 8}`;
    const cited = await runHere(home, ['cite', QAMISHLI, '--passage', passage]);
    expect(cited.code).toBe(0);
    const [reference] = /\S+@[\da-f]+:\d+-\d+/.exec(cited.out)!;
    const quoted = await runHere(home, ['quote', reference]);
    expect([quoted.code, quoted.out]).toEqual([0, 'Qamishli\n']);
    expect(quoted.error).toContain(reference);
    const other = await runHere(home, ['quote', reference.replace(/@[\da-f]+/, '@0123456789abcdef')]);
    expect([other.code, other.out]).toEqual([2, '']);
    expect(other.error).toContain('these words cannot be verified');
    for (const wrong of [QAMISHLI, `${QAMISHLI}@12:1-2`, reference.replace(/\d+-\d+$/, '9-9')]) {
      expect((await runHere(home, ['quote', wrong])).code).toBe(2);
    }
  });

  test.each([
    ['--bibtex', /^@misc\{2022-05-27-qamishli/],
    ['--ris', /^TY {2}- GEN\n/],
    ['--csl', /^\[\n {2}\{/],
    ['--markdown', /^sohr-reader, \*Russian jets/],
    ['--plain', /^sohr-reader, “Russian jets/],
  ])('cite %s', async (form, expected) => {
    expect((await runHere(home, ['cite', QAMISHLI, form])).out).toMatch(expected);
  });

  test('a passage that is none is refused', async () => {
    for (const passage of ['5-5', '9-3', '0-999999', 'x']) {
      const { code, error } = await runHere(home, ['cite', QAMISHLI, '--passage', passage]);
      expect([passage, code]).toEqual([passage, 2]);
      expect(error).toContain(`${passage} is no passage of this report`);
    }
  });
});

describe('show', () => {
  test.each(BUNDLED.slice(0, 6))('%s fits 80 columns, as plain text', async (name) => {
    const id = name.replace('.md', '');
    const { code, out, error } = await runHere(home, ['show', id]);
    expect([code, error]).toEqual([0, '']);
    expect(out).not.toContain('\u001B');
    const [{ sources }] = objects(await runHere(home, ['show', id, '--json'])) as [
      { sources: Record<string, string>[] },
    ];
    // What stands above the text, and an address, is as long as it is.
    const [, ...lines] = out.split('\n');
    const others = sources.flatMap((source) => Object.values(source));
    expect(lines.filter((line) => stringWidth(line) > 80 && !others.includes(line.trim()))).toEqual([]);
  });

  test('ends with who wrote the text, whom it follows, and each of its sources, by number', async () => {
    const { out } = await runHere(home, ['show', '2014-08-16-shaitat-tribe']);
    expect(out.split('\n', 1)[0]).toMatch(/^16 August 2014, updated 26 June 2015 · Deir ez-Zor · SOHR,/);
    const foot = out.slice(out.lastIndexOf('───'));
    expect(foot).toContain("Text        sohr-reader's summary of the sources below\n");
    expect(foot).toContain('Follows     SOHR, Syrian National Coalition, Al Jazeera America\n');
    expect(foot).toContain(
      [
        '2. Islamic State executes 700 people from Syrian tribe, monitoring group says',
        '   Al Jazeera America · 16 August 2014',
        '   http://america.aljazeera.com/articles/2014/8/16/islamicstate-syriakillings.html\n',
      ].join('\n'),
    );
    const [{ updated, sources }] = objects(await runHere(home, ['show', '2014-08-16-shaitat-tribe', '--json'])) as [
      { updated: string; sources: object[] },
    ];
    expect(updated).toBe('2015-06-26');
    expect(foot.match(/^ *\d+\. /gm)).toHaveLength(sources.length);
  });

  test('takes the beginning of an id, and says which ones begin so when there are several', async () => {
    expect((await runHere(home, ['show', QAMISHLI.slice(0, 12)])).out).toBe(
      (await runHere(home, ['show', QAMISHLI])).out,
    );
    const several = await runHere(home, ['show', '2011']);
    expect([several.code, several.out]).toEqual([2, '']);
    expect(several.error).toContain('2011-07-31-hama-tank-assault');
    const none = await runHere(home, ['show', 'nothing-of-the-kind']);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.error).toContain('sohr-reader list');
  });

  test('--json has the report whole', async () => {
    const [report] = objects(await runHere(home, ['show', QAMISHLI, '--json']));
    expect(report).toMatchObject({ schema: 1, id: QAMISHLI, date: '2022-05-27', confidence: 'high', language: 'en' });
    expect(report!.text).toContain('Qamishli');
    expect(report!.markdown).toContain('## ');
    expect(report!.sources).toHaveLength(3);
  });
});

describe('search', () => {
  test.each(['qamshlo', 'kamishli', 'القامشلي'])('%s finds the report about Qamishli first', async (query) => {
    const ended = await runHere(home, ['search', query, '--json']);
    expect([ended.code, ended.error]).toEqual([0, '']);
    const all = objects(ended);
    expect(all[0]).toMatchObject({ schema: 1, id: QAMISHLI });
    expect(all[0]!.snippet).toMatch(/Qamishl/);
    expect(all[0]!.widened).toEqual([expect.stringMatching(new RegExp(`^${query} → Qamishli`))]);
  });

  test('a list for people, the widening beside it', async () => {
    const { code, out, error } = await runHere(home, ['search', 'qamshlo']);
    expect(code).toBe(0);
    expect(out.split('\t')[1]).toBe(QAMISHLI);
    expect(error).toMatch(/^qamshlo → Qamishli/);
  });

  test('nothing found is 1, nothing asked is 2', async () => {
    const none = await runHere(home, ['search', 'xyzzyx']);
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.error).toContain('xyzzyx');
    for (const query of ['', '  ', '"', 'after:soon x']) expect((await runHere(home, ['search', query])).code).toBe(2);
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

describe('claims', () => {
  const REPORT =
    '# Raid on Redford\n\nAn air raid on Qamishli killed at least 12 people, two of them children, SOHR said.';

  test('--json: every claim quotes its figure, and says who says it', async () => {
    const path = write('raid.md', REPORT);
    const [report] = objects(await runHere(home, ['claims', path, '--json'])) as {
      text: string;
      claims: { start: number; end: number; claimant: { name: string; entity: string }; partOf?: number }[];
    }[];
    const { text, claims } = report!;
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(['at least 12', 'two']);
    expect(claims[0]).toMatchObject({
      min: 12,
      max: null,
      effect: 'killed',
      claimant: { name: 'SOHR', entity: expect.any(String) },
    });
    expect(claims[1]).toMatchObject({ min: 2, max: 2, class: 'children', partOf: 0 });
  });

  test('a row a claim, with its sentence; --csv and --acled have the columns that they name', async () => {
    const path = write('raid.md', REPORT);
    const { code, out } = await runHere(home, ['claims', path]);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'raid\tat least 12\tkilled\tunknown\tSOHR\tincident\tAn air raid on Qamishli killed at least 12 people, two of them children, SOHR said.\tproposed',
    ]);
    for (const form of ['--csv', '--acled']) {
      const [head, first] = (await runHere(home, ['claims', path, form])).out.split('\n') as [string, string];
      const cells = first.match(/("[^"]*"|[^,]*)(?:,|$)/g)!.slice(0, head.split(',').length);
      const row = Object.fromEntries(head.split(',').map((name, index) => [name, cells[index]!.replace(/,$/, '')]));
      expect(row).toMatchObject({ claimant: 'SOHR', effect: 'killed', min: '12', report: 'raid' });
      if (form === '--acled') expect(row).toMatchObject({ fatalities: '12', injured: '', location: 'Qamishli' });
    }
  });

  test('a report without figures of harm is 1', async () => {
    expect(
      (await runHere(home, ['claims', write('bread.md', '# Bread\n\nTwelve loaves are eaten with salt.')])).code,
    ).toBe(1);
  });
});

describe('entities', () => {
  test('--json: every mention stands where it says, and its entity has a name', async () => {
    const ended = await runHere(home, ['entities', '--json']);
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

  test('a row for each name, with its spellings', async () => {
    const path = write('flights.md', '# Flights\n\nFrom Al-Qamishly and Al-Qamishli, said SOHR.');
    const { code, out } = await runHere(home, ['entities', path]);
    expect(code).toBe(0);
    expect(out).toContain('flights\tplace\tQamishli\t2\tAl-Qamishly, Al-Qamishli\n');
  });

  test('what is linked in doubt says so in every form', async () => {
    const path = write('rain.md', '# Rain\n\nIn Suran it rained, and in Aleppo city.');
    const ended = (form: string) => runHere(home, ['entities', path, form]);
    const [{ mentions }] = objects(await ended('--json')) as [{ mentions: { text: string; doubtful?: boolean }[] }];
    expect(mentions.map(({ text, doubtful }) => [text, doubtful])).toEqual([
      ['Suran', true],
      ['Aleppo', undefined],
    ]);
    const rows = (await ended('--csv')).out.trim().split('\n');
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(['doubtful', 'true', 'false']);
    const { features } = JSON.parse((await ended('--geojson')).out) as {
      features: { properties: { name: string; doubtful: boolean } }[];
    };
    expect(features.map(({ properties }) => properties.doubtful).sort()).toEqual([false, true]);
    expect((await runHere(home, ['map', '--words', path])).out).toMatch(/^ {2}perhaps Suran/m);
  });

  test('a report without names is 1', async () => {
    expect((await runHere(home, ['entities', write('bread.md', '# Bread\n\nIt is eaten with salt.')])).code).toBe(1);
  });

  test('links the names of pasted pages, however they are spelt', async () => {
    const all = objects(await runHere(home, ['entities', 'tests/entities/pasted', '--json'])) as Entities[];
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
  test('a bad one is said and ends with 2, while the others print', async () => {
    const good = write('good.md', '# Good\n\nQamishli.');
    const empty = write('empty.md', '');
    const { code, out, error } = await runHere(home, ['list', at('missing.md'), good, empty]);
    expect([code, out]).toEqual([2, '\tgood\tGood\n']);
    expect(error.match(/^sohr-reader: /gm)).toHaveLength(2);
    expect(error).toContain(`${at('missing.md')}: does not exist`);
    expect(error).toContain(`${empty}: is empty`);
  });
});

/** What could command a terminal, or turn the order of letters. */
const COMMANDING = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

test('a hostile report prints no control character, whichever command prints it', async () => {
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
      const { code, out, error } = await runHere(home, [...args, at('hostile'), ...json]);
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
  expect((await runHere(home, ['list', path])).error).not.toMatch(COMMANDING);
});

describe('the program itself', () => {
  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect(await runHere(home, ['--version'])).toEqual({ code: 0, out: `sohr-reader ${version}\n`, error: '' });
  });

  test.each([
    ['searc\u0007h', 'x'],
    ['search', 'xyzzy\u001B]0;owned\u0007x'],
    ['who', 'nobody\u202Eliated'],
    ['show', '\u009B31m'],
    ['list', '--a\u0007b'],
    ['sources', 'missing\u001B[31m'],
    ['searches', 'over\u001B[1m'],
    ['completion', 'z\u001Bsh'],
  ])('%j cannot command the terminal by what is said of it', async (...args) => {
    const { error } = await runHere(home, args);
    expect(error).not.toBe('');
    expect(error).not.toMatch(COMMANDING);
  });

  test('an option that does not exist', async () => {
    const { code, out, error } = await runHere(home, ['--colour']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^sohr-reader: .*--colour.*\n {2}See sohr-reader --help\.\n$/);
  });

  test('a data folder that cannot be written is a sentence, no stack', async () => {
    const file = write('a-file', '');
    const { code, out, error } = await runHere(home, ['list'], { env: { XDG_DATA_HOME: file } });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('--archive');
    expect(error).not.toContain('    at ');
  });
});

describe('what was searched for, counted and kept', () => {
  test('facets of what is found, and of all', async () => {
    const archive = ['--archive', fillArchive(at('facets.sqlite'))];
    const years = objects(await runHere(home, ['search', 'russian', '--facet', 'year', '--json', ...archive]));
    expect(years.length).toBeGreaterThan(1);
    const found = (await runHere(home, ['search', 'russian', ...archive])).out.trimEnd().split('\n').length;
    expect(years.reduce((sum, { reports }) => sum + Number(reports), 0)).toBe(found);
    const all = objects(await runHere(home, ['search', '--facet', 'year', '--json', ...archive]));
    expect(all.reduce((sum, { reports }) => sum + Number(reports), 0)).toBe(36);
    const wrong = await runHere(home, ['search', 'russian', '--facet', 'colour', ...archive]);
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('there is no facet colour')]);
  });

  test('bars begin in one column, however wide the script of a source is', async () => {
    const file = write(
      'sources.csv',
      'title,text,source\nOne,Words.,Reuters\nTwo,Words.,叙利亚人权观察组织叙利亚人权观察组织\n',
    );
    await runHere(home, ['import', file, '--archive', at('wide.sqlite')]);
    const { out } = await runHere(home, ['search', '--facet', 'source', '--archive', at('wide.sqlite')], {
      ...{ isTerminal: true, columns: 80 },
    });
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('叙利亚'))).toHaveLength(1);
    expect(new Set(lines.map((line) => stringWidth(line.replace(/[━╸]+$/, ''))))).toEqual(new Set([44]));
    for (const line of lines) expect(stringWidth(line)).toBeLessThan(80);
  });

  test('a search is saved, used, replaced and forgotten', async () => {
    const archive = ['--archive', fillArchive(at('searches.sqlite'))];
    expect((await runHere(home, ['searches', ...archive])).code).toBe(1);
    expect((await runHere(home, ['searches', 'save', 'north', 'gov:aleppo sort:oldest', ...archive])).code).toBe(0);
    const [saved] = objects(await runHere(home, ['searches', '--json', ...archive]));
    expect(saved).toMatchObject({ name: 'north', query: 'gov:aleppo sort:oldest' });
    expect((await runHere(home, ['search', 'saved:north', ...archive])).out).toBe(
      (await runHere(home, ['search', 'gov:aleppo sort:oldest', ...archive])).out,
    );
    expect((await runHere(home, ['searches', 'save', 'north', 'kind:nonsense:', ...archive])).code).toBe(0);
    expect((await runHere(home, ['searches', 'save', 'two words', 'x', ...archive])).code).toBe(2);
    expect((await runHere(home, ['searches', 'save', 'more', 'saved:north', ...archive])).code).toBe(2);
    expect((await runHere(home, ['searches', 'save', 'bad', 'colour:red ', ...archive])).code).toBe(2);
    expect((await runHere(home, ['searches', 'rename', 'north', ...archive])).code).toBe(2);
    expect((await runHere(home, ['searches', 'forget', 'north', ...archive])).code).toBe(0);
    expect((await runHere(home, ['searches', 'forget', 'north', ...archive])).code).toBe(1);
    expect((await runHere(home, ['search', 'saved:north x', ...archive])).code).toBe(2);
  });

  test('what is exported as markdown can be opened again', async () => {
    const out = (
      await runHere(home, ['export', '--markdown', '--query', 'place:homs', '--archive', at('facets.sqlite')])
    ).out;
    const [first] = out.split(/\n(?=---\nid: )/);
    const file = write('again.md', first!);
    expect((await runHere(home, ['list', '--json', file])).out).toContain(/^id: "(.*)"$/m.exec(first!)![1]);
  });
});

test('corrections that an older list wrote speak of the ids of today once they are imported', async () => {
  const folder = mkdtempSync(join(home, 'former-'));
  const file = write('former.json', '{"corrections": [{"kind": "hide", "surface": "X", "entity": "WEAPON:himars-x"}]}');
  expect((await runHere(folder, ['corrections', 'import', file])).code).toBe(0);
  const { out } = await runHere(folder, ['corrections', 'export']);
  expect(JSON.parse(out).corrections).toEqual([{ kind: 'hide', surface: 'X', entity: 'WEAPON:atacms' }]);
});

describe('correct', () => {
  const folder = () => mkdtempSync(join(home, 'correct-'));
  const REPORT = '2022-05';

  test('says whom a name may mean, and what a choice would change', async () => {
    const { out, code } = await runHere(folder(), ['correct', REPORT, 'Kobani']);
    expect(code).toBe(0);
    expect(out).toMatch(/^“Kobani” is Kobani, /);
    expect(out).toMatch(/this report: .*mention/);
    expect(out).toMatch(/everywhere: \d+ mentions in \d+ reports/);
    expect(out).toMatch(/gn:\d+ · Kobani, town, Aleppo · [\d.]+ km from /);
  });

  test.each([
    [
      ['--means', 'gn:173334'],
      '“Kobani” is now Quneitra, city, Quneitra: ',
      { kind: 'link', only: { report: expect.stringContaining(REPORT) } },
    ],
    [
      ['--means', 'Qamishli', '--in', 'everywhere'],
      '“Kobani” is now Qamishli, ',
      { kind: 'link', to: expect.objectContaining({ name: 'Qamishli' }) },
    ],
    [
      ['--at', '36.9, 38.35'],
      '“Kobani” is now Kobani, place: ',
      { to: expect.objectContaining({ lat: 36.9, lon: 38.35 }) },
    ],
    [
      ['--new', '--at', 'Aleppo'],
      '“Kobani” is now Kobani, place, Aleppo: ',
      { to: expect.objectContaining({ governorate: 'Aleppo' }) },
    ],
    [['--none', '--in', 'source'], '“Kobani” is no name: ', { kind: 'hide', only: { source: 'SOHR' } }],
  ])('%j is made, kept, and taken back', async (choice, words, kept) => {
    const own = folder();
    const { out } = await runHere(own, ['correct', REPORT, 'Kobani', ...choice]);
    expect(out).toContain(words);
    const { corrections } = JSON.parse((await runHere(own, ['corrections', 'export'])).out);
    expect(corrections).toEqual([expect.objectContaining(kept)]);
    expect((await runHere(own, ['undo'])).out).toMatch(/^taken back: “Kobani” is /);
    expect((await runHere(own, ['corrections', 'export'])).code).toBe(1);
  });

  test('somebody new', async () => {
    const { out } = await runHere(folder(), ['correct', REPORT, 'SOHR', '--new', '--json']);
    expect(JSON.parse(out).corrections[0].to).toMatchObject({ type: 'org', name: 'SOHR' });
  });

  test.each([
    [['Kobanix'], 'is no name in'],
    [['Kobani', '--none', '--at', 'Aleppo'], 'three choices'],
    [['Kobani', '--new'], 'has to be somewhere'],
    [['Kobani', '--at', 'Nowhere'], 'no position and no governorate'],
    [['Kobani', '--means', 'Kobani', '--in', 'nowhere'], '--in'],
  ])('%j is an error, and changes nothing', async (words, message) => {
    const own = folder();
    const { code, error } = await runHere(own, ['correct', REPORT, ...words]);
    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
    expect((await runHere(own, ['corrections', 'export'])).code).toBe(1);
  });
});
