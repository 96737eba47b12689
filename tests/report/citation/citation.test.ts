// Citations: what they say, in every form, of our own summaries and of what others published; and hostile titles in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationOf, hashOfText, referenceOf } from '../../../src/report/citation/citation.ts';
import { CITATION_FORMS, writeCitation } from '../../../src/report/citation/forms.ts';
import { parseMarkdown } from '../../../src/report/markdown/markdown.ts';
import { makeReport, type Words } from '../../archive/make-report.ts';
import { runs } from '../../runs.ts';

const OTHERS: Words = {
  id: '2014-08-16-tribe',
  title: 'Seven hundred *killed*',
  date: '2014-08-16',
  origin: 'https://afp.example/1?a=b&c=d',
  attribution: ['SOHR'],
  sources: [{ title: 'Seven hundred', publisher: 'AFP', url: 'https://afp.example/1?a=b&c=d' }],
  body: 'They were of one tribe.\n\nSOHR counted 700_dead [in two weeks].',
};
const report = makeReport(OTHERS);
const start = report.text.indexOf('SOHR counted');
const passage = { start: start - 2, end: report.text.length };
const cited = citationOf(report, { isBundled: false }, passage);
const HASH = hashOfText(report.text);

test('a passage is known by the hash of its text and its place, without the space around it', () => {
  expect(cited.quotation).toEqual({
    text: 'SOHR counted 700_dead [in two weeks].',
    start,
    end: report.text.length,
    hash: HASH,
  });
  expect(referenceOf(cited)).toBe(`2014-08-16-tribe@${HASH.slice(0, 16)}:${start}-${report.text.length}`);
});

test('in plain words', () => {
  expect(writeCitation(cited, 'plain')).toBe(
    `“SOHR counted 700_dead [in two weeks].”\n— AFP, “Seven hundred *killed*”, 16 August 2014, https://afp.example/1?a=b&c=d, following SOHR, ${referenceOf(cited)}.`,
  );
});

test('in Markdown it reads as it is, whatever stands in it', () => {
  const markdown = writeCitation(cited, 'markdown');
  expect(markdown).toMatch(/^> SOHR counted 700\\_dead \\\[in two weeks\\\]\.\n>\n> — AFP, \[Seven hundred/);
  const { text } = parseMarkdown(markdown);
  expect(text).toContain('SOHR counted 700_dead [in two weeks].');
  expect(text).toContain('Seven hundred *killed*');
});

test('in BibTeX, RIS and CSL-JSON', () => {
  expect(writeCitation(cited, 'bibtex').split('\n').slice(0, 9)).toEqual([
    '@misc{2014-08-16-tribe,',
    '  title = {Seven hundred *killed*},',
    '  author = {{AFP}},',
    '  year = {2014},',
    '  month = {08},',
    '  date = {2014-08-16},',
    '  url = {https://afp.example/1?a=b&c=d},',
    '  langid = {en},',
    '  abstract = {SOHR counted 700\\_dead [in two weeks].},',
  ]);
  const ris = writeCitation(cited, 'ris').split('\n');
  expect([ris[0], ris.at(-1)]).toEqual(['TY  - ELEC', 'ER  - ']);
  expect(ris).toContain('DA  - 2014/08/16/');
  const [item] = JSON.parse(writeCitation(cited, 'csl')) as Record<string, unknown>[];
  expect(item).toMatchObject({
    type: 'webpage',
    issued: { 'date-parts': [[2014, 8, 16]] },
    author: [{ literal: 'AFP' }],
    URL: OTHERS.origin,
  });
  for (const form of ['bibtex', 'ris', 'csl'] as const) expect(writeCitation(cited, form)).toContain(HASH);
});

test('a bundled report is a summary by sohr-reader, of sources that are named, and has no address of its own', () => {
  const summary = citationOf(makeReport({ ...OTHERS, origin: 'bundled:x.md', date: '2014-08', dateInferred: true }), {
    isBundled: true,
  });
  expect(writeCitation(summary, 'plain')).toBe(
    'sohr-reader, “Seven hundred *killed*”, about August 2014, following SOHR; a summary of: AFP, “Seven hundred”, https://afp.example/1?a=b&c=d, 2014-08-16-tribe.',
  );
  const [item] = JSON.parse(writeCitation(summary, 'csl')) as Record<string, unknown>[];
  expect(item).toMatchObject({ type: 'report', issued: { 'date-parts': [[2014, 8]], circa: true } });
  expect(item).not.toHaveProperty('URL');
});

test('of a file only what is known is said', () => {
  const bare = citationOf(makeReport({ id: 'notes' }), { isBundled: false });
  expect(writeCitation(bare, 'plain')).toBe('“About notes”, notes.');
  expect(writeCitation(bare, 'ris')).toBe(
    'TY  - GEN\nID  - notes\nTI  - About notes\nLA  - en\nN1  - sohr-reader notes\nER  - ',
  );
});

describe('nothing in a report breaks out of its field', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '} , evil = {',
      '\\',
      '{{{',
      '"',
      '%',
      '\nER  - \nTY  - EVIL',
      '](https://x) <script>',
      '```',
      '> a',
    ),
  );
  test('whatever its title and its words are', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, words) => {
        const one = makeReport({ ...OTHERS, title: title.replace(/\s+/g, ' ').trim() || 'T', body: words });
        const all = citationOf(
          { ...one, text: `x ${words} x` },
          { isBundled: false },
          { start: 0, end: words.length + 4 },
        );
        const bibtex = writeCitation(all, 'bibtex').replace(/\\[{}]/g, '');
        let depth = 0;
        for (const sign of bibtex) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const tags = writeCitation(all, 'ris').split('\n');
        expect(tags.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(tags.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
        expect(JSON.parse(writeCitation(all, 'csl'))).toHaveLength(1);
        for (const form of CITATION_FORMS) expect(writeCitation(all, form).endsWith('\n')).toBe(false);
      }),
      { seed: 20110315, numRuns: runs(200) },
    );
  });
});
