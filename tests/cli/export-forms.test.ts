// The forms in which reports, hits, sentences, months and maps leave the program, from its own command line.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { elementsOf } from '../exports/markup.ts';
import { runHere } from './run-here.ts';

let home: string;
let archive: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'forms-'));
  archive = fillHome(home);
});
afterAll(() => rmSync(home, { recursive: true }));

const at = (name: string) => join(home, name);
const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;
const objectsOf = (jsonl: string) =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('into a file', () => {
  test.each(['html', 'sqlite'])('--%s says how many there are, and where', async (form) => {
    const { code, out } = await runHere(home, ['export', `--${form}`, at(`a.${form}`), '--query', 'Qamishli']);
    const found = objectsOf((await runHere(home, ['search', 'Qamishli', '--json'])).out);
    expect([code, out]).toEqual([0, `${found.length} reports: ${at(`a.${form}`)}\n`]);
    if (form === 'html') {
      const articles = elementsOf(readFileSync(at('a.html'), 'utf8'), { isXml: false }).filter(
        ({ name }) => name === 'article',
      );
      expect(articles).toHaveLength(found.length);
    } else {
      const database = new DatabaseSync(at('a.sqlite'), { readOnly: true });
      const ids = database
        .prepare('SELECT id FROM reports')
        .all()
        .map(({ id }) => id);
      database.close();
      expect(ids.sort()).toEqual(found.map(({ id }) => id).sort());
    }
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('one that is there is kept, unless its reader says otherwise', async () => {
    writeFileSync(at('mine.html'), 'mine');
    const args = ['export', '--html', at('mine.html'), '--query', 'Qamishli'];
    for (const confirm of [async () => undefined, async () => false]) {
      const { code, error } = await runHere(home, args, { confirm });
      expect([code, error]).toEqual([2, expect.stringContaining(`there is a file ${at('mine.html')} already`)]);
      expect(readFileSync(at('mine.html'), 'utf8')).toBe('mine');
    }
    expect((await runHere(home, args, { confirm: async () => true })).code).toBe(0);
    expect(readFileSync(at('mine.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('the archive itself is never written over', async () => {
    const { code, error } = await runHere(home, ['export', '--sqlite', archive], { confirm: async () => true });
    expect([code, error]).toEqual([2, expect.stringContaining('is the archive itself')]);
    expect((await runHere(home, ['list'])).code).toBe(0);
  });

  test('of nothing found none is written', async () => {
    const { code, error } = await runHere(home, ['export', '--html', at('none.html'), '--query', 'nothingiscalledso']);
    expect([code, error]).toEqual([1, expect.stringContaining('no file is written')]);
    expect(existsSync(at('none.html'))).toBe(false);
  });
});

describe('as a table', () => {
  test('export --csv has a row a report, with its source, address and hash', async () => {
    const rows = rowsOf((await runHere(home, ['export', '--csv'])).out);
    expect(rows.length).toBe(objectsOf((await runHere(home, ['list', '--json'])).out).length);
    for (const row of rows) {
      expect(row).toMatchObject({ hash: expect.stringMatching(/^[\da-f]{64}$/), summary: 'true' });
    }
    // Of a few no address is known; none is made up.
    const addresses = rows.map(({ address }) => address).filter(Boolean);
    expect(addresses.length).toBeGreaterThan(rows.length / 2);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  });

  test('search --csv has the hits with their snippets, and --facet --csv the counts', async () => {
    const rows = rowsOf((await runHere(home, ['search', 'helicopters', '--csv'])).out);
    const hits = objectsOf((await runHere(home, ['search', 'helicopters', '--json'])).out);
    expect(rows.map(({ id, snippet }) => [id, snippet])).toEqual(hits.map(({ id, snippet }) => [id, snippet ?? '']));
    const counts = rowsOf((await runHere(home, ['search', '--facet', 'year', '--csv'])).out);
    const facets = objectsOf((await runHere(home, ['search', '--facet', 'year', '--json'])).out);
    expect(counts).toEqual(facets.map(({ value, reports }) => ({ year: value, reports: String(reports) })));
  });

  test('who --csv has the sentences of a name, each verified by `quote`', async () => {
    const rows = rowsOf((await runHere(home, ['who', 'Qamishli', '--csv'])).out);
    expect(rows.length).toBeGreaterThan(1);
    for (const { report, hash, start, end, text } of rows) {
      const { code, out } = await runHere(home, ['quote', `${report}@${hash}:${start}-${end}`]);
      expect([code, text]).toEqual([0, expect.stringContaining(out.trim())]);
    }
  });

  test('timeline --csv has a row a month', async () => {
    const rows = rowsOf((await runHere(home, ['timeline', '--csv'])).out);
    const months = objectsOf((await runHere(home, ['timeline', '--json'])).out);
    expect(rows).toEqual(months.map(({ month, count }) => ({ month, reports: String(count) })));
  });
});

test.each([
  [['export', '--gexf', '--query', 'Qamishli'], 'gexf'],
  [['map', '--svg', '--query', 'Qamishli'], 'svg'],
  [['timeline', '--svg'], 'svg'],
])('%j is sound XML', async (args, root) => {
  const { code, out } = await runHere(home, args);
  expect([code, elementsOf(out, { isXml: true })[0]!.name]).toEqual([0, root]);
});

test('two forms at once are refused', async () => {
  const { code, error } = await runHere(home, ['export', '--csv', '--html', at('x.html')]);
  expect([code, error]).toEqual([2, expect.stringMatching(/--csv.*--html|--html.*--csv/)]);
  expect(existsSync(at('x.html'))).toBe(false);
});
