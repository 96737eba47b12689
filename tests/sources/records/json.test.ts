// JSON of many makers, an object a line or one document.
import { expect, test } from 'vitest';
import { readJsonDocument, readJsonLines } from '../../../src/sources/records/json.ts';
import { inPieces, outline, recordsOf } from './read.ts';

test('a bad line is told by its number, and spoils no other', async () => {
  const lines = ['{"title":"A","body":"a"}', '', '{"title":', '[1]', '{"x":1}', 'null', '{"headline":"B"}'];
  expect(await outline(readJsonLines(inPieces(lines.join('\n'), 7), new Map()))).toEqual([
    'line 1: A',
    expect.stringMatching(/^line 3! is not valid JSON: /),
    'line 4! is no JSON object',
    'line 5! has neither a title nor a text',
    'line 6! is no JSON object',
    'line 7: B',
  ]);
});

test('a line of more than 10 MB is left out, and never held', async () => {
  async function* blocks() {
    yield '{"title":"A"}\n{"title":"';
    for (let count = 0; count < 40; count++) yield 'x'.repeat(1024 * 1024);
    yield '"}\n{"title":"B"}\n';
  }
  expect(await outline(readJsonLines(blocks(), new Map()))).toEqual([
    'line 1: A',
    'line 2! is over the limit of 10 MB',
    'line 3: B',
  ]);
});

test('a document is a list, an object or a JSON Feed', async () => {
  const read = (value: unknown) => outline(readJsonDocument(inPieces(JSON.stringify(value, null, 2)), new Map()));
  expect(await read([{ title: 'A' }, 1])).toEqual(['item 1: A', 'item 2! is no JSON object']);
  expect(await read({ title: 'A' })).toEqual([': A']);
  const feed = { version: 'https://jsonfeed.org/version/1', title: 'F', items: [{ id: '1', title: 'A' }] };
  expect(await read(feed)).toEqual(['item 1: A']);
});

test('what an object inherits is no field of it', async () => {
  const [record] = await recordsOf(readJsonLines(inPieces('{"title":"A","__proto__":{"text":"x"}}'), new Map()));
  expect(record!.text).toBe('');
});

test('the whole text before a summary of it, whoever is described by an object by its name, the list wherever it is', async () => {
  const article = { source: { id: null, name: 'Wire' }, title: 'A', description: 'Short.', content: 'The whole text.' };
  const read = async (value: object) =>
    recordsOf(readJsonDocument(inPieces(JSON.stringify(value, null, 1)), new Map()));
  const [record] = await read({ status: 'ok', data: { articles: [article] } });
  expect(record).toMatchObject({ text: 'The whole text.', attribution: ['Wire'], sources: [{ publisher: 'Wire' }] });
  expect((await read([{ title: 'B', summary: 'Short.' }]))[0]).toMatchObject({ text: 'Short.' });
  expect((await read([{ headline: 'C', articleBody: 'Words.', publisher: { name: 'Wire' } }]))[0]).toMatchObject({
    ...{ title: 'C', text: 'Words.', attribution: ['Wire'] },
  });
});

test('a day whose parts have fields of their own, as far as they are known', async () => {
  const rows = [
    { title: 'A', year: 2012, month: 11, day: 3 },
    { title: 'B', iyear: '2012', imonth: '11', iday: '0' },
    { title: 'C', year: 2012, month: 0, day: 0 },
  ];
  const records = await recordsOf(readJsonDocument(inPieces(JSON.stringify(rows, null, 1)), new Map()));
  expect(records.map(({ date }) => date)).toEqual(['2012-11-03', '2012-11', '2012']);
});
