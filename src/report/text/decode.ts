// Decodes the bytes of a file, whatever encoding they are in, or says why it is no text.
import { UserError } from '../../base/user-error.ts';

export const LARGEST = 10 * 1024 * 1024;

/**
 * By byte order mark, else UTF-16 by where its zero bytes fall, else UTF-8, else what an HTML page declares, else
 * UTF-8 with a few broken characters, else Windows-1252.
 *
 * @throws UserError when there is nothing in it, when it is too large, or when it is not text
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length);
  refuseFormats(bytes);
  const text = decodeText(bytes);
  if (!text.trim())
    throw new UserError('is empty', 'Nothing to read: check that the file was saved or downloaded whole.');
  return text;
}

/** @throws UserError when the first bytes say that it is a PDF, a picture, an archive and the like */
export function refuseFormats(bytes: Uint8Array): void {
  const format = SIGNATURES.find(({ start }) => startsWith(bytes, start));
  if (format) throw new UserError(`is ${format.name}, not text`, format.advice);
}

/** @param size in bytes */
export function tooLarge(size: number): UserError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new UserError(`is ${megabytes} MB large, over the limit of 10 MB`, 'Split it into one file a report.');
}

function decodeText(bytes: Uint8Array): string {
  const unicode = unicodeOf(bytes);
  if (unicode) return refuseBinary(new TextDecoder(unicode).decode(bytes));
  if (bytes.includes(0)) throw notText();
  try {
    return refuseBinary(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof UserError) throw error;
  }
  const declared = declaredDecoder(bytes);
  if (declared) return refuseBinary(declared.decode(bytes));
  return refuseBinary(decodeBroken(bytes));
}

/** What is no sound UTF-8: with a few broken characters, else as Windows-1252. */
export function decodeBroken(bytes: Uint8Array): string {
  const lenient = new TextDecoder().decode(bytes);
  return isMostlyUtf8(lenient) ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

/** The label of the form of Unicode that the bytes show plainly, by their mark or by their zeros. */
export function unicodeOf(bytes: Uint8Array): string | undefined {
  return byteOrderMark(bytes) ?? utf16ByZeros(bytes);
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

/** What `<meta charset>` or `<meta http-equiv>` says at the start of a page. */
function declaredDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  // A page whose bytes could be searched for its charset is not in UTF-16, whatever it says; HTML's standard agrees.
  if (!label || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** With a byte lost, UTF-8 still has more sound characters than broken ones; Windows-1252 has hardly any by chance. */
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

const AS_TEXT = 'Save it as plain text or HTML first.';
const WORDS_NEEDED = 'A report needs its words: type or paste them into a .txt file.';
const UNPACK = 'Unpack it first, then open what is inside.';

const SIGNATURES = [
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
  { start: 'SQLite format 3\0', name: 'a SQLite database', advice: 'To open an archive use --archive FILE.' },
];
