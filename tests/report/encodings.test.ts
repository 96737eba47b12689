// Encodings that are declared, wherever that stands, and those that nobody declares.
import { expect, test } from 'vitest';
import { encodingNamed, encodingOfHeader } from '../../src/report/text/declared-encoding.ts';
import { decode } from '../../src/report/text/decode.ts';
import { guessEncoding } from '../../src/report/text/guess-encoding.ts';
import { decodeStream } from '../../src/sources/records/decode-stream.ts';
import { bytesInPieces, gather } from '../sources/records/read.ts';
import { encode } from './encode.ts';

const ARABIC =
  'قتل ثلاثة مدنيين في قصف على بلدة سراقب بريف إدلب صباح اليوم.\nوأصيب سبعة آخرون، بينهم طفلان؛ هل يتوقف القصف؟\n';
const stream = async (bytes: Uint8Array) => (await gather(decodeStream(bytesInPieces(bytes, 5000)))).join('');

test.each([
  ['Arabic', 'windows-1256', ARABIC],
  ['a word of Arabic', 'windows-1256', 'قصف على سراقب'],
  ['one word of Arabic', 'windows-1256', 'سراقب'],
  [
    'a table with a little Arabic',
    'windows-1256',
    `title,text,date\n${'A,b,2019-01-02\n'.repeat(200)}قصف,على حلب,2019-01-02\n`,
  ],
  ['Arabic with Latin letters', 'windows-1256', 'قال المرصد السوري (SOHR): "قصف" 12 مرة\n'],
  ['Persian', 'windows-1256', 'گزارش چند روزنامه درباره پرواز و بازگشت\n'],
  ['Arabic of ISO', 'iso-8859-6', 'قتل ثلاثة مدنيين في قصف على بلدة سراقب بريف إدلب صباح اليوم.\n'],
  ['a word of Arabic of ISO', 'iso-8859-6', 'قصف على مدينة حلب'],
  ['Russian', 'windows-1251', 'В городе Алеппо погибли три человека, сообщает центр.\n'],
  ['Russian of Unix', 'koi8-r', 'В городе Алеппо погибли три человека, сообщает центр.\n'],
  ['Chinese', 'gb18030', '叙利亚北部的一个市场在空袭中有三人死亡，多人受伤。\n'],
  ['Turkish', 'windows-1254', 'Şam kırsalında üç sivil öldü, ağır yaralılar var; saldırı dün yapıldı.\n'],
  ['French', 'windows-1252', 'Trois civils ont été tués à Alep — « une frappe », selon l’Observatoire.\n'],
  ['German', 'windows-1252', 'Über Fußgänger: schöne Grüße aus Köln.\n'],
])('%s, not declared, is read as %s', async (_, encoding, text) => {
  expect(decode(encode(text, encoding))).toBe(text);
  expect(await stream(encode(text, encoding))).toBe(text);
});

test('what no encoding makes words of is refused with what to write', () => {
  const bytes = Buffer.from(Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 37) % 120)));
  expect(guessEncoding(bytes)).toBeUndefined();
  expect(() => decode(bytes)).toThrow('cannot be told');
  expect(decode(bytes, { typed: 'windows-1252' })).not.toBe('');
});

const page = (head: string) => `${head}<p>قصف على حلب</p>`;

test.each([
  ['<?xml version="1.0" encoding="windows-1256"?>'],
  ["\n \n<?xml version='1.0'   encoding = 'WINDOWS-1256' standalone='yes'?>"],
  ['<?xml version="1.0" encoding="cp1256"?>'],
  ['<meta charset="windows-1256">'],
  ['<META CHARSET=windows-1256>'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'],
  ['<meta content="text/html;charset= win1256 " http-equiv=content-type>'],
  ["<meta charset = 'cp-1256'>"],
  [`<style>${'a'.repeat(20_000)}</style><meta charset="windows-1256">`],
  ['<meta charset="klingon"><meta charset="x-cp1256">'],
])('the declaration of %.70s is honoured', async (head) => {
  const bytes = encode(page(head), 'windows-1256');
  expect(decode(bytes)).toBe(page(head));
  expect(decode(encode(page(head), 'windows-1256'), { declared: 'windows-1252' })).toBe(page(head));
});

test.each([
  ['a header that says Latin', ARABIC, encodingOfHeader('text/xml; charset=iso-8859-1')],
  ['a header that says Arabic', ARABIC, encodingOfHeader('text/xml; charset="windows-1256"')],
  ['an XML declaration', `<?xml version="1.0" encoding="windows-1256"?><a>${ARABIC}</a>`, undefined],
  ['a page', `<meta charset="iso-8859-1"><p>${ARABIC}</p>`, undefined],
  ['one letter', 'é', encodingOfHeader('text/html;charset=windows-1251')],
])('sound UTF-8 wins over %s', async (_, text, declared) => {
  expect(decode(Buffer.from(text), { declared })).toBe(text);
  expect(await stream(Buffer.from(text))).toBe(text);
});

test('a declaration of Latin over plain Arabic is what it is: a mistake', () => {
  const html = `<meta charset="iso-8859-1"><p>${ARABIC}</p>`;
  expect(decode(encode(html, 'windows-1256'))).toBe(html);
});

test.each([
  ['win1256', 'windows-1256'],
  ['1256', 'windows-1256'],
  ['x-utf-8', 'utf-8'],
  ['utf8mb4', 'utf-8'],
  ['CP1256', 'windows-1256'],
  ['Windows_1256', 'windows-1256'],
  ['"windows-1256"', 'windows-1256'],
  ['arabic', 'iso-8859-6'],
  ['ISO8859-6', 'iso-8859-6'],
  ['asmo-708', 'iso-8859-6'],
  ['8859-6', 'iso-8859-6'],
  ['latin1', 'windows-1252'],
  ['utf8', 'utf-8'],
  ['gb2312', 'gbk'],
  ['klingon', undefined],
  ['', undefined],
])('%s is %s', (label, encoding) => {
  expect(encodingNamed(label)).toBe(encoding);
});

test.each([
  ['LE, Arabic in one line', Buffer.from('قصفعلىبلدةسراقب', 'utf16le')],
  ['BE, Arabic in one line', Buffer.from('قصفعلىبلدةسراقب', 'utf16le').swap16()],
])('UTF-16 without a mark: %s', (_, bytes) => {
  expect(decode(bytes)).toBe('قصفعلىبلدةسراقب');
});

test.each([
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'is in UTF-32'],
  ['a WARC', Buffer.from('WARC/1.0\r\n'), 'is a web archive (WARC)'],
])('%s is refused in a sentence', (_, bytes, message) => {
  expect(() => decode(bytes)).toThrow(message);
});

test('a text in UTF-8 that was cut within a letter loses that letter alone', () => {
  const bytes = Buffer.from(ARABIC).subarray(0, 41);
  expect(decode(bytes)).toBe(`${ARABIC.slice(0, decode(bytes).length - 1)}\uFFFD`);
});
