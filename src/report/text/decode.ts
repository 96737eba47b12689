// Decodes the bytes of a file, whatever encoding they are in, or says why it is no text.
import { isUtf8 } from 'node:buffer';
import { UserError } from '../../base/user-error.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { guessEncoding } from './guess-encoding.ts';

export const LARGEST = 10 * 1024 * 1024;

/** What is known of a text's encoding beside its bytes. */
export type EncodingHints = {
  /** By whoever typed the command: it is not doubted. */
  typed?: string | undefined;
  /** By the server that sent it, or by the text itself. */
  declared?: string | undefined;
};

/**
 * By byte order mark, else UTF-16 by where its bytes fall, else UTF-8, else what is declared, else by what the bytes
 * spell. Sound UTF-8 is UTF-8, whatever anybody says of it.
 *
 * @throws UserError when there is nothing in it, when it is too large, when it is not text, or when nothing tells its
 *   encoding
 */
export function decode(bytes: Uint8Array, hints: EncodingHints = {}): string {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length);
  refuseFormats(bytes);
  const text = decodeText(bytes, hints);
  if (!text.trim())
    throw new UserError('is empty', 'Nothing to read: check that the file was saved or downloaded whole.');
  return text;
}

/** @throws UserError when the first bytes say that it is a PDF, a picture, an archive and the like */
export function refuseFormats(bytes: Uint8Array): void {
  const format = SIGNATURES.find(({ start, at = 0 }) => startsWith(bytes.subarray(at, at + 16), start));
  if (format) throw new UserError(`is ${format.name}, not text`, format.advice);
}

/** @param size in bytes */
export function tooLarge(size: number): UserError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new UserError(`is ${megabytes} MB large, over the limit of 10 MB`, 'Split it into one file a report.');
}

function decodeText(bytes: Uint8Array, { typed, declared }: EncodingHints): string {
  const unicode = typed ? undefined : unicodeOf(bytes);
  if (unicode) return refuseBinary(new TextDecoder(unicode).decode(bytes));
  if (bytes.includes(0) && !typed?.startsWith('utf-16')) throw notText();
  return refuseBinary(decodeLines(bytes, { typed, declared: likelier(declaredEncoding(bytes), declared) }));
}

/** Servers say ISO-8859-1 of everything when nobody told them better. */
function likelier(ofText: string | undefined, ofServer: string | undefined): string | undefined {
  return ofServer && ofServer !== 'windows-1252' && ofServer !== 'utf-8' ? ofServer : (ofText ?? ofServer);
}

/**
 * @param bytes whole lines, without zeros
 * @throws UserError when nothing tells the encoding
 */
export function decodeLines(bytes: Uint8Array, { typed, declared }: EncodingHints): string {
  if (typed) return new TextDecoder(typed).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { sound, broken } = sortLines(bytes);
  const encoding = encodingOf(broken, declared);
  // A stretch in another encoding spoils no other stretch of a text in UTF-8.
  if (sound === 0 || broken.length > sound) return new TextDecoder(encoding).decode(bytes);
  return linesOf(bytes)
    .map((line) => decodeAmongSound(line, encoding))
    .join('');
}

/** How many lines are sound UTF-8 that is more than ASCII, and those that are no UTF-8. */
function sortLines(bytes: Uint8Array): { sound: number; broken: Uint8Array[] } {
  const lines = linesOf(bytes).filter((line) => line.some((byte) => byte >= 0x80));
  const broken = lines.filter((line) => !isUtf8(line));
  return { sound: lines.length - broken.length, broken };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, start) + 1 || bytes.length;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

const LINE_BREAK = 0x0a;
/** As many tell what encoding the others are in. */
const MOST_LINES = 5000;

/** UTF-8 when but a few of its characters are broken. */
function encodingOf(broken: Uint8Array[], declared: string | undefined): string {
  const sample = Buffer.concat(broken.slice(0, MOST_LINES));
  if (isMostlyUtf8(new TextDecoder().decode(sample))) return 'utf-8';
  if (declared && !declared.startsWith('utf-') && declared !== 'windows-1252') return declared;
  const guessed = guessEncoding(sample) ?? (declared === 'windows-1252' ? declared : undefined);
  if (guessed) return guessed;
  throw new UserError(
    'is in an encoding that cannot be told',
    'Say which it is (for example --encoding windows-1256), or save it as UTF-8.',
  );
}

/** In a file of UTF-8 a line may have lost a byte, or come from elsewhere; 0xFF is no letter of anybody's. */
function decodeAmongSound(line: Uint8Array, encoding: string): string {
  const lenient = new TextDecoder().decode(line);
  return isUtf8(line) || line.includes(0xff) || isMostlyUtf8(lenient)
    ? lenient
    : new TextDecoder(encoding).decode(line);
}

