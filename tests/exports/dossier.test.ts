// The page of reports: every word, name, source and proof is in it, and nothing runs, is fetched or is too pale to read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { readListed } from '../../src/archive/reports/stored-report.ts';
import { dossier } from '../../src/exports/dossier/dossier.ts';
import { reportBody } from '../../src/exports/dossier/report-body.ts';
import { COLOURS } from '../../src/exports/dossier/style.ts';
import { hashOfText } from '../../src/report/citation/citation.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { documents, leavesOf } from '../page/documents.ts';
import { runs } from '../runs.ts';
import { type Element, elementsOf } from './markup.ts';
import { samples } from './samples.ts';

function pageOf(archive: Archive, query?: string): { html: string; elements: Element[] } {
  const html = [...dossier(archive, { numbers: allNewestFirst(archive), query, day: '2026-11-26' })].join('');
  return { html, elements: elementsOf(html, { isXml: false }) };
}

const named = (elements: Element[], name: string) => elements.filter((element) => element.name === name);

describe('of two reports', () => {
  const archive = samples();
  const { html, elements } = pageOf(archive, 'shells & more');
  const texts = [...allNewestFirst(archive)].map((number) => readListed(archive, number).report.text);

  test('its head says of what it is, its contents lead to each', () => {
    expect(named(elements, 'h1').map(({ text }) => text)).toEqual(['Reports on shells & more']);
    const links = named(elements, 'a').filter(({ attributes }) => attributes.href?.startsWith('#'));
    const articles = named(elements, 'article').map(({ attributes }) => `#${attributes.id}`);
    expect(links.map(({ attributes }) => attributes.href)).toEqual(articles);
    expect(articles).toHaveLength(2);
    expect(html).toContain('2 reports, 3 November 2014 to 2015');
  });

  test('each line of each report is there, in its order', () => {
    const bare = (text: string) => text.replace(/[\s|•─]+/g, '');
    for (const [index, article] of named(elements, 'article').entries()) {
      let at = 0;
      for (const line of texts[index]!.split('\n')) {
        const found = bare(article.text).indexOf(bare(line), at);
        expect([line, found]).toEqual([line, expect.toSatisfy((place: number) => place >= at)]);
        at = found + bare(line).length;
      }
    }
  });

  test('each name is marked with what it is, a doubtful one as such', () => {
    const marks = named(elements, 'article').length && named(elements, 'mark').slice(7);
    expect(marks).toHaveLength(13);
    const doubtful = named(elements, 'mark').filter(({ text }) => text === 'Abu Rasin');
    expect(doubtful.map(({ attributes }) => attributes)).toEqual([
      { class: 'place doubtful', title: 'Abu Rasin · town · Al-Hasakah · perhaps another of this name' },
    ]);
  });

  test('each source stands there, its address as a link that tells nobody where it was opened', () => {
    const source = elements.find(({ attributes }) => attributes.href === 'https://example.org/a?b=1&c=2')!;
    expect([source.text, source.attributes.rel]).toEqual(['The "first" & <last>', 'noopener noreferrer nofollow']);
    expect(html).toContain('Enab Baladi');
  });

  test('each report has the hash of its text, and the command that verifies it', () => {
    const proofs = named(elements, 'code').map(({ text }) => text);
    for (const text of texts) expect(proofs).toContain(hashOfText(text));
    const { row } = readListed(archive, allNewestFirst(archive)[0]!);
    const hash = hashOfText(texts[0]!).slice(0, 16);
    expect(proofs).toContain(`sohr-reader quote ${row.id}@${hash}:0-${texts[0]!.length}`);
  });

  test('nothing is fetched', () => {
    const { content } = named(elements, 'meta').find(({ attributes }) => attributes['http-equiv'])!.attributes;
    expect(content).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
    expect(elements.filter(({ name }) => ['script', 'img', 'link', 'iframe', 'object', 'form'].includes(name))).toEqual(
      [],
    );
    expect(html).not.toMatch(/@import|url\(/);
  });

  test('a dossier of one is called after it, and the language of each is said', () => {
    const { elements: alone } = pageOf(archiveOf([{ id: 'one', title: 'Alone', language: 'ar', body: 'كلمات' }]));
    expect(named(alone, 'h1')[0]!.text).toBe('Alone');
    expect(elementsWith(alone, 'lang')).toEqual(['en', 'ar']);
    expect(named(alone, 'ol')).toEqual([]);
  });
});

function elementsWith(elements: Element[], attribute: string): string[] {
  return elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
}

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&amp;';

test.each<[string, Partial<Words>]>([
  ['a title', { title: EVIL }],
  ['the words', { body: `${EVIL}\n\n\`${EVIL}\`\n\n> ${EVIL}\n\n| a |\n|---|\n| ${EVIL.replaceAll('|', '')} |` }],
  ['a link', { body: `[x](javascript:alert(1)) [y](https://a.example/"onmouseover="alert(1)) [z](data:text/html,x)` }],
  ['a source', { sources: [{ title: EVIL, publisher: EVIL, url: 'javascript:alert(1)' }] }],
  ['a source of the web', { sources: [{ title: 'x', url: `https://a.example/${EVIL}` }] }],
  ['who says it', { attribution: [EVIL], governorates: [EVIL], kind: EVIL }],
  ['the language', { language: 'en" onload="alert(1)' }],
  ['the id', { id: `a${EVIL}` }],
])('what stands in %s stays words', (_, words) => {
  const archive = archiveOf([{ id: 'one', ...words }, { id: 'two' }]);
  const { elements } = pageOf(archive, EVIL);
  const names = new Set(elements.map(({ name }) => name));
  for (const name of ['script', 'img', 'iframe', 'object', 'form', 'base']) expect(names).not.toContain(name);
  const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
  expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
  for (const href of elementsWith(elements, 'href')) expect(href).toMatch(/^(?:https?:\/\/|#report-\d+$)/);
});

test('whatever a report is made of, each of its words is there, in its order, and every element is closed', () => {
  fc.assert(
    fc.property(documents, (markdown) => {
      const { text, tokens } = parseMarkdown(markdown);
      const html = reportBody({ text, tokens, mentions: [], entities: new Map() });
      const [whole] = elementsOf(`<main>${html}</main>`, { isXml: false });
      const leaves = leavesOf(tokens)
        .map(({ raw }) => raw)
        .join('');
      expect(whole!.text.replace(/[\s☑☐]/g, '')).toBe(leaves.replace(/[\s☑☐]/g, ''));
    }),
    { numRuns: runs(2000) },
  );
});

describe.each(['light', 'dark'] as const)('on a %s ground', (ground) => {
  const { ground: paper, ...inks } = COLOURS[ground];
  test.each(Object.entries(inks))('%s can be read', (_, ink) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });
});
