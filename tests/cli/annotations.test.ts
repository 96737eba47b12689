// `notes`, `tag` and `annotations`: what is written, found, taken out to a file, and read from it again, also from others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHome } from '../archive/filled-home.ts';
import { cameThrough, HOSTILE_UNICODE } from '../security/hostile.ts';
import { runHere } from './run-here.ts';

const CSV = `title,text,url
Bread,"Bread. 🟥 Shelling of the market killed three traders on Monday, a monitor said.",https://a.example/bread
`;
const TEXT = 'Bread\n\nBread. 🟥 Shelling of the market killed three traders on Monday, a monitor said.';
const START = TEXT.indexOf('killed');
const PASSAGE = `${START}-${START + 'killed three traders'.length}`;

let folder: string;
let file: string;
const homes = ['one', 'two'] as const;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annotations-'));
  file = join(folder, 'bread.csv');
  writeFileSync(file, CSV);
  for (const home of homes) {
    fillHome(join(folder, home));
    await ask(home, 'import', file);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (home: (typeof homes)[number], ...words: string[]) => runHere(join(folder, home), words);

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('what was written goes out as annotations, into another archive and out of it the same', async () => {
  expect((await ask('one', 'annotations', 'export')).code).toBe(1);
  const { out: id } = await ask('one', 'notes', 'add', 'bread', 'Who were they?', '--passage', PASSAGE);
  await ask('one', 'notes', 'add', '2014-08', 'All of it.');
  await ask('one', 'tag', 'bread', 'court', 'War crimes');
  const { code, out } = await ask('one', 'annotations', 'export');
  expect(code).toBe(0);
  const [first, ...others] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { sohr: 'urn:sohr-reader:' }],
    id: `urn:uuid:${id.trim()}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Who were they?', purpose: 'commenting' },
    target: {
      source: { id: 'https://a.example/bread' },
      // The picture is two units of UTF-16, and one code point.
      selector: [
        { type: 'TextQuoteSelector', exact: 'killed three traders' },
        { type: 'TextPositionSelector', start: START - 1 },
      ],
    },
  });
  expect(others.map(({ motivation }) => motivation)).toEqual(['commenting', 'tagging', 'tagging']);
  const annotations = written('annotations.jsonl', out);
  expect(await ask('two', 'annotations', 'import', annotations)).toMatchObject({
    code: 0,
    out: '4 annotations added, 0 changed, 0 here already\n',
  });
  expect((await ask('two', 'annotations', 'export')).out).toBe(out);
  expect(await ask('two', 'annotations', 'import', annotations)).toMatchObject({
    code: 1,
    out: '0 annotations added, 0 changed, 4 here already\n',
  });
  expect((await ask('two', 'search', 'has:note tag:court', '--json')).out).toContain('"title":"Bread"');
});

test('one in other words wins where it is newer, and is undone', async () => {
  const [line = ''] = (await ask('two', 'annotations', 'export')).out.split('\n');
  const other = { ...JSON.parse(line), modified: '2099-01-01T00:00:00Z' };
  other.body.value = 'Their names are known.';
  await ask('two', 'annotations', 'import', written('newer.json', JSON.stringify([other])));
  expect((await ask('two', 'notes')).out).toContain('Their names are known.');
  other.body.value = 'Older words.';
  other.modified = '2001-01-01T00:00:00Z';
  await ask(
    'two',
    'annotations',
    'import',
    written('older.json', JSON.stringify({ type: 'AnnotationPage', items: [other] })),
  );
  expect((await ask('two', 'notes')).out).toContain('Their names are known.');
  expect((await ask('two', 'undo')).out).toBe('taken back: note bread: Their names are known.\n');
  expect((await ask('two', 'notes')).out).toContain('Who were they?');
});

test('of other programs: by address and quotation, without an id the same again; what is hostile is cleaned', async () => {
  const foreign = {
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: `From elsewhere${HOSTILE_UNICODE}` },
      { type: 'TextualBody', value: 'seen\u202E\u001B[31m', purpose: 'tagging' },
    ],
    creator: { name: `Somebody${HOSTILE_UNICODE}` },
    target: {
      source: 'https://a.example/bread',
      selector: {
        type: 'TextQuoteSelector',
        exact: 'a monitor said',
        prefix: 'three traders on Monday, ',
        suffix: '.',
      },
    },
  };
  const gone = {
    ...foreign,
    target: { ...foreign.target, selector: { type: 'TextQuoteSelector', exact: 'no such words' } },
  };
  const elsewhere = { ...foreign, target: 'https://a.example/other' };
  const name = written(
    'foreign.json',
    JSON.stringify({ first: { items: [foreign, gone, elsewhere, null, 7, { type: 'Annotation' }] } }),
  );
  const { out, error } = await ask('one', 'annotations', 'import', name);
  expect(out).toBe('2 annotations added, 0 changed, 0 here already\n');
  expect(error).toContain('1 annotation of reports that are not in the archive');
  expect(error).toContain('3 annotations that cannot be read');
  expect((await ask('one', 'annotations', 'import', name)).out).toBe(
    '0 annotations added, 0 changed, 2 here already\n',
  );
  const notes = (await ask('one', 'notes', '--query', 'tag:seen*', '--json')).out;
  const listed = notes
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(listed.map(({ state, quotation }) => [state, quotation])).toEqual([
    ['found', 'killed three traders'],
    ['found', 'a monitor said'],
    ['lost', 'no such words'],
  ]);
  for (const shown of [notes, (await ask('one', 'notes')).out, (await ask('one', 'history')).out])
    expect(cameThrough(shown, 'pipe')).toEqual([]);
});

test('what cannot be meant is said', async () => {
  expect(await ask('one', 'annotations', 'import', written('no.json', '{'))).toMatchObject({
    code: 2,
    error: expect.stringContaining('line 1 is no JSON'),
  });
  expect((await ask('one', 'notes', 'remove', 'zzz')).error).toContain('there is no note zzz');
  expect((await ask('one', 'notes', 'add', 'bread')).error).toContain('cannot be understood');
  expect((await ask('one', 'notes', 'add', 'bread', ' ')).error).toContain('nothing in the note');
  expect((await ask('one', 'tag', 'bread', 'a"b')).error).toContain('cannot be a tag');
  expect((await ask('one', 'tag', '--remove')).error).toContain('TAG is missing');
});
