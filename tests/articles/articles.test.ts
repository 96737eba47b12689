// The bundled reports: each opens, is described in full, and says no figure that its sheet of facts does not say there.
// The sheets are not part of the project; figures/ holds what they say, a line a figure: the value, the words that the
// report says it in, its place in the sheet, and what is counted in that place. Where the sheets lie beside the project
// the places are looked up in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GOVERNORATES } from '../../src/countries/countries.ts';
import { foldName } from '../../src/entities/spelling/fold.ts';
import { splitFrontMatter, validateMeta } from '../../src/report/markdown/front-matter.ts';
import { readReport } from '../../src/report/read.ts';
import { links } from '../entities/marked.ts';
import { figuresIn } from './figures.ts';
import { standsIn } from './sheet.ts';
import { valuesIn } from './values.ts';

const FOLDER = join(import.meta.dirname, '../../articles');
const FIGURES = join(import.meta.dirname, 'figures');
const SHEETS = join(import.meta.dirname, '../../../shared/facts');
const KEYS = 'id title date date_inferred updated governorates kind attribution sources confidence language'.split(' ');
/** Their addresses are not known: texts that were seen in a copy, on a mirror or without one. */
const WITHOUT_ADDRESS = [
  'Assad regime uses Russian warplanes for strikes in Aleppo',
  'Delivering food baskets and tents | New UN humanitarian aid convoy crosses into NW Syria through Bab Al-Hawa border crossing',
  'SOHR: 745 civilians, about 125 security men, 148 pro-Assad fighters',
  "89 killed in continued Druze-Bedouin clashes in Syria's Sweida: war monitor",
];
/** A city in the lead that only says where something else lies. */
const ELSEWHERE: Record<string, string[]> = { '2013-08-21-ghouta-toxic-gas': ['Damascus'] };
/** A day that was still to come when the report was written, and one on which it may have been written. */
const LATER: Record<string, string[]> = {
  '2018-02-24-eastern-ghouta-first-week': ['2018-02-25'],
  '2020-03-06-idlib-truce': ['2020-03-15'],
};
/** Two names of one place that a report needs. */
const TWO_NAMES: Record<string, string[][]> = {};
/** "Kweiris base" and "Kweiris air base" are spelled alike. */
const SORT = / (?:air base|base|city|crossing|governorate|province)$/i;
const ids = readdirSync(FOLDER).map((name) => name.slice(0, -'.md'.length));

test('every report has its figures, and all figures their report', () => {
  expect(readdirSync(FIGURES).sort()).toEqual(ids.map((id) => `${id}.tsv`).sort());
});

test.each(existsSync(SHEETS) ? ids : [])('%s has each figure from the place that is given for it', (id) => {
  const sheet = parse(readFileSync(join(SHEETS, `${id}.yaml`), 'utf8'));
  expect(readFigures(id).filter(({ value, place, what }) => !standsIn(sheet, place, value, what))).toEqual([]);
});

test.each(existsSync(SHEETS) ? ids : [])('%s dates a source only as its sheet does, for certain', (id) => {
  const sheet = parse(readFileSync(join(SHEETS, `${id}.yaml`), 'utf8')) as { sources: Record<string, string>[] };
  const { meta } = splitFrontMatter(readFileSync(join(FOLDER, `${id}.md`), 'utf8'));
  for (const { title, date } of meta.sources!) {
    if (date) expect(sheet.sources.filter((source) => source.title === title).map((one) => one.date)).toContain(date);
  }
});

