// Bytes in every encoding that reports come in, and bytes that are no text.
import { expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { decode, LARGEST } from '../../src/report/text/decode.ts';

const ENGLISH = 'Two jets landed at Qamishli.\nA café “reopened”.\n';
const ARABIC = 'المرصد السوري لحقوق الإنسان\nحلب وإدلب\n';

test.each([
  ['UTF-8', Buffer.from(ENGLISH + ARABIC), ENGLISH + ARABIC],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${ARABIC}`), ARABIC],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${ARABIC}`, 'utf16le'), ARABIC],
  ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${ARABIC}`, 'utf16le').swap16(), ARABIC],
  ['UTF-16 LE, English', Buffer.from(ENGLISH, 'utf16le'), ENGLISH],
  ['UTF-16 BE, English', Buffer.from(ENGLISH, 'utf16le').swap16(), ENGLISH],
  ['UTF-16 LE, Arabic', Buffer.from(ARABIC, 'utf16le'), ARABIC],
  ['UTF-16 BE, Arabic', Buffer.from(ARABIC, 'utf16le').swap16(), ARABIC],
  [
    'UTF-16 with half a character at its end',
    Buffer.concat([Buffer.from(ENGLISH, 'utf16le'), Buffer.from('a')]),
    `${ENGLISH}\uFFFD`,
  ],
  ['Windows-1252', Buffer.from('caf\xE9 \x93open\x94 \x85', 'latin1'), 'café “open” …'],
  [
    'UTF-8 with a broken byte',
    Buffer.concat([Buffer.from(ARABIC), Buffer.from([0xff]), Buffer.from('x')]),
    `${ARABIC}\uFFFDx`,
  ],
  [
    'a page in Windows-1256',
    Buffer.from('<meta charset="windows-1256"><p>\xCD\xE1\xC8', 'latin1'),
    '<meta charset="windows-1256"><p>حلب',
  ],
  [
    'a page in Windows-1256, declared the old way',
    Buffer.from("<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>\xCD\xE1\xC8", 'latin1'),
    "<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>حلب",
  ],
  [
    'a page that declares what it is not',
    Buffer.from('<meta charset="windows-1256"><p>حلب'),
    '<meta charset="windows-1256"><p>حلب',
  ],
  [
    'a page of an unknown charset',
    Buffer.from('<meta charset="klingon">caf\xE9', 'latin1'),
    '<meta charset="klingon">café',
  ],
])('%s', (_, bytes, text) => expect(decode(bytes)).toBe(text));

test.each([
  ['nothing', Buffer.alloc(0), 'is empty'],
  ['only a byte order mark', Buffer.from('\uFEFF'), 'is empty'],
  ['only spaces', Buffer.from(' \n\t\n'), 'is empty'],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'is a PDF'],
  ['a web archive', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n'), 'is a web archive (WARC)'],
  [
    'a tar archive',
    Buffer.concat([Buffer.from('a.md'), Buffer.alloc(253), Buffer.from('ustar\x0000')]),
    'is a tar archive',
  ],
  ['what xz has packed', Buffer.from('\xFD7zXZ\0\0', 'latin1'), 'is compressed (xz)'],
  ['a DOCX', Buffer.from('PK\x03\x04\x14\0'), 'is a Word'],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'picture'],
  ['a JPEG', Buffer.from('\xFF\xD8\xFF\xE0\0', 'latin1'), 'picture'],
  ['zeros in between', Buffer.from('a\0b\0\0c\0d\0\0\0'), 'is not text'],
  ['many control characters', Buffer.from('\x01\x02\x03abc\x04'), 'is not text'],
  ['11 MB', Buffer.alloc(11 * 1024 * 1024, 'a'), 'is 11.0 MB large'],
])('%s is refused', (_, bytes, message) => {
  expect(() => decode(bytes)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), advice: expect.stringMatching(/./) }),
  );
  expect(() => decode(bytes)).toThrow(UserError);
});

test('10 MB are read', () => expect(decode(Buffer.alloc(LARGEST, 'a'))).toHaveLength(LARGEST));
