// Bytes in any encoding, in pieces of any size, in; the same characters out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeStream } from '../../../src/sources/records/decode-stream.ts';
import { runs } from '../../runs.ts';
import { bytesInPieces, gather } from './read.ts';

const WORDS = 'title,text\nDer Zor – قرية,“é”\n';
const decode = async (bytes: Uint8Array, size?: number) =>
  (await gather(decodeStream(bytesInPieces(bytes, size)))).join('');

const utf16 = (text: string, order: 'le' | 'be', mark: string) => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

test.each([
  ['UTF-8', Buffer.from(WORDS)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${WORDS}`)],
  ['UTF-16, little end first', utf16(WORDS, 'le', '\uFEFF')],
  ['UTF-16, big end first', utf16(WORDS, 'be', '\uFEFF')],
])('%s', async (_, bytes) => {
  for (const size of [1, 2, 3, 7, bytes.length]) expect(await decode(bytes, size)).toBe(WORDS);
});

test('Windows-1252, and a stretch of it in a file of UTF-8', async () => {
  const old = Buffer.from('caf\xE9 \x93x\x94\n', 'latin1');
  expect(await decode(old)).toBe('café “x”\n');
  const mixed = Buffer.concat([Buffer.from(`${'é'.repeat(4000)}\n`), old]);
  expect(await decode(mixed, 4096)).toBe(`${'é'.repeat(4000)}\ncafé “x”\n`);
});

test('the encoding that XML declares', async () => {
  const xml = `<?xml version="1.0" encoding="windows-1256"?><rss>\xC7</rss>`;
  expect(await decode(Buffer.from(xml, 'latin1'))).toContain('<rss>ا</rss>');
});

test('every line break is one, wherever the pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é', '😀'), minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        fc.pre(text.trim() !== '');
        expect(await decode(utf16(text, 'le', '\uFEFF'), size)).toBe(text.replace(/\r\n?/g, '\n'));
        expect(await decode(Buffer.from(text), size)).toBe(text.replace(/\r\n?/g, '\n'));
      },
    ),
    { seed: 43, numRuns: runs(200) },
  );
});

test.each([
  ['nothing', Buffer.alloc(0), 'is empty'],
  ['zeros', Buffer.from('a\0b\0\0c'.repeat(50)), 'is not text'],
  ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'is a picture (PNG), not text'],
])('%s is refused in words', async (_, bytes, message) => {
  await expect(decode(bytes)).rejects.toThrow(message);
});