describe.each(ids)('%s', (id) => {
  const markdown = readFileSync(join(FOLDER, `${id}.md`), 'utf8');
  const { meta, body } = splitFrontMatter(markdown);
  const keys = parse(markdown.split('---\n')[1]!);

  test('describes itself in full, in the same order as the others', () => {
    expect(validateMeta(meta)).toEqual([]);
    const without = meta.sources!.filter(({ url }) => !url).map(({ title }) => title);
    expect(without.filter((title) => !WITHOUT_ADDRESS.includes(title))).toEqual([]);
    // As the sources are written out, none is lost in the reading.
    expect(meta.updated).toBe(keys.updated);
    expect(meta.sources).toEqual(keys.sources);
    expect(meta.id).toBe(id);
    expect(Object.keys(keys)).toEqual(KEYS.filter((key) => key !== 'updated' || key in keys));
  });

  test('opens under its title', async () => {
    const report = await readReport(new TextEncoder().encode(markdown), `${id}.md`);
    expect(report).toMatchObject({ ...meta, origin: `${id}.md` });
    expect(report.text.startsWith(`${meta.title}\n\n`)).toBe(true);
  });

  test('has 150 to 450 words', () => {
    const words = plainBody(body).match(/[\p{L}\p{N}][\p{L}\p{N}'.,-]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(150);
    expect(words.length).toBeLessThanOrEqual(450);
  });

  test('says the figures of its sheet, in these words and in this order, and no others', () => {
    expect(figuresIn(meta.title!, body)).toEqual(readFigures(id).map(({ value, words }) => ({ value, in: words })));
  });

  test('says that it was updated when it tells of something later than its date', () => {
    const last = String(keys.updated ?? meta.date);
    const dates = valuesIn(plainBody(body).replace(/\d,\d{3}/g, '')).map(({ value }) => dateOf(value, meta.date!));
    const later = dates.filter((date) => date && date.slice(0, last.length) > last.slice(0, date.length));
    expect(later).toEqual(LATER[id] ?? []);
    expect(last.slice(0, meta.date!.length) >= meta.date!.slice(0, last.length)).toBe(true);
  });

  test('is filed under the governorates of its title and lead', () => {
    const lead = `${meta.title}\n${body.trim().split('\n\n', 1)}`;
    const named = GOVERNORATES.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(lead));
    expect(named.filter((name) => !meta.governorates?.includes(name))).toEqual(ELSEWHERE[id] ?? []);
  });

  test('spells a place in one way', async () => {
    const { text } = await readReport(new TextEncoder().encode(markdown), `${id}.md`);
    const spellings = new Map<string, Map<string, string>>();
    for (const [words, entity] of links(unquoted(text), { date: meta.date, governorates: meta.governorates ?? [] })) {
      if (!/^(?:gn|cur|adm|gov):/.test(entity)) continue;
      const ways = spellings.get(entity) ?? new Map<string, string>();
      spellings.set(entity, ways.set(foldName(words.replace(SORT, ''), 'plain'), words));
    }
    const several = [...spellings.values()].map((ways) => [...ways.values()]).filter((ways) => ways.length > 1);
    expect(several).toEqual(TWO_NAMES[id] ?? []);
  });

  test('has straight quotation marks, headings of one level, and ends with what is not known', () => {
    expect(`${meta.title}\n${body}`).not.toMatch(/[‘’“”]/);
    const headings = body.match(/^#+ .*$/gm) ?? [];
    expect(headings.filter((heading) => !heading.startsWith('## '))).toEqual([]);
    expect(headings.at(-1)).toBe('## What is not known');
    expect(body).not.toMatch(/(?:^|\n\n)\*\*/);
  });
});

function readFigures(id: string): { value: string; words: string; place: string; what?: string }[] {
  const lines = readFileSync(join(FIGURES, `${id}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [value, words, place, what] = line.split('\t') as [string, string, string, string?];
    return { value, words, place, ...(what && { what }) };
  });
}

/** In one line, without addresses. */
function plainBody(body: string): string {
  return body.replace(/\]\([^)]*\)/g, ']').replace(/\s+/g, ' ');
}

/** A day without a year is of the year of the report. */
function dateOf(value: string, written: string): string | undefined {
  if (/^20\d\d(?:-|$)/.test(value)) return value;
  return /^\d\d-\d\d/.test(value) ? `${written.slice(0, 4)}-${value}` : undefined;
}

/** Blanks in place of what stands in quotation marks, so that the rest stays where it is. */
function unquoted(text: string): string {
  return text.replace(/"[^"\n]*"/g, (quotation) => ' '.repeat(quotation.length));
}
