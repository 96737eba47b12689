// Decodes a large file block by block, whatever encoding it is in.
import { isUtf8 } from 'node:buffer';
import { UserError } from '../../base/user-error.ts';
import { decodeBroken, notText, refuseBinary, refuseFormats, unicodeOf } from '../../report/text/decode.ts';

/** Enough to tell the encoding by. */
const SNIFFED = 4096;
/** What has no line break is cut here. */
const LONGEST_BLOCK = 1024 * 1024;
const LINE_BREAK = 0x0a;

/**
 * As `decode` does, but block by block: a stretch of Windows-1252 in a file of UTF-8 spoils no other stretch. Every
 * line break becomes `\n`.
 *
 * @throws UserError when it is empty or no text
 */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let isFirst = true;
  let cut = '';
  for await (const decoded of decodeBlocks(chunks)) {
    if (isFirst) refuseBinary(decoded);
    isFirst = false;
    // The \r of a \r\n may stand at the end of a block.
    const text = cut + decoded;
    cut = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - cut.length).replace(/\r\n?/g, '\n');
  }
  if (cut) yield '\n';
}

async function* decodeBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isSniffed = false;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    rest = bytes;
    if (!isSniffed && bytes.length < SNIFFED) continue;
    if (!isSniffed) decoder = declaredDecoder(bytes);
    isSniffed = true;
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      rest = new Uint8Array();
      continue;
    }
    const end = endOfLines(bytes);
    if (end > 0) yield decodeLines(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (!isSniffed) {
    if (rest.length === 0) {
      throw new UserError('is empty', 'Nothing to read: check that the file was saved or downloaded whole.');
    }
    decoder = declaredDecoder(rest);
  }
  yield decoder ? decoder.decode(rest) : decodeLines(rest);
}

/** Nothing for UTF-8, and for what may be. */
function declaredDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  refuseFormats(bytes);
  const unicode = unicodeOf(bytes);
  if (unicode) return unicode === 'utf-8' ? undefined : new TextDecoder(unicode);
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)/.exec(start)?.[1];
  if (!label || /^utf-?(?:8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** @returns where the last whole line ends; where a line is too long, where a character ends */
function endOfLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(LINE_BREAK) + 1;
  if (end > 0 || bytes.length < LONGEST_BLOCK) return end;
  let cut = bytes.length;
  while (cut > bytes.length - 4 && (bytes[cut - 1]! & 0xc0) === 0x80) cut -= 1;
  return bytes[cut - 1]! >= 0xc0 ? cut - 1 : bytes.length;
}

/** Where they are not all sound, each line for itself. */
function decodeLines(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw notText();
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    text += isUtf8(line) ? new TextDecoder().decode(line) : decodeBroken(line);
    start = end;
  }
  return text;
}