/** The label of the form of Unicode that the bytes show plainly, by their mark or by where their high halves fall. */
export function unicodeOf(bytes: Uint8Array): string | undefined {
  return byteOrderMark(bytes) ?? utf16ByZeros(bytes) ?? utf16ByScript(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, '\xEF\xBB\xBF')) return 'utf-8';
  if (startsWith(bytes, '\xFF\xFE')) return 'utf-16le';
  if (startsWith(bytes, '\xFE\xFF')) return 'utf-16be';
  return undefined;
}

/**
 * Text in UTF-16 has zeros only as one half of its characters: in nearly all of them in English, in the spaces and
 * line breaks of Arabic.
 */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [first = 0, second = 0] = zeros;
  const enough = start.length / 2 / 20;
  if (second > enough && first * 20 < second) return 'utf-16le';
  if (first > enough && second * 20 < first) return 'utf-16be';
  return undefined;
}

/** Each letter of Arabic has 6 as one of its bytes, each of Cyrillic 4: in no other text do these stand. */
function utf16ByScript(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const halves = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0x06 || byte === 0x04) halves[index % 2]! += 1;
  });
  const [first = 0, second = 0] = halves;
  const enough = start.length / 2 / 3;
  if (second > enough && first * 5 < second) return 'utf-16le';
  if (first > enough && second * 5 < first) return 'utf-16be';
  return undefined;
}

/** With a byte lost, UTF-8 still has more sound characters than broken ones; others have hardly any by chance. */
function isMostlyUtf8(lenient: string): boolean {
  const broken = lenient.match(/\uFFFD/g)?.length ?? 0;
  const sound = lenient.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return sound > broken;
}

/** @throws UserError when a tenth of it are control characters */
export function refuseBinary(text: string): string {
  const controls = text.match(/[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFD]/g)?.length ?? 0;
  if (controls * 10 > text.length) throw notText();
  return text;
}

export function notText(): UserError {
  return new UserError('is not text', 'It looks like a program or data. Reports are .md, .txt or .html files.');
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((char, index) => bytes[index] === char.charCodeAt(0));
}

const AS_UTF8 = 'Save it as UTF-8, for example with: iconv -f UTF-32 -t UTF-8 FILE';
const AS_TEXT = 'Save it as plain text or HTML first.';
const WORDS_NEEDED = 'A report needs its words: type or paste them into a .txt file.';
const UNPACK = 'Unpack it first, then open what is inside.';

/** `at`: where it stands, unless at the start. */
const SIGNATURES: { start: string; name: string; advice: string; at?: number }[] = [
  { start: '\xFF\xFE\0\0', name: 'in UTF-32', advice: AS_UTF8 },
  { start: '\0\0\xFE\xFF', name: 'in UTF-32', advice: AS_UTF8 },
  {
    start: 'WARC/',
    name: 'a web archive (WARC)',
    advice: 'Take the pages out of it first, for example with: warcio extract',
  },
  { start: '%PDF-', name: 'a PDF', advice: 'Save it as text first, for example with: pdftotext FILE.pdf' },
  { start: 'PK\x03\x04', name: 'a Word, OpenDocument, EPUB or ZIP file', advice: AS_TEXT },
  { start: '\xD0\xCF\x11\xE0', name: 'an old Office document', advice: AS_TEXT },
  { start: '{\\rtf', name: 'a rich text (RTF) document', advice: AS_TEXT },
  { start: 'bplist', name: 'a web archive', advice: AS_TEXT },
  { start: '\x89PNG', name: 'a picture (PNG)', advice: WORDS_NEEDED },
  { start: '\xFF\xD8\xFF', name: 'a picture (JPEG)', advice: WORDS_NEEDED },
  { start: 'GIF8', name: 'a picture (GIF)', advice: WORDS_NEEDED },
  { start: 'RIFF', name: 'a picture, sound or film (RIFF)', advice: WORDS_NEEDED },
  { start: '\x1F\x8B', name: 'compressed (gzip)', advice: UNPACK },
  { start: "7z\xBC\xAF'", name: 'a 7-Zip archive', advice: UNPACK },
  { start: 'Rar!', name: 'a RAR archive', advice: UNPACK },
  { start: 'BZh', name: 'compressed (bzip2)', advice: UNPACK },
  { start: '\xFD7zXZ\0', name: 'compressed (xz)', advice: UNPACK },
  { start: '(\xB5/\xFD', name: 'compressed (zstd)', advice: UNPACK },
  { start: 'ustar', at: 257, name: 'a tar archive', advice: UNPACK },
  { start: 'SQLite format 3\0', name: 'a SQLite database', advice: 'To open an archive use --archive FILE.' },
];
