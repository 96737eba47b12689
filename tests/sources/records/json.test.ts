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
