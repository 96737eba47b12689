// The bundled reports: each opens, is described in full, and names no number that its sheet of facts lacks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter, validateMeta } from '../../src/report/markdown/front-matter.ts';
import { readReport } from '../../src/report/read.ts';
import { numbersIn } from './numbers.ts';
import sheetNumbers from './sheet-numbers.json' with { type: 'json' };

const FOLDER = join(import.meta.dirname, '../../articles');
const KEYS = 'id title date date_inferred governorates kind attribution sources confidence language'.split(' ');
const ids = Object.keys(sheetNumbers) as (keyof typeof sheetNumbers)[];

test('every sheet of facts has its report, and every report its sheet', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(ids.map((id) => `${id}.md`).sort());
});

describe.each(ids)('%s', (id) => {
  const markdown = readFileSync(join(FOLDER, `${id}.md`), 'utf8');
  const { meta, body } = splitFrontMatter(markdown);

  test('describes itself in full, in the same order as the others', () => {
    expect(validateMeta(meta)).toEqual([]);
    expect(meta.id).toBe(id);
    expect(Object.keys(parse(markdown.split('---\n')[1]!))).toEqual(KEYS);
  });

  test('opens under its title', async () => {
    const report = await readReport(new TextEncoder().encode(markdown), `${id}.md`);
    expect(report).toMatchObject({ ...meta, origin: `${id}.md` });
    expect(report.text.startsWith(`${meta.title}\n\n`)).toBe(true);
  });

  test('has 150 to 450 words', () => {
    const words = plainWords(body).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(150);
    expect(words.length).toBeLessThanOrEqual(450);
  });

  test('names only numbers of its sheet', () => {
    const known = new Set<string>(sheetNumbers[id]);
    const unknown = numbersIn(`${meta.title}\n${plainWords(body)}`).filter((number) => !known.has(number));
    expect(unknown).toEqual([]);
  });
});

/** Without addresses and the rules of tables. */
function plainWords(body: string): string {
  return body.replace(/\]\([^)]*\)/g, ']').replace(/^\|[\s:|-]+\|$/gm, '');
}
